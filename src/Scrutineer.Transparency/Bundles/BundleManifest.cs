using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>
/// The list that a publisher signs: a name, what is superseded, and of each member its SHA-256, length and path. It is
/// the text of a signed note, so a person can read it and <c>sha256sum</c> can check it.
/// </summary>
public sealed class BundleManifest
{
    private const string Header = "scrutineer.bundle/v1";

    private BundleManifest(string name, string? supersedes, IReadOnlyList<BundleMember> members) =>
        (Name, Supersedes, Members) = (name, supersedes, members);

    /// <summary>Name of the bundle: letters, digits, <c>. _ -</c>.</summary>
    public string Name { get; }

    /// <summary>SHA-256 (hex) of the manifest that this one takes the place of, or null.</summary>
    public string? Supersedes { get; }

    /// <summary>Members in the order of their paths; the manifest and the proof themselves are not listed.</summary>
    public IReadOnlyList<BundleMember> Members { get; }

    /// <summary>SHA-256 (hex, lower case) of <see cref="ToString"/>: what the log keeps.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(StrictUtf8.Encode(ToString())));

    /// <summary>The entry that goes to the log.</summary>
    public byte[] Entry => new Publication(Name, Hash, Supersedes).ToEntry();

    /// <summary>Lists members.</summary>
    /// <exception cref="ArgumentException">The name or the hash of the superseded manifest is malformed.</exception>
    public static BundleManifest Of(
        string name,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members,
        string? supersedes = null
    )
    {
        ArgumentNullException.ThrowIfNull(members);
        if (!IsName(name) || (supersedes is not null && !IsHash(supersedes)))
        {
            throw new ArgumentException("A bundle's name has letters, digits, dots, dashes; a hash 64 hex digits.");
        }
        var listed = members
            .OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => new BundleMember(
                m.Key,
                m.Value.Length,
                Convert.ToHexStringLower(SHA256.HashData(m.Value.Span))
            ));
        return new BundleManifest(name, supersedes, [.. listed]);
    }

    /// <summary>Reads the text of a manifest note; only the exact text that <see cref="ToString"/> writes.</summary>
    public static Outcome<BundleManifest> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length < 3 || !lines[1].StartsWith("name ", StringComparison.Ordinal))
        {
            return Outcome<BundleManifest>.Refused(BundleProblem.Manifest());
        }
        const string Earlier = "supersedes ";
        var supersedes = lines[2].StartsWith(Earlier, StringComparison.Ordinal) ? lines[2][Earlier.Length..] : null;
        var members = lines[(supersedes is null ? 2 : 3)..^1].Select(BundleMember.TryParse).ToList();
        var name = lines[1][5..];
        if (!IsName(name) || (supersedes is not null && !IsHash(supersedes)) || members.Exists(m => m is null))
        {
            return Outcome<BundleManifest>.Refused(BundleProblem.Manifest());
        }
        var manifest = new BundleManifest(name, supersedes, members!);
        var isSorted = members.Zip(members.Skip(1)).All(p => string.CompareOrdinal(p.First!.Path, p.Second!.Path) < 0);
        return isSorted && manifest.ToString() == text
            ? Outcome<BundleManifest>.Of(manifest)
            : Outcome<BundleManifest>.Refused(BundleProblem.Manifest());
    }

    /// <summary>The text to sign.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Header}\nname {Name}\n");
        if (Supersedes is not null)
        {
            text.Append("supersedes ").Append(Supersedes).Append('\n');
        }
        foreach (var member in Members)
        {
            text.Append(member).Append('\n');
        }
        return text.ToString();
    }

    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    internal static bool IsName(string text) =>
        text.Length is > 0 and <= 128 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}

/// <summary>One line of a manifest.</summary>
/// <param name="Path">Name in the archive.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hex, lower case.</param>
public sealed record BundleMember(string Path, long Length, string Sha256)
{
    /// <summary><c>hash length path</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sha256} {Length} {Path}");

    internal static BundleMember? TryParse(string line) =>
        line.Split(' ') is [var hash, var length, var path]
        && BundleManifest.IsHash(hash)
        && StrictDecimal.TryRead(length, out var bytes)
            ? new BundleMember(path, bytes, hash)
            : null;
}
