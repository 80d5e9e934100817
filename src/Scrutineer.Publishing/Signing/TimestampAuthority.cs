using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Signing;

/// <summary>Asks an authority for a timestamp over HTTP: RFC 3161 § 2.4 and § 3.4.</summary>
internal static class TimestampAuthority
{
    /// <summary>Largest answer that is read, bytes: a token with its certificates is some kilobytes.</summary>
    private const int LargestAnswer = 1_000_000;

    /// <summary>Bytes of the nonce: with it an old answer cannot be given again.</summary>
    private const int NonceLength = 16;

    /// <summary>
    /// The authority's answer, DER of a TimeStampResp with the authority's certificates inside. It is checked before it
    /// is returned: the hash, the nonce and the token's own signature; whether the authority is trusted is the
    /// verifier's to say.
    /// </summary>
    /// <param name="client">Whose <see cref="HttpClient.MaxResponseContentBufferSize"/> is set here.</param>
    /// <param name="authority">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="stamped">The bytes whose existence is timestamped; only their SHA-256 leaves the machine.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<Outcome<byte[]>> Ask(
        HttpClient client,
        Uri authority,
        byte[] stamped,
        CancellationToken stop
    )
    {
        var request = Rfc3161TimestampRequest.CreateFromData(
            stamped,
            HashAlgorithmName.SHA256,
            nonce: RandomNumberGenerator.GetBytes(NonceLength),
            requestSignerCertificates: true
        );
        try
        {
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var query = new ByteArrayContent(request.Encode());
            query.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = await client.PostAsync(authority, query, stop);
            answer.EnsureSuccessStatusCode();
            var bytes = await answer.Content.ReadAsByteArrayAsync(stop);
            _ = request.ProcessResponse(bytes, out var length);
            return Outcome<byte[]>.Of(bytes[..length]);
        }
        catch (HttpRequestException failure)
        {
            return Outcome<byte[]>.Refused(Unreachable(authority, failure.Message));
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return Outcome<byte[]>.Refused(Unreachable(authority, "time-out"));
        }
        catch (CryptographicException failure)
        {
            return Outcome<byte[]>.Refused(NotAStamp(authority, failure.Message));
        }
    }

    private static Problem Unreachable(Uri authority, string why) =>
        new(
            "timestamp-authority-unreachable",
            new Bilingual(
                $"служба позначок часу {authority} не відповіла: {why}",
                $"the timestamp authority {authority} did not answer: {why}"
            ),
            new Bilingual(
                "перевірте адресу й мережу, тоді повторіть; нічого не записано",
                "check the address and the network, then run again; nothing was written"
            )
        );

    private static Problem NotAStamp(Uri authority, string why) =>
        new(
            "timestamp-refused",
            new Bilingual(
                $"відповідь служби {authority} не є позначкою часу на цей підпис: {why}",
                $"the answer of {authority} is not a timestamp of this signature: {why}"
            ),
            new Bilingual("візьміть іншу службу; нічого не записано", "take another authority; nothing was written"),
            Remedy: new Remedy(PublishingRemedy.OtherAuthority)
        );
}
