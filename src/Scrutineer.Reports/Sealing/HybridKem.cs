using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Kems;
using Org.BouncyCastle.Crypto.Parameters;

namespace Scrutineer.Reports.Sealing;

/// <summary>
/// MLKEM768-X25519: a secret that holds as long as either half does — ML-KEM-768 (FIPS 203) or X25519 — as
/// draft-ietf-hpke-pq and X-Wing (draft-connolly-cfrg-xwing-kem) put them together.
/// </summary>
internal static class HybridKem
{
    public const int SeedLength = 32;
    public const int PublicLength = LatticePublic + X25519Recipient.KeyLength;
    public const int ShareLength = LatticeShare + X25519Recipient.KeyLength;

    private const int LatticePublic = 1184;
    private const int LatticeShare = 1088;
    private const int LatticeSeed = 64;

    private static readonly MLKemParameters Lattice = MLKemParameters.ml_kem_768;

    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var keys = Expand(seed);
        return keys.Public;
    }

    /// <summary>A share for a public key, and the secret.</summary>
    /// <param name="recipient">1,216 bytes.</param>
    /// <param name="coins">64 random bytes: for ML-KEM, then for X25519.</param>
    public static (byte[] Share, byte[] Secret) Encapsulate(ReadOnlySpan<byte> recipient, ReadOnlySpan<byte> coins)
    {
        var lattice = MLKemPublicKeyParameters.FromEncoding(Lattice, recipient[..LatticePublic].ToArray());
        var encapsulator = new MLKemEncapsulator(Lattice);
        encapsulator.Init(new ParametersWithRandom(lattice, new FixedCoins(coins[..32].ToArray())));
        var (latticeShare, latticeSecret) = (new byte[LatticeShare], new byte[encapsulator.SecretLength]);
        encapsulator.Encapsulate(latticeShare, 0, latticeShare.Length, latticeSecret, 0, latticeSecret.Length);
        using var ephemeral = new X25519Identity(coins[32..]);
        var curve = recipient[LatticePublic..];
        var shared =
            ephemeral.Agree(curve)
            ?? throw new System.Security.Cryptography.CryptographicException("The recipient's key is of low order.");
        var curveShare = ephemeral.Recipient.Key.Span;
        return ([.. latticeShare, .. curveShare], Combine(latticeSecret, shared, curveShare, curve));
    }

    /// <summary>The secret behind a share; null where its point on the curve is of low order.</summary>
    public static byte[]? Decapsulate(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> share)
    {
        using var keys = Expand(seed);
        var decapsulator = new MLKemDecapsulator(Lattice);
        decapsulator.Init(keys.Lattice);
        var secret = new byte[decapsulator.SecretLength];
        decapsulator.Decapsulate(share[..LatticeShare].ToArray(), 0, LatticeShare, secret, 0, secret.Length);
        var curveShare = share[LatticeShare..];
        return keys.Curve.Agree(curveShare) is { } shared
            ? Combine(secret, shared, curveShare, keys.Curve.Recipient.Key.Span)
            : null;
    }

    // X-Wing, §5.3: SHA3-256 of both secrets, the curve's share and key, and a label that is a drawing of it.
    private static byte[] Combine(
        ReadOnlySpan<byte> lattice,
        ReadOnlySpan<byte> curve,
        ReadOnlySpan<byte> share,
        ReadOnlySpan<byte> recipient
    )
    {
        var digest = new Sha3Digest(256);
        digest.BlockUpdate(lattice);
        digest.BlockUpdate(curve);
        digest.BlockUpdate(share);
        digest.BlockUpdate(recipient);
        digest.BlockUpdate(@"\.//^\"u8);
        var secret = new byte[32];
        digest.DoFinal(secret);
        return secret;
    }

#pragma warning disable CA2000 // The pair owns its half on the curve.
    private static Keys Expand(ReadOnlySpan<byte> seed)
    {
        var shake = new ShakeDigest(256);
        shake.BlockUpdate(seed);
        var expanded = new byte[LatticeSeed + X25519Recipient.KeyLength];
        shake.OutputFinal(expanded);
        var lattice = MLKemPrivateKeyParameters.FromSeed(Lattice, expanded[..LatticeSeed]);
        var curve = new X25519Identity(expanded.AsSpan(LatticeSeed));
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(expanded);
        return new Keys(lattice, curve);
    }
#pragma warning restore CA2000

    private sealed record Keys(MLKemPrivateKeyParameters Lattice, X25519Identity Curve) : IDisposable
    {
        public byte[] Public => [.. Lattice.GetPublicKeyEncoded(), .. Curve.Recipient.Key.Span];

        public void Dispose() => Curve.Dispose();
    }

    private sealed class FixedCoins(byte[] coins) : Org.BouncyCastle.Security.SecureRandom(null)
    {
        public override void NextBytes(byte[] buf) => coins.CopyTo(buf, 0);

        public override void NextBytes(Span<byte> buffer) => coins.CopyTo(buffer);
    }
}
