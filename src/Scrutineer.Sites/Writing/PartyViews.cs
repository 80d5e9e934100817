using Scrutineer.Cases;
using Scrutineer.Law;
using Scrutineer.Parties.Register;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>The parties of a case as a page shows them.</summary>
internal static class PartyViews
{
    public static PartiesView? Of(Case @case)
    {
        var register = @case.Parties;
        return register.Parties.Count == 0
            ? null
            : new(
                [.. Gaps.Of(register).GroupBy(g => g.Party).Select(g => Row(@case, g))],
                [
                    .. register
                        .Support.Select(s => (Said: s, Who: register.Party(s.Person)))
                        .Where(s => s.Who is not null)
                        .Select(s => new SupportRow(s.Who!, s.Said)),
                ],
                @case.Days
            );
    }

    private static PartyRow Row(Case @case, IGrouping<RegisteredParty, Gap> cells) =>
        new(
            cells.Key,
            [
                .. cells
                    .First()
                    .Held.Where(h => @case.Days.Any(h.Occupancy.HeldOn))
                    .Select(h => new OfficeView(h, [.. h.Office.Did.Select(f => Said(@case, f))])),
            ],
            [.. cells]
        );

    private static OfficeDeed Said(Case @case, string fact)
    {
        var (law, stated) = (@case.Law.Register, @case.Law.Register.Fact(fact)!);
        var predicate = law.Vocabulary.Predicate(stated.Predicate)!;
        DateOnly? day =
            predicate.DaySlot < 0 ? null : @case.Days.FirstOrDefault(stated.Validity.Contains, @case.Days[0]);
        return new OfficeDeed(fact, law.Vocabulary.Say(Sentence.Of(predicate, stated.Arguments, day)), stated.Sources);
    }
}
