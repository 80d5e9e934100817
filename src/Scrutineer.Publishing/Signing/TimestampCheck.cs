using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Signing;

/// <summary>A timestamp that holds over its bytes; whether its authority is believed is another question.</summary>
/// <param name="Time">When the authority saw the bytes.</param>
/// <param name="Authority">The certificate whose key signed.</param>
/// <param name="Others">Certificates that travel with the timestamp.</param>
internal sealed record CheckedTimestamp(
    DateTimeOffset Time,
    X509Certificate2 Authority,
    X509Certificate2Collection Others
);

/// <summary>Checks timestamps (RFC 3161 § 2.4.2: a TimeStampResp with its token) offline.</summary>
internal static class TimestampCheck
{
    /// <summary>The imprint is of these bytes, the authority's certificate is made for timestamps, and its signature holds.</summary>
    /// <param name="response">DER of the authority's answer.</param>
    /// <param name="stamped">The bytes that were stamped.</param>
    /// <param name="file">Name of the timestamp, for problems.</param>
#pragma warning disable CA2000 // The authority's certificate is handed on.
    public static Outcome<CheckedTimestamp> Of(ReadOnlyMemory<byte> response, ReadOnlyMemory<byte> stamped, string file)
    {
        try
        {
            var outer = new AsnReader(response, AsnEncodingRules.DER);
            var body = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            // PKIStatus: 0 granted, 1 granted with modifications.
            var isGranted = body.ReadSequence().TryReadInt32(out var status) && status is 0 or 1;
            if (!isGranted || !body.HasData)
            {
                return Refused(SignatureProblem.NotGranted(file));
            }
            var encoded = body.ReadEncodedValue();
            body.ThrowIfNotEmpty();
            if (!Rfc3161TimestampToken.TryDecode(encoded, out var token, out var length) || length != encoded.Length)
            {
                return Refused(SignatureProblem.Unreadable(file));
            }
            if (CadesCheck.Digest(token.TokenInfo.HashAlgorithmId.Value) is not { } digest)
            {
                return Refused(SignatureProblem.Weak(file));
            }
            if (
                !token
                    .TokenInfo.GetMessageHash()
                    .Span.SequenceEqual(CryptographicOperations.HashData(digest, stamped.Span))
            )
            {
                return Refused(SignatureProblem.OtherContent(file));
            }
            return token.VerifySignatureForData(stamped.Span, out var authority)
                ? Outcome<CheckedTimestamp>.Of(
                    new CheckedTimestamp(token.TokenInfo.Timestamp, authority, token.AsSignedCms().Certificates)
                )
                : Refused(SignatureProblem.Broken(file, "RFC 3161"));
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            return Refused(SignatureProblem.Broken(file, failure.Message));
        }
    }

#pragma warning restore CA2000

    private static Outcome<CheckedTimestamp> Refused(Problem problem) => Outcome<CheckedTimestamp>.Refused(problem);
}
