using System.Security.Cryptography;

namespace Scrutineer.Cases.Files;

/// <summary>One file that went in or came out.</summary>
/// <param name="Path">As named, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ManifestEntry(string Path, long Size, string Sha256)
{
    /// <summary>The entry of a file.</summary>
    public static ManifestEntry Of(string path, ReadOnlySpan<byte> content) =>
        new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}

/// <summary>What a dossier was made from and what it is made of: enough to make it again and compare.</summary>
/// <param name="Schema">Name of this form.</param>
/// <param name="Tool">Name and version of the program.</param>
/// <param name="Case">Id of the case.</param>
/// <param name="Invented">Whether the case is invented.</param>
/// <param name="Seeds">Seed of each method that draws at random.</param>
/// <param name="Inputs">The case's files, rules and returns.</param>
/// <param name="Outputs">The dossier's files, this one excepted.</param>
internal sealed record Manifest(
    string Schema,
    string Tool,
    string Case,
    bool Invented,
    IReadOnlyDictionary<string, ulong> Seeds,
    IReadOnlyList<ManifestEntry> Inputs,
    IReadOnlyList<ManifestEntry> Outputs
);
