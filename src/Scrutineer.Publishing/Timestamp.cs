using Scrutineer.Publishing.Signing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Asks an authority when bytes existed (RFC 3161), an operation; only their SHA-256 leaves the machine.</summary>
/// <param name="client">The network.</param>
/// <param name="authority">Address of the authority, <c>http</c> or <c>https</c>.</param>
public sealed class Timestamp(HttpClient client, Uri authority)
{
    /// <summary>The authority's answer, DER of a TimeStampResp: it is over these bytes, and the token's signature holds.</summary>
    /// <param name="stamped">What existed, such as a signature.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The answer; refused where none came, or it is over something else. Whether to trust it is the verifier's to say.</returns>
    public async Task<Outcome<byte[]>> Run(ReadOnlyMemory<byte> stamped, CancellationToken stop = default)
    {
        return await TimestampAuthority.Ask(client, authority, stamped.ToArray(), stop);
    }
}
