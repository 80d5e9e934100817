using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>
/// Situations in which what is true of one part of a territory, or of one vote, must not be carried over to another.
/// </summary>
internal static class AcrossPartsAndVotes
{
    public static IReadOnlyList<TruthTable> All { get; } =
    [
        ActsOnAnotherVote(),
        StatusByAnotherPart(),
        ArticleByAnotherPart("article-111-1-5"),
        ArticleByAnotherPart("article-110.2"),
        PositionOnAVoteToCome("result-tainted", "position-tainted"),
        PositionOnAVoteToCome("result-tainted", "position-if-counted"),
        PositionOnAVoteToCome("no-mandate", "position-no-mandate"),
    ];

    // A body is unlawful in t by one vote. Another vote: organised by it, held in a part, the part within t.
    private static TruthTable ActsOnAnotherVote() =>
        TruthTable.Of(
            "acts-without-effect on another vote",
            [2, 2, 2],
            (w, k, s) =>
            {
                Vote(w, k, Yes);
                w.Says("organised-by", VoteDay, VoteDay, FactStatus.Asserted, "v" + k, "b" + k);
                Open(w, No, "created-by-law", "b" + k, World.Ukraine);
                Somewhere(w, "v2" + k);
                w.Names("territory", "p2" + k);
                Closed(w, s[0], "organised-by", "v2" + k, "b" + k);
                Closed(w, s[1], "held-in", "v2" + k, "p2" + k);
                Closed(w, s[2], "within", "p2" + k, "t" + k);
                return (World.Question("acts-without-effect", "b" + k, "v2" + k, "t" + k), VoteDay);
            },
            s => And(s)
        );

    // One part of t is occupied. The vote is held in another part: within t or not, occupied or not.
    private static TruthTable StatusByAnotherPart() =>
        TruthTable.Of(
            "status-unchanged by another part",
            [2, 2, 3],
            (w, k, s) =>
            {
                Ground(w, k);
                w.Names("territory", "p2" + k);
                Closed(w, Yes, "within", "p2" + k, "t" + k);
                Open(w, Yes, "occupation-recorded", "p2" + k, World.Russia);
                Closed(w, Yes, "belongs-to", "t" + k, World.Ukraine);
                Closed(w, Yes, "organised-by", "v" + k, "b" + k);
                Closed(w, Yes, "body-of", "b" + k, World.Russia);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Open(w, s[2], "occupation-recorded", "p" + k, World.Russia);
                return (World.Question("status-unchanged", "v" + k, "t" + k), VoteDay);
            },
            s => And(s)
        );

    // A Ukrainian vote in a free part, forbidden by martial law; held in an occupied part too, which lies within t or not.
    private static TruthTable ArticleByAnotherPart(string predicate) =>
        TruthTable.Of(
            predicate + " by another part",
            [2, 2, 2],
            (w, k, s) =>
            {
                var day = s[2] == Yes ? VoteDay : VoteDay.AddDays(1);
                if (w.IsEmpty)
                {
                    w.Says("martial-law", VoteDay, VoteDay.AddDays(1), FactStatus.Asserted, World.Ukraine);
                    w.Says("reaches-non-citizens", VoteDay, VoteDay, FactStatus.Refuted);
                    w.Says("reaches-non-citizens", VoteDay.AddDays(1), VoteDay.AddDays(1), FactStatus.Asserted);
                }
                Ground(w, k);
                w.Names("person", "x" + k).Names("territory", "p2" + k);
                Closed(w, Yes, "held-in", "v" + k, "p" + k);
                Closed(w, Yes, "within", "p" + k, "t" + k);
                Closed(w, Yes, "belongs-to", "t" + k, World.Ukraine);
                Closed(w, Yes, "called-under", "v" + k, World.Ukraine);
                Open(w, No, "occupation-recorded", "p" + k, World.Russia);
                Open(w, Yes, "occupation-recorded", "p2" + k, World.Russia);
                Open(w, Yes, "named-as-taking-part", "h" + k, "x" + k, "v" + k, "t" + k);
                Open(w, s[2], "citizen-of", "x" + k, World.Ukraine);
                Closed(w, s[0], "held-in", "v" + k, "p2" + k);
                Closed(w, s[1], "within", "p2" + k, "t" + k);
                return (World.Question(predicate, "x" + k, "v" + k, "t" + k), day);
            },
            s => And(s[0], s[1])
        );

    // The vote is held before, on or after the day that is asked.
    private static TruthTable PositionOnAVoteToCome(string predicate, string position) =>
        TruthTable.Of(
            $"{predicate} of a vote to come, by {position}",
            [3],
            (w, k, s) =>
            {
                var asked = World.Day("2024-05-10");
                var held = s[0] switch
                {
                    Yes => asked.AddDays(-1),
                    No => asked.AddDays(1),
                    _ => asked,
                };
                Vote(w, k, Yes, held);
                Closed(w, Yes, "claimed", World.Russia, "v" + k, "t" + k);
                Open(w, Yes, position, "h" + k, "v" + k);
                return (World.Question(predicate, "v" + k, "t" + k), asked);
            },
            s => s[0] == No ? No : Yes
        );
}
