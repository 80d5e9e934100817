using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Positions on the whole, on the results and on the person apart; calls about those who are named; linked votes.</summary>
internal static class NamedCallTables
{
    private const string Tainted = "position-tainted";

    public static IReadOnlyList<TruthTable> All { get; } =
    [
        Null(
            "ua.call.results-not-recognised",
            "call-results-not-recognised",
            ["h", "v"],
            Position("position-results-not-recognised")
        ),
        Null(
            "ua.call.person-not-recognised",
            "call-person-not-recognised",
            ["h", "v"],
            Position("position-person-not-recognised")
        ),
        Null(
            "ua.position.results-null",
            "results-null-as-a-whole",
            ["h", "v", "t"],
            Position("position-results-null"),
            Claimed
        ),
        .. new[] { "sanctions", "measures" }.SelectMany(OnNamed),
        Null(
            "ua.call.to-stop-cooperation-with",
            "call-to-stop-cooperation-with",
            ["h", "b", World.Russia, "v"],
            Position(Tainted),
            Claimed,
            Condition.Closed("body-of", "b", World.Russia)
        ),
        Account("coercion", "position-coercion", "conduct.coercion"),
        Account("rigged", "position-rigged", "conduct.rigging"),
        Linked(),
    ];

    private static Condition Claimed => Condition.Closed("claimed", World.Russia, "v", "t");

    private static Condition Position(string predicate) => Condition.Open(predicate, "h", "v");

    private static IEnumerable<TruthTable> OnNamed(string kind) =>
        [
            Null(
                $"ua.call.{kind}-on.supporting",
                $"call-for-{kind}-on",
                ["h", "x", "v"],
                Position(Tainted),
                Condition.Open("named-as-supporting", "h", "x", "v")
            ),
            Null(
                $"ua.call.{kind}-on.taking-part",
                $"call-for-{kind}-on",
                ["h", "x", "v"],
                Position(Tainted),
                new(3, NamedThere, s => s)
            ),
        ];

    // A vote that is null by the occupation; asked after it, or while it is still to come.
    private static TruthTable Null(string rule, string predicate, string[] arguments, params Condition[] conditions)
    {
        var asked = World.Day("2024-05-08");
        return Conjunction.Of(
            rule,
            asked,
            predicate,
            arguments,
            [
                Condition.Held(VoteDay, asked.AddDays(1)),
                Condition.Always("within", "p", "t"),
                Condition.Always("belongs-to", "t", World.Ukraine),
                Condition.Open("occupation-recorded", "p", World.Russia),
                .. conditions,
            ]
        );
    }

    private static TruthTable Account(string rule, string position, string conduct)
    {
        var asked = VoteDay.AddDays(5);
        return Conjunction.Of(
            $"ua.position.violates.{rule}",
            asked,
            "violates-by-account",
            ["h", "v", "norm.int.venice-code", conduct, "t"],
            Condition.Held(VoteDay, asked.AddDays(1)),
            Condition.Closed("within", "p", "t"),
            Condition.Open(position, "h", "v")
        );
    }

    // The other vote was held before this one, or only after it.
    private static TruthTable Linked() =>
        Conjunction.Of(
            "ua.position.means-used-earlier",
            VoteDay.AddDays(5),
            "means-used-earlier",
            ["h", "v", "w"],
            Condition.Open("position-means-used-earlier", "h", "v", "w"),
            new(
                1,
                (w, k, _) => w.Says("held-in", VoteDay, VoteDay, FactStatus.Asserted, "v" + k, "p" + k),
                _ => Said.Yes
            ),
            Condition.Held(VoteDay.AddDays(-10), VoteDay.AddDays(10), "w", "q")
        );
}
