using Scrutineer.Acts;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Signs an adopted act with a key: an operation.</summary>
public sealed class Sign
{
    /// <summary>Why an act cannot be signed; null where it can. A draft is neither signed nor published.</summary>
    /// <param name="act">The act.</param>
    public static Problem? WhyNot(ActDraft act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Adoption is null ? AdoptionCheck.NotAdopted() : null;
    }

    /// <summary>A signed note over the act's id, number, day and hash; refused where the act is not adopted.</summary>
    /// <param name="act">The act.</param>
    /// <param name="signer">The key.</param>
    public Outcome<SignedNote> Run(ActDraft act, NoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return WhyNot(act) is { } problem
            ? Outcome<SignedNote>.Refused(problem)
            : Outcome<SignedNote>.Of(signer.Sign(ActSignature.TextOf(act)));
    }
}
