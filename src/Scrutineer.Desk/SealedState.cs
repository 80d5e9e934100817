using System.Security.Cryptography;
using NSec.Cryptography;

namespace Scrutineer.Desk;

/// <summary>
/// What travels in a form between pages, sealed with a key that lives as long as the process: the phone holds nothing that
/// somebody who takes it could read, and the server holds nothing at all.
/// </summary>
internal sealed class SealedState : IDisposable
{
    /// <summary>Characters that a sealed state may have.</summary>
    public const int Longest = 256 * 1024;

    private const int NonceLength = 24;

    // Steps of lengths, so that the length of what travels says little.
    private const int Step = 1024;

    private static readonly AeadAlgorithm Cipher = AeadAlgorithm.XChaCha20Poly1305;

    private readonly Key _key = Key.Create(Cipher);

    /// <summary>Seals bytes for a use; opened for another use they are nothing.</summary>
    public string Seal(string use, ReadOnlySpan<byte> bytes)
    {
        var padded = new byte[(bytes.Length + 4 + Step - 1) / Step * Step];
        BitConverter.TryWriteBytes(padded, bytes.Length);
        bytes.CopyTo(padded.AsSpan(4));
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        byte[] sealedBytes = [.. nonce, .. Cipher.Encrypt(_key, nonce, Use(use), padded)];
        CryptographicOperations.ZeroMemory(padded);
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Opens what <see cref="Seal"/> sealed; null where it is anything else, such as from before a restart.</summary>
    public byte[]? Open(string use, string text)
    {
        var bytes = new byte[Math.Min(text.Length, Longest)];
        if (
            text.Length > Longest
            || !Convert.TryFromBase64String(text, bytes, out var length)
            || length < NonceLength
            || Cipher.Decrypt(
                _key,
                bytes.AsSpan(..NonceLength),
                Use(use),
                bytes.AsSpan(NonceLength, length - NonceLength)
            )
                is not { Length: >= 4 } padded
        )
        {
            return null;
        }
        var content = BitConverter.ToInt32(padded);
        return content >= 0 && content <= padded.Length - 4 ? padded[4..(content + 4)] : null;
    }

    public void Dispose() => _key.Dispose();

    private static byte[] Use(string use) => System.Text.Encoding.ASCII.GetBytes(use);
}
