using Scrutineer.Acts;
using Scrutineer.Law;
using Scrutineer.Parties.Register;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>Officials of a case as its acts may name them: what is sourced better than unverified, as known on the day of the act.</summary>
internal static class ActOffices
{
    public static IReadOnlyList<OfficeEntry> Of(Case @case)
    {
        var register = @case.Parties;
        return
        [
            .. register
                .Parties.Where(p => p.IsPerson)
                .SelectMany(p =>
                    register.HeldBy(p.Id).Where(h => IsSaid(h.Occupancy, @case)).Take(1).Select(h => (p, h))
                )
                .Select(o => Entry(@case, o.p, o.h)),
        ];
    }

    /// <summary>Ids of the facts that tell what the bodies of these offices did, each once.</summary>
    public static IReadOnlyList<string> Did(Case @case) =>
        [
            .. @case
                .Parties.Occupancies.Where(o => IsSaid(o, @case))
                .SelectMany(o => @case.Parties.Office(o.Office)?.Did ?? [])
                .Where(f => @case.Law.Register.Fact(f)?.Status == FactStatus.Asserted)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsSaid(Occupancy held, Case @case) =>
        held.Certainty != Certainty.Unverified && @case.Days.Any(held.HeldOn);

    private static OfficeEntry Entry(Case @case, RegisteredParty person, HeldOffice held)
    {
        var (title, period) = (held.Office.Title, held.Occupancy.Period());
        var entry = new FactEntry(
            EntryId.OfFact($"{person.Id}-holds-{held.Office.Id}").ToString(),
            new($"{person.Name.Uk} — {title.Uk}, {period.Uk}", $"{person.Name.En} — {title.En}, {period.En}"),
            held.Occupancy.Certainty,
            [held.Occupancy.Source]
        );
        return new(entry, held.Office.Body == @case.Organiser, Listed(@case, person));
    }

    private static FactEntry? Listed(Case @case, RegisteredParty person)
    {
        var listings = Gaps
            .Jurisdictions.Select(j => (Jurisdiction: j, Sanction: First(@case, person, j)))
            .Where(l => l.Sanction is not null)
            .ToList();
        return listings.Count == 0
            ? null
            : new FactEntry(
                EntryId.OfFact($"{person.Id}-listed").ToString(),
                new(
                    "санкції вже діють: "
                        + string.Join("; ", listings.Select(l => Said(l.Jurisdiction, l.Sanction!).Uk)),
                    "sanctions stand already: "
                        + string.Join("; ", listings.Select(l => Said(l.Jurisdiction, l.Sanction!).En))
                ),
                listings.Min(l => l.Sanction!.Certainty),
                [.. listings.Select(l => l.Sanction!.Source).Distinct(StringComparer.Ordinal)]
            );
    }

    // What was decided after the day of the act is not known to it.
    private static Sanction? First(Case @case, RegisteredParty person, string jurisdiction)
    {
        var same = @case.Parties.SameAs(person.Id);
        return @case
            .Parties.Sanctions.Where(s =>
                s.Jurisdiction == jurisdiction
                && same.Contains(s.Party)
                && (s.Listed ?? s.Attested) <= @case.AsOf
                && !(s.Delisted <= @case.AsOf)
                && s.Certainty != Certainty.Unverified
            )
            .OrderBy(s => s.Listed ?? DateOnly.MaxValue)
            .FirstOrDefault();
    }

    private static Bilingual Said(string jurisdiction, Sanction sanction)
    {
        var place = GapWords.Jurisdiction(jurisdiction);
        return sanction switch
        {
            { Listed: { } day } => new(
                $"{place.Uk} — з {Dates.Say(day, Language.Uk)}",
                $"{place.En} — since {Dates.Say(day, Language.En)}"
            ),
            { Attested: { } day } => new(
                $"{place.Uk} — не пізніше ніж з {Dates.Say(day, Language.Uk)}",
                $"{place.En} — since {Dates.Say(day, Language.En)} at the latest"
            ),
            _ => place,
        };
    }
}
