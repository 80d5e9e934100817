using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>The title of an act on nullity: it asserts nullity, so it rests on the conclusions.</summary>
internal sealed record NullityTitle(VoteEntry Vote, IReadOnlyList<ConclusionEntry> Entries) : Claim
{
    public override SentenceKind Kind => SentenceKind.Conclusion;

    public override string Proposition =>
        $"{Conclusion.NullInTerritory.Code()}={Answer.Established.Code()}({string.Join(',', Entries.Select(e => e.Id))})";

    public override IReadOnlyList<string> Support => [.. Entries.Select(e => e.Id)];

    public override IEnumerable<Problem> Problems(BasisIndex basis) =>
        Entries
            .Where(e => e.Answer != Answer.Established)
            .Select(e => ActProblem.StrongerThanConclusion(e.Id, e.Answer, Answer.Established));

    public override Outcome<Bilingual> Say(PhraseEdition edition) =>
        new Phrase(
            "про нікчемність результатів голосування під назвою «{name}», проведеного {days} на території {where:gen}",
            "on the nullity of the results of the vote called “{name}”, held on {days} in {where}"
        )
            .With("name", Filler.Of(Vote.Name))
            .With("days", Filler.Of(Vote.Days))
            .With("where", Filler.Of([.. Entries.Select(e => e.Territory)]))
            .Say(edition);
}
