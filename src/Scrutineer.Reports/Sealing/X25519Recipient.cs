using System.Security.Cryptography;
using NSec.Cryptography;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>A public key on Curve25519 (C2SP age, §X25519), written <c>age1…</c>.</summary>
public sealed record X25519Recipient : IRecipient
{
    internal const string Kind = "X25519";
    internal const int KeyLength = 32;

    private const string Name = "age";

    private static readonly byte[] Info = [.. "age-encryption.org/v1/X25519"u8];

    private readonly byte[] _key;

    /// <summary>A key from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public X25519Recipient(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength)
        {
            throw new ArgumentException("A key of 32 bytes is needed.", nameof(key));
        }
        _key = key.ToArray();
    }

    /// <summary>The key's 32 bytes.</summary>
    public ReadOnlyMemory<byte> Key => _key;

    /// <summary>The key behind <c>age1…</c>, or null where it is none.</summary>
    public static X25519Recipient? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bech32.Decode(Name, text) is { Length: KeyLength } key && text.StartsWith(Name, StringComparison.Ordinal)
            ? new(key)
            : null;
    }

    /// <inheritdoc/>
    public Stanza Wrap(ReadOnlySpan<byte> fileKey, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var seed = new byte[KeyLength];
        randomness.GetBytes(seed);
        using var ephemeral = new X25519Identity(seed);
        CryptographicOperations.ZeroMemory(seed);
        var share = ephemeral.Recipient._key;
        var wrappingKey =
            ephemeral.Agree(_key, share, _key, Info)
            ?? throw new CryptographicException("The recipient's key is a point of low order.");
        var body = FileKeys.Seal(wrappingKey, fileKey);
        CryptographicOperations.ZeroMemory(wrappingKey);
        return new Stanza(Kind, [StrictBase64.EncodeBare(share)], body);
    }

    /// <summary><c>age1…</c></summary>
    public override string ToString() => Bech32.Encode(Name, _key);

    /// <inheritdoc/>
    public bool Equals(X25519Recipient? other) => other is not null && _key.AsSpan().SequenceEqual(other._key);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_key);

    internal static ReadOnlySpan<byte> WrapInfo => Info;
}
