using System.Security.Cryptography;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>A public key that a quantum computer does not open (C2SP age, §mlkem768x25519), written <c>age1pq1…</c>.</summary>
public sealed record HybridRecipient : IRecipient
{
    internal const string Kind = "mlkem768x25519";

    private const string Name = "age1pq";

    private static readonly byte[] Info = [.. "age-encryption.org/mlkem768x25519"u8];

    private readonly byte[] _key;

    internal HybridRecipient(byte[] key) => _key = key;

    /// <summary>The key's 1,216 bytes.</summary>
    public ReadOnlyMemory<byte> Key => _key;

    /// <summary>The key behind <c>age1pq1…</c>, or null where it is none.</summary>
    public static HybridRecipient? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            Bech32.Decode(Name, text) is { Length: HybridKem.PublicLength } key
            && text.StartsWith(Name, StringComparison.Ordinal)
            ? new(key)
            : null;
    }

    /// <inheritdoc/>
    public Stanza Wrap(ReadOnlySpan<byte> fileKey, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var coins = new byte[64];
        randomness.GetBytes(coins);
        var (share, secret) = HybridKem.Encapsulate(_key, coins);
        CryptographicOperations.ZeroMemory(coins);
        var (wrappingKey, nonce) = Hpke.Schedule(secret, Info);
        var body = FileKeys.Seal(wrappingKey, nonce, fileKey);
        CryptographicOperations.ZeroMemory(wrappingKey);
        CryptographicOperations.ZeroMemory(secret);
        return new Stanza(Kind, [StrictBase64.EncodeBare(share)], body);
    }

    /// <summary><c>age1pq1…</c></summary>
    public override string ToString() => Bech32.Encode(Name, _key);

    /// <inheritdoc/>
    public bool Equals(HybridRecipient? other) => other is not null && _key.AsSpan().SequenceEqual(other._key);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_key);

    internal static ReadOnlySpan<byte> WrapInfo => Info;
}
