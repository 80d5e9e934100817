using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Whether an act is adopted as it says: its adoption is computed again from the record and the dated rules.</summary>
internal static class AdoptionCheck
{
    /// <summary>Every reason against it; empty when it holds.</summary>
    public static IReadOnlyList<Problem> Of(ActDraft act, ActBasis basis, Meeting meeting, Case @case) =>
        Of(act, DraftCheck.Against(act with { Adoption = null }, basis), meeting, @case);

    /// <summary>Likewise of an act whose draft was held against its basis already.</summary>
    public static IReadOnlyList<Problem> Of(ActDraft act, ComparedDraft compared, Meeting meeting, Case @case)
    {
        if (act.Adoption is not { } said)
        {
            return [NotAdopted()];
        }
        var changed = BoundCase.Differences(act, @case);
        var again = Adopting
            .Adopt(compared, meeting, VotingParameters.Of(@case.Law.Rules), said.Number)
            .Map(adopted => BoundCase.Bind(adopted, @case));
        return !again.Succeeded ? [.. changed, .. again.Problems]
            : ActJson.Write(again.Value) == ActJson.Write(act) ? []
            : changed.Count > 0 ? changed
            : [OtherAdoption()];
    }

    /// <summary>It is a draft.</summary>
    internal static Problem NotAdopted() =>
        new(
            "not-adopted",
            new Bilingual("акт не ухвалено: це проєкт", "the act is not adopted: it is a draft"),
            new Bilingual("спершу ухваліть його", "adopt it first"),
            Remedy: new Remedy(PublishingRemedy.AdoptAct)
        );

    private static Problem OtherAdoption() =>
        new(
            "other-adoption",
            new Bilingual(
                "акт каже про своє ухвалення не те, що випливає із запису засідання та правил",
                "the act says of its adoption something else than follows from the meeting's record and the rules"
            ),
            new Bilingual("ухваліть проєкт за цим записом ще раз", "adopt the draft by this record again")
        );
}
