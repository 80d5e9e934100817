using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>A person with office and period, and where states have acted already.</summary>
/// <param name="Entry">The office that was held.</param>
/// <param name="WithListings">Whether to say where states have acted.</param>
internal sealed record OfficeClaim(OfficeEntry Entry, bool WithListings) : Claim
{
    public override SentenceKind Kind => SentenceKind.Fact;

    public override string Proposition => $"office:{Entry.Held.Id}";

    public override IReadOnlyList<string> Support =>
        WithListings && Entry.Listed is { } listed ? [Entry.Held.Id, listed.Id] : [Entry.Held.Id];

    public override Outcome<Bilingual> Say(PhraseEdition edition) => (
            !WithListings ? new Phrase("{held}.", "{held}.")
            : Entry.Listed is { } listed
                ? new Phrase("{held}; {listed}.", "{held}; {listed}.").With("listed", Filler.Of(listed.Statement))
            : new Phrase(
                "{held}; про санкції у справі нічого не засвідчено.",
                "{held}; nothing of sanctions is attested in the case."
            )
        ).With("held", Filler.Of(Entry.Held.Statement)).Say(edition);
}

/// <summary>What is proposed about those whom the annex names; it rests on the legal basis of the call for sanctions.</summary>
/// <param name="BasisIds">That legal basis.</param>
internal sealed record ProposedClaim(IReadOnlyList<string> BasisIds) : Claim
{
    public override SentenceKind Kind => SentenceKind.Call;

    public override string Proposition => "call:ApplySanctions/annex";

    public override IReadOnlyList<string> Support => BasisIds;

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase(
            "щодо кожної названої нижче особи пропонується розглянути санкції там, де їх ще не застосовано.",
            "for each person named below it is proposed to consider sanctions where none have been applied yet."
        ).Say(edition);
}
