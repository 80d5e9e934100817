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

    /// <summary>The entry of a file of this machine, which is read once, in pieces.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ManifestEntry> OfFile(string path, CancellationToken stop = default)
    {
        await using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        return new(path, file.Position, hash);
    }
}
