using System.Security.Cryptography;
using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>The secret half of a hybrid key, 32 bytes of seed, written <c>AGE-SECRET-KEY-PQ-1…</c>.</summary>
public sealed class HybridIdentity : IIdentity, IDisposable
{
    private const string Name = "age-secret-key-pq-";

    private readonly byte[] _seed;

    private HybridIdentity(byte[] seed)
    {
        _seed = seed;
        Recipient = new HybridRecipient(HybridKem.PublicKey(seed));
    }

    /// <summary>For whom files are sealed that this key opens.</summary>
    public HybridRecipient Recipient { get; }

    /// <summary>A new key.</summary>
    public static HybridIdentity Generate(RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var seed = new byte[HybridKem.SeedLength];
        randomness.GetBytes(seed);
        return new HybridIdentity(seed);
    }

    /// <summary>The key behind <c>AGE-SECRET-KEY-PQ-1…</c>, or null where it is none.</summary>
    public static HybridIdentity? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bech32.Decode(Name, text) is { Length: HybridKem.SeedLength } seed ? new(seed) : null;
    }

    /// <inheritdoc/>
    public byte[]? Unwrap(Stanza stanza)
    {
        ArgumentNullException.ThrowIfNull(stanza);
        if (stanza.Kind != HybridRecipient.Kind)
        {
            return null;
        }
        if (
            stanza.Arguments is not [var argument]
            || StrictBase64.DecodeBare(Encoding.ASCII.GetBytes(argument)) is not { Length: HybridKem.ShareLength } share
            || stanza.Body.Length != FileKeys.SealedLength
        )
        {
            throw new BrokenSealException(SealFailure.Header, "A hybrid stanza is not as the format says.");
        }
        var secret =
            HybridKem.Decapsulate(_seed, share)
            ?? throw new BrokenSealException(SealFailure.Header, "The share of a hybrid stanza is of low order.");
        var (wrappingKey, nonce) = Hpke.Schedule(secret, HybridRecipient.WrapInfo);
        var fileKey = FileKeys.Open(wrappingKey, nonce, stanza.Body.Span);
        CryptographicOperations.ZeroMemory(wrappingKey);
        CryptographicOperations.ZeroMemory(secret);
        return fileKey;
    }

    /// <summary>The secret as text, for the one place where it is sealed.</summary>
    public string Reveal() => Bech32.Encode(Name, _seed).ToUpperInvariant();

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"{nameof(HybridIdentity)} of {Recipient}";

    /// <summary>Forgets the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_seed);
}
