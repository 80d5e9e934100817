using System.Buffers.Binary;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>
/// Content in chunks of 64 KiB, each sealed under its number and whether it is the last (C2SP age, §Payload; STREAM of Hoang,
/// Reyhanitabar, Rogaway and Vizár 2015): none can be dropped, doubled or moved.
/// </summary>
internal sealed class PayloadCipher : IDisposable
{
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;
    public const int NonceLength = 16;

    private readonly Key _key;
    private readonly byte[] _nonce = new byte[12];
    private long _chunk;

    public PayloadCipher(ReadOnlySpan<byte> fileKey, ReadOnlySpan<byte> nonce)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, nonce, "payload"u8);
        _key = Key.Import(AeadAlgorithm.ChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>How many chunks went through.</summary>
    public long Chunks => _chunk;

    public void Seal(ReadOnlySpan<byte> content, bool isLast, Span<byte> result)
    {
        AeadAlgorithm.ChaCha20Poly1305.Encrypt(_key, NonceOf(isLast), default, content, result);
        _chunk++;
    }

    public bool TryOpen(ReadOnlySpan<byte> chunk, bool isLast, Span<byte> content)
    {
        var opened = AeadAlgorithm.ChaCha20Poly1305.Decrypt(_key, NonceOf(isLast), default, chunk, content);
        _chunk += opened ? 1 : 0;
        return opened;
    }

    public void Dispose() => _key.Dispose();

    // 11 bytes of number, big-endian, and one that says whether it is the last.
    private ReadOnlySpan<byte> NonceOf(bool isLast)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(3), _chunk);
        _nonce[^1] = isLast ? (byte)1 : (byte)0;
        return _nonce;
    }
}
