using System.Security.Cryptography;

namespace Scrutineer.Cases.Files;

/// <summary>One file that went in or came out.</summary>
/// <param name="Path">As named, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ManifestEntry(string Path, long Size, string Sha256)
{
    /// <summary>The entry of a file.</summary>
    /// <param name="path">As named, with forward slashes.</param>
    /// <param name="content">Its bytes, which are hashed.</param>
    public static ManifestEntry Of(string path, ReadOnlySpan<byte> content) =>
        new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
