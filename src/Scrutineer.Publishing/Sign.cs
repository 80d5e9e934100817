using Scrutineer.Acts;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Signs an adopted act with a key: an operation.</summary>
public sealed class Sign
{
    /// <summary>A signed note over the act's id, number, day and hash; refused where the act is not adopted.</summary>
    /// <param name="act">The act.</param>
    /// <param name="signer">The key.</param>
    public Outcome<SignedNote> Run(ActDraft act, NoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(signer);
        return act.Adoption is null
            ? Outcome<SignedNote>.Refused(AdoptionCheck.NotAdopted())
            : Outcome<SignedNote>.Of(signer.Sign(ActSignature.TextOf(act)));
    }
}
