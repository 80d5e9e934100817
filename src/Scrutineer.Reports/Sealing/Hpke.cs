using System.Security.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>
/// The key schedule of HPKE in base mode (RFC 9180 §5.1) for one message, with HKDF-SHA256 and ChaCha20-Poly1305; how the shared
/// secret comes about is the caller's.
/// </summary>
internal static class Hpke
{
    // MLKEM768-X25519 (draft-ietf-hpke-pq), HKDF-SHA256, ChaCha20-Poly1305.
    private static readonly byte[] Suite = [.. "HPKE"u8, 0x64, 0x7a, 0x00, 0x01, 0x00, 0x03];

    /// <summary>Key and first nonce.</summary>
    public static (byte[] Key, byte[] Nonce) Schedule(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> info)
    {
        byte[] context = [0, .. Extract([], "psk_id_hash"u8, []), .. Extract([], "info_hash"u8, info)];
        var secret = Extract(shared, "secret"u8, []);
        return (Expand(secret, "key"u8, context, 32), Expand(secret, "base_nonce"u8, context, 12));
    }

    private static byte[] Extract(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> input)
    {
        byte[] labelled = [.. "HPKE-v1"u8, .. Suite, .. label, .. input];
        var key = new byte[32];
        HKDF.Extract(HashAlgorithmName.SHA256, labelled, salt, key);
        return key;
    }

    private static byte[] Expand(byte[] key, ReadOnlySpan<byte> label, ReadOnlySpan<byte> info, int length)
    {
        byte[] labelled = [0, (byte)length, .. "HPKE-v1"u8, .. Suite, .. label, .. info];
        return HKDF.Expand(HashAlgorithmName.SHA256, key, length, labelled);
    }
}
