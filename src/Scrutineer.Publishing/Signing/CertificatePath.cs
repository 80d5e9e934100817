using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Scrutineer.Publishing.Signing;

/// <summary>
/// Leads from a certificate up to one that the reader believes (RFC 5280 § 6), by the certificates that travel with the
/// signature: no network, no store of the system, no revocation.
/// </summary>
internal static class CertificatePath
{
    /// <summary>What may be said of a path that ends in no root of ours: the believed certificate may be any on it.</summary>
    private const X509ChainStatusFlags Open = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>The name of the believed certificate that the path reaches, or null.</summary>
    /// <param name="leaf">The certificate that signed.</param>
    /// <param name="others">Certificates that travel along.</param>
    /// <param name="believed">SHA-256 of certificates' DER, hex, lower case.</param>
    /// <param name="at">When every certificate of the path must be in force.</param>
    public static string? Anchor(
        X509Certificate2 leaf,
        X509Certificate2Collection others,
        IReadOnlySet<string> believed,
        DateTimeOffset at
    )
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(others);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.LocalDateTime;
        try
        {
            _ = chain.Build(leaf);
        }
        catch (CryptographicException)
        {
            return null;
        }
        foreach (var element in chain.ChainElements)
        {
            var said = element.ChainElementStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
            var isAnchor = believed.Contains(Fingerprint(element.Certificate));
            // A believed certificate needs no issuer to vouch for it; like all below it, it must have been in force.
            var flaws = isAnchor ? said & X509ChainStatusFlags.NotTimeValid : said & ~Open;
            if (flaws != X509ChainStatusFlags.NoError)
            {
                return null;
            }
            if (isAnchor)
            {
                return element.Certificate.Subject;
            }
        }
        return null;
    }

    /// <summary>SHA-256 of the certificate's DER, hex, lower case.</summary>
    public static string Fingerprint(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span));
}
