using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>A secret key on Curve25519 (C2SP age, §X25519), written <c>AGE-SECRET-KEY-1…</c>.</summary>
public sealed class X25519Identity : IIdentity, IDisposable
{
    private const string Name = "age-secret-key-";

    private readonly Key _key;

    /// <summary>A key from its 32 bytes, which are copied.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public X25519Identity(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != X25519Recipient.KeyLength)
        {
            throw new ArgumentException("A key of 32 bytes is needed.", nameof(secret));
        }
        var exportable = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextArchiving };
        _key = Key.Import(KeyAgreementAlgorithm.X25519, secret, KeyBlobFormat.RawPrivateKey, exportable);
        Recipient = new X25519Recipient(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>For whom files are sealed that this key opens.</summary>
    public X25519Recipient Recipient { get; }

    /// <summary>A new key.</summary>
    public static X25519Identity Generate(RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var secret = new byte[X25519Recipient.KeyLength];
        randomness.GetBytes(secret);
        var identity = new X25519Identity(secret);
        CryptographicOperations.ZeroMemory(secret);
        return identity;
    }

    /// <summary>The key behind <c>AGE-SECRET-KEY-1…</c>, or null where it is none.</summary>
    public static X25519Identity? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bech32.Decode(Name, text) is { Length: X25519Recipient.KeyLength } secret ? new(secret) : null;
    }

    /// <inheritdoc/>
    public byte[]? Unwrap(Stanza stanza)
    {
        ArgumentNullException.ThrowIfNull(stanza);
        if (stanza.Kind != X25519Recipient.Kind)
        {
            return null;
        }
        if (
            stanza.Arguments is not [var argument]
            || StrictBase64.DecodeBare(Encoding.ASCII.GetBytes(argument))
                is not { Length: X25519Recipient.KeyLength } share
            || stanza.Body.Length != FileKeys.SealedLength
        )
        {
            throw new BrokenSealException(SealFailure.Header, "An X25519 stanza is not as the format says.");
        }
        var wrappingKey =
            Agree(share, share, Recipient.Key.Span, X25519Recipient.WrapInfo)
            ?? throw new BrokenSealException(SealFailure.Header, "The share of an X25519 stanza is of low order.");
        var fileKey = FileKeys.Open(wrappingKey, stanza.Body.Span);
        CryptographicOperations.ZeroMemory(wrappingKey);
        return fileKey;
    }

    /// <summary>The secret as text, for the one place where it is sealed.</summary>
    public string Reveal() => Bech32.Encode(Name, _key.Export(KeyBlobFormat.RawPrivateKey)).ToUpperInvariant();

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"{nameof(X25519Identity)} of {Recipient}";

    /// <summary>Forgets the key.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>A key to wrap with: HKDF-SHA256 of what both sides share; null where a point is of low order.</summary>
    internal byte[]? Agree(
        ReadOnlySpan<byte> other,
        ReadOnlySpan<byte> share,
        ReadOnlySpan<byte> recipient,
        ReadOnlySpan<byte> info
    )
    {
        if (Agree(other) is not { } shared)
        {
            return null;
        }
        var wrappingKey = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, wrappingKey, [.. share, .. recipient], info);
        CryptographicOperations.ZeroMemory(shared);
        return wrappingKey;
    }

    /// <summary>What both sides share (RFC 7748 §6.1), 32 bytes; null where it would be zero.</summary>
    internal byte[]? Agree(ReadOnlySpan<byte> other)
    {
        if (
            !PublicKey.TryImport(KeyAgreementAlgorithm.X25519, other, KeyBlobFormat.RawPublicKey, out var point)
            || point is null
        )
        {
            return null;
        }
        var exportable = new SharedSecretCreationParameters
        {
            ExportPolicy = KeyExportPolicies.AllowPlaintextArchiving,
        };
        using var shared = KeyAgreementAlgorithm.X25519.Agree(_key, point, exportable);
        return
            shared?.Export(SharedSecretBlobFormat.RawSharedSecret) is { } secret
            && secret.AsSpan().ContainsAnyExcept((byte)0)
            ? secret
            : null;
    }
}
