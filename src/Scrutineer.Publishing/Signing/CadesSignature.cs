using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Scrutineer.Publishing.Signing;

/// <summary>
/// A detached CMS signature with the signed attributes of CAdES-BES: RFC 5652; RFC 5126 § 4.3.1; the signing certificate
/// is named by ESS signing-certificate-v2, RFC 5035 § 3.
/// </summary>
internal static class CadesSignature
{
    /// <summary>id-aa-signingCertificateV2, RFC 5035 § 3.</summary>
    internal const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>id-sha256, RFC 5754 § 2.2.</summary>
    internal const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>DER of a SignedData over <paramref name="content"/>, which is not inside; SHA-256.</summary>
    /// <param name="content">The signed bytes.</param>
    /// <param name="signer">The certificate with its key, and the rest of its chain.</param>
    /// <param name="time">What the signer claims as the time of signing: a claim, not a proof.</param>
    /// <exception cref="CryptographicException">The key cannot sign: it is of no kind that CMS knows.</exception>
    public static byte[] Sign(byte[] content, SigningCertificate signer, DateTimeOffset time)
    {
        // Only what the file holds travels along: building a chain could ask the network.
        var how = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer.Leaf)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        how.Certificates.AddRange(signer.Chain);
        how.SignedAttributes.Add(new Pkcs9SigningTime(time.UtcDateTime));
        how.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), Name(signer.Leaf)));
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        signed.ComputeSignature(how, silent: true);
        return signed.Encode();
    }

    // SigningCertificateV2 with one ESSCertIDv2; SHA-256 is the default of its algorithm, and DER leaves defaults out.
    private static byte[] Name(X509Certificate2 certificate)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        using (der.PushSequence())
        using (der.PushSequence())
        {
            der.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (der.PushSequence())
            {
                using (der.PushSequence())
                using (der.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                {
                    der.WriteEncodedValue(certificate.IssuerName.RawData);
                }
                der.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
        return der.Encode();
    }
}
