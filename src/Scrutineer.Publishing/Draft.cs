using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.Cases.Assessments;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Drafts an act from an assessed case: an operation.</summary>
public sealed class Draft
{
    /// <summary>The draft, or every reason why there can be none.</summary>
    /// <param name="case">The case, assessed.</param>
    /// <param name="kind">Which act.</param>
    public Outcome<ActDraft> Run(AssessedCase @case, ActKind kind)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Drafts.From(kind, @case.Basis);
    }
}
