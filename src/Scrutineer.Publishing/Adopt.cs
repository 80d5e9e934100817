using Scrutineer.Acts;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases.Assessments;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>
/// Adopts a draft by a meeting's votes and the dated rules of quorum and majority, and binds the files of the case to it: an operation.
/// </summary>
public sealed class Adopt
{
    /// <summary>The adopted act, or every reason why it is not adopted.</summary>
    /// <param name="draft">The draft that was voted on.</param>
    /// <param name="case">The case that it rests on, assessed.</param>
    /// <param name="meeting">The meeting's record.</param>
    /// <param name="number">The official number that the act gets.</param>
    public Outcome<ActDraft> Run(ActDraft draft, AssessedCase @case, Meeting meeting, string number)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var judged = @case.Assessment.Case;
        return Adopting
            .Adopt(draft, @case.Basis, meeting, VotingParameters.Of(judged.Law.Rules), number)
            .Map(act => BoundCase.Bind(act, judged));
    }
}
