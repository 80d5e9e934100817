using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Signing;

/// <summary>A detached CMS signature that holds over its document; whether its signer is believed is another question.</summary>
/// <param name="Signer">The certificate whose key signed.</param>
/// <param name="Others">Certificates that travel with the signature.</param>
/// <param name="Claimed">When the signer says it was signed, or null; nobody else vouches for it.</param>
internal sealed record CheckedSignature(
    X509Certificate2 Signer,
    X509Certificate2Collection Others,
    DateTimeOffset? Claimed
);

/// <summary>Checks detached CMS signatures (RFC 5652 § 5.6) with the signed attributes of CAdES-BES (RFC 5126 § 4.3.1), offline.</summary>
internal static class CadesCheck
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningTime = "1.2.840.113549.1.9.5";

    /// <summary>Digests that are believed: SHA-256, SHA-384, SHA-512. SHA-1 and MD5 collide at will.</summary>
    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.Ordinal)
    {
        [CadesSignature.Sha256] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    };

    /// <summary>The digest of an algorithm that is believed, or null.</summary>
    public static HashAlgorithmName? Digest(string? oid) =>
        oid is not null && Digests.TryGetValue(oid, out var name) ? name : null;

    /// <summary>Checks one signature by one signer.</summary>
    /// <param name="signature">DER of a SignedData without content.</param>
    /// <param name="content">The document.</param>
    /// <param name="file">Name of the signature, for problems.</param>
    public static Outcome<CheckedSignature> Of(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte> content,
        string file
    )
    {
        try
        {
            _ = AsnDecoder.ReadEncodedValue(signature.Span, AsnEncodingRules.BER, out _, out _, out var length);
            var cms = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
            cms.Decode(signature.Span[..length]);
            if (length != signature.Length || !cms.Detached || cms.SignerInfos.Count != 1)
            {
                return Refused(SignatureProblem.Unreadable(file));
            }
            var info = cms.SignerInfos[0];
            if (Digest(info.DigestAlgorithm.Value) is not { } digest)
            {
                return Refused(SignatureProblem.Weak(file));
            }
            if (Attribute(info, MessageDigest) is not { } said)
            {
                return Refused(SignatureProblem.NotCades(file));
            }
            var stated = AsnDecoder.ReadOctetString(said, AsnEncodingRules.DER, out _);
            if (!stated.AsSpan().SequenceEqual(CryptographicOperations.HashData(digest, content.Span)))
            {
                return Refused(SignatureProblem.OtherContent(file));
            }
            if (info.Certificate is not { } signer)
            {
                return Refused(SignatureProblem.NoCertificate(file));
            }
            info.CheckSignature(verifySignatureOnly: true);
            if (Attribute(info, CadesSignature.SigningCertificateV2) is not { } named || !Names(named, signer))
            {
                return Refused(SignatureProblem.NotCades(file));
            }
            if (!SigningPurpose.Allows(signer))
            {
                return Refused(SignatureProblem.NotForSigning(file));
            }
            return Outcome<CheckedSignature>.Of(new CheckedSignature(signer, cms.Certificates, TimeOf(info)));
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            return Refused(SignatureProblem.Broken(file, failure.Message));
        }
    }

    private static byte[]? Attribute(SignerInfo info, string oid)
    {
        var found = info.SignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == oid).ToList();
        return found is [{ Values.Count: 1 } only] ? only.Values[0].RawData : null;
    }

    /// <summary>Whether the first ESSCertIDv2 is of this certificate (RFC 5035 § 4): its hash, by SHA-256 where no algorithm is named.</summary>
    private static bool Names(byte[] attribute, X509Certificate2 certificate)
    {
        var first = new AsnReader(attribute, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
        var digest = HashAlgorithmName.SHA256;
        if (first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            if (Digest(first.ReadSequence().ReadObjectIdentifier()) is not { } named)
            {
                return false;
            }
            digest = named;
        }
        return first
            .ReadOctetString()
            .AsSpan()
            .SequenceEqual(CryptographicOperations.HashData(digest, certificate.RawDataMemory.Span));
    }

    private static DateTimeOffset? TimeOf(SignerInfo info)
    {
        if (Attribute(info, SigningTime) is not { } time)
        {
            return null;
        }
        var reader = new AsnReader(time, AsnEncodingRules.DER);
        return reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
            ? reader.ReadUtcTime()
            : reader.ReadGeneralizedTime();
    }

    private static Outcome<CheckedSignature> Refused(Problem problem) => Outcome<CheckedSignature>.Refused(problem);
}
