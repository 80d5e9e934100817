using NSec.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>What all kinds of recipients do with a file's key: seal 16 bytes with a key used once, so the nonce is zero.</summary>
internal static class FileKeys
{
    public const int Length = 16;
    public const int SealedLength = Length + 16;

    private static readonly byte[] NoNonce = new byte[12];

    public static byte[] Seal(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> fileKey) =>
        Seal(wrappingKey, NoNonce, fileKey);

    public static byte[] Seal(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> fileKey)
    {
        using var key = Key.Import(AeadAlgorithm.ChaCha20Poly1305, wrappingKey, KeyBlobFormat.RawSymmetricKey);
        return AeadAlgorithm.ChaCha20Poly1305.Encrypt(key, nonce, default, fileKey);
    }

    public static byte[]? Open(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> body) =>
        Open(wrappingKey, NoNonce, body);

    /// <summary>The length is looked at first: who could choose it could make one body open under many keys.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body)
    {
        if (body.Length != SealedLength)
        {
            throw new BrokenSealException(SealFailure.Header, "A stanza holds a key whose length is not 16 bytes.");
        }
        using var key = Key.Import(AeadAlgorithm.ChaCha20Poly1305, wrappingKey, KeyBlobFormat.RawSymmetricKey);
        return AeadAlgorithm.ChaCha20Poly1305.Decrypt(key, nonce, default, body);
    }
}
