using System.Diagnostics.CodeAnalysis;

namespace Scrutineer.LanguageServer;

/// <summary>
/// Leads from a client's addresses to names with slashes and back. A client gets a file's address as it wrote it itself: each
/// escapes letters in its own way.
/// </summary>
internal sealed class FileNames
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>The name of an address: a path for a file, the address itself for anything else.</summary>
    public string Of(string address)
    {
        var name = Name(address);
        _written[name] = address;
        return name;
    }

    /// <summary>The address of a name.</summary>
    public string Address(string name) =>
        _written.TryGetValue(name, out var written) ? written
        : name.StartsWith('/') ? "file://" + Escaped(name)
        : "file:///" + Escaped(name);

    /// <summary>The path of an address of this machine.</summary>
    public static bool IsPath(string address, [NotNullWhen(true)] out string? path)
    {
        path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? Name(address) : null;
        return path is not null;
    }

    private static string Name(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsFile || uri.Host.Length > 0)
        {
            return address;
        }
        var path = Uri.UnescapeDataString(uri.AbsolutePath).Replace('\\', '/');
        // A drive of Windows: /c:/law.
        return path is ['/', _, ':', ..] ? path[1..] : path;
    }

    private static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
