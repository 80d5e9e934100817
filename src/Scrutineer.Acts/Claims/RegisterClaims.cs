using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>Which vote the act is about: name, days, organiser.</summary>
internal sealed record VoteClaim(VoteEntry Vote) : Claim
{
    public override SentenceKind Kind => SentenceKind.Fact;

    public override string Proposition => $"vote:{Vote.Id}";

    public override IReadOnlyList<string> Support => [Vote.Id];

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase(
            "предмет розгляду — голосування під назвою «{name}», яке відбулося {days} (організатор — {organiser}).",
            "the subject is the vote called “{name}”, held on {days} and organised by {organiser}."
        )
            .With("name", Filler.Of(Vote.Name))
            .With("days", Filler.Of(Vote.Days))
            .With("organiser", Filler.Of(Vote.Organiser))
            .Say(edition);
}

/// <summary>A fact of the register, with whose statement it is where that must be said.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Commission">Who adopts the act: of itself it says what it was told, not what it claims.</param>
internal sealed record FactClaim(FactEntry Fact, Term Commission) : Claim
{
    public override SentenceKind Kind => SentenceKind.Fact;

    public override string Proposition => $"fact:{Fact.Id}";

    public override IReadOnlyList<string> Support => [Fact.Id];

    public override FactStatus Status => Fact.Status;

    public override IEnumerable<Problem> Problems(BasisIndex basis)
    {
        if (Fact.Status == FactStatus.Refuted)
        {
            yield return ActProblem.RefutedSupport(Proposition, Fact.Id);
        }
    }

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        Fact.AttributedTo is { } whose
            ? (
                whose.Id == Commission.Id
                    ? new Phrase(
                        "за інформацією, що надійшла до {whose:gen}, {statement}.",
                        "according to information that {whose} received, {statement}."
                    )
                    : new Phrase("за твердженням {whose:gen}, {statement}.", "according to {whose}, {statement}.")
            )
                .InFirstEdition("за твердженням {whose:gen}, {statement}.", "according to {whose}, {statement}.")
                .With("whose", Filler.Of(whose))
                .With("statement", Filler.Of(Fact.Statement))
                .Say(edition)
            : new Phrase("{statement}.", "{statement}.").With("statement", Filler.Of(Fact.Statement)).Say(edition);
}

/// <summary>A provision and what it says, in own words.</summary>
internal sealed record ProvisionClaim(ProvisionEntry Provision) : Claim
{
    public override SentenceKind Kind => SentenceKind.Provision;

    public override string Proposition => $"provision:{Provision.Id}";

    public override IReadOnlyList<string> Support => [Provision.Id];

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase("{citation}: {says}.", "{citation}: {says}.")
            .With("citation", Filler.Of(Provision.Citation))
            .With("says", Filler.Of(Provision.Says))
            .Say(edition);
}

/// <summary>A provision whose reach is contested: an open point, marked as disputed.</summary>
internal sealed record ContestedClaim(ProvisionEntry Provision) : Claim
{
    public override SentenceKind Kind => SentenceKind.Provision;

    public override string Proposition => $"contested:{Provision.Id}";

    public override IReadOnlyList<string> Support => [Provision.Id];

    public override FactStatus Status => FactStatus.Disputed;

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase(
            "відкритим лишається питання, {says} ({citation}): його вирішують слідство й суд.",
            "it remains open {says} ({citation}): that is for the investigation and the court to decide."
        )
            .InFirstEdition(
                "відкрите питання, яке вирішує слідство й суд: {citation} — {says}.",
                "an open question for the investigation and the court: {citation} — {says}."
            )
            .With("citation", Filler.Of(Provision.Citation))
            .With("says", Filler.Of(Provision.Says))
            .Say(edition);
}

/// <summary>Only elections held as the law provides, by bodies that it created, are lawful.</summary>
internal sealed record LawfulElectionsClaim(Term Country, IReadOnlyList<ProvisionEntry> Provisions) : Claim
{
    public override SentenceKind Kind => SentenceKind.Provision;

    public override string Proposition => "lawful-elections";

    public override IReadOnlyList<string> Support => [.. Provisions.Select(p => p.Id)];

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase(
            "на території {country:gen} законними є лише вибори, які за законом {country:gen} організували й провели органи, утворені й уповноважені відповідно до закону.",
            "on the territory of {country}, only those elections are lawful that were organised and held under the law of {country} by bodies created and authorised in accordance with that law."
        )
            .InFirstEdition(
                "на території {country:gen} законними є лише ті вибори, які за законом {country:gen} організували і провели органи, що їх цей закон створив і уповноважив.",
                "on the territory of {country}, only those elections are lawful that were organised and held under the law of {country} by bodies which that law created and authorised."
            )
            .With("country", Filler.Of(Country))
            .Say(edition);
}

/// <summary>What the commission acts under.</summary>
/// <param name="Commission">Who resolves.</param>
/// <param name="Provisions">What gives it the power; at least one.</param>
/// <param name="Grounds">What the decision rests on; may be empty.</param>
internal sealed record CompetenceClaim(
    AdoptingBody Commission,
    IReadOnlyList<ProvisionEntry> Provisions,
    IReadOnlyList<ProvisionEntry> Grounds
) : Claim
{
    public override SentenceKind Kind => SentenceKind.Provision;

    public override string Proposition => "competence";

    public override IReadOnlyList<string> Support => [.. Grounds.Select(p => p.Id), .. Provisions.Select(p => p.Id)];

    public override Outcome<Bilingual> Say(PhraseEdition edition)
    {
        var phrase =
            Grounds.Count == 0
                ? new Phrase("керуючись {powers:ins}, {name} постановляє:", "acting under {powers}, {name} resolves:")
                : new Phrase(
                    "відповідно до {grounds:gen}, керуючись {powers:ins}, {name} постановляє:",
                    "in accordance with {grounds}, acting under {powers}, {name} resolves:"
                ).With(
                    "grounds",
                    Filler.Of([.. Grounds.Select((p, i) => Cited(p, Grounds.ElementAtOrDefault(i + 1)))])
                );
        return phrase
            .With("powers", Filler.Of([.. Provisions.Select(p => p.Citation)]))
            .With("name", Filler.Of(Commission.Name))
            .Say(edition);
    }

    // Of neighbours in one law, the last names it.
    private static Term Cited(ProvisionEntry provision, ProvisionEntry? next) =>
        provision.InLaw is not { } law ? provision.Citation
        : next?.InLaw?.Cited == law.Cited ? law.Bare
        : law.Whole;
}
