using System.Text;

namespace Scrutineer.Wording.Bytes;

/// <summary>
/// Names of bytes: parts divided by <c>/</c>, relative, the same on every system. A name that passes here cannot leave the
/// folder it is put under, so nobody further in checks again.
/// </summary>
public static class ByteName
{
    /// <summary>UTF-16 units in a name at most; an object store's key holds 1,024 bytes.</summary>
    public const int Longest = 512;

    /// <summary>
    /// Whether a name is relative and stays inside: no empty part, no <c>.</c> or <c>..</c>, no backslash, colon or control
    /// character, which mean other things on other systems, and no half of a surrogate pair.
    /// </summary>
    public static bool IsSafe(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Longest
            && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
            && !name.EnumerateRunes().Contains(Rune.ReplacementChar)
            && name.Split('/').All(part => part is not ("" or "." or ".."));
    }

    /// <summary>The name, where it is safe.</summary>
    /// <exception cref="ArgumentException">It is not: a caller takes names from outside only through <see cref="IsSafe"/>.</exception>
    public static string Require(string name) =>
        IsSafe(name) ? name : throw new ArgumentException($"'{name}' is not a safe relative name.", nameof(name));

    /// <summary>Whether a name lies in a folder of names; every name lies in <c>""</c>.</summary>
    internal static bool IsUnder(string name, string folder) =>
        folder.Length == 0
        || (
            name.Length > folder.Length
            && name[folder.Length] == '/'
            && name.StartsWith(folder, StringComparison.Ordinal)
        );
}
