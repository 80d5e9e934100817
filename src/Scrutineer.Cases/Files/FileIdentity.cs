using System.Security.Cryptography;

namespace Scrutineer.Cases.Files;

/// <summary>What a case pins of a file, so that what is read is what was meant.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileIdentity(string Sha256, long Size)
{
    /// <summary>Reads a file once, in pieces.</summary>
    /// <param name="path">A file of this machine.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<FileIdentity> Of(string path, CancellationToken stop = default)
    {
        await using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        return new(hash, file.Position);
    }
}
