using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Conclusions that need a position: tainted, no mandate, will not free.</summary>
internal static class PositionTables
{
    // null, claimed, both positions said or not, and the day that is asked: before the vote, between the two rules, after both
    internal static TruthTable Tainted() =>
        TruthTable.Of(
            "result-tainted",
            [3, 2, 3, 3, 3],
            (w, k, s) =>
            {
                Vote(w, k, s[0]);
                Closed(w, s[1], "claimed", World.Russia, "v" + k, "t" + k);
                Open(w, s[2], "position-if-counted", "h" + k, "v" + k);
                Open(w, s[3], "position-tainted", "h" + k, "v" + k);
                return (World.Question("result-tainted", "v" + k, "t" + k), AskedOn(s[4]));
            },
            s => And(s[0], s[1], NotBefore(s[4], VoteDay), Or(SomeHolder(s[2]), SomeHolder(s[3])))
        );

    internal static TruthTable NoMandate() =>
        TruthTable.Of(
            "no-mandate",
            [3, 2, 3, 3, 2],
            (w, k, s) =>
            {
                Vote(w, k, s[0]);
                Closed(w, s[1], "claimed", World.Russia, "v" + k, "t" + k);
                Open(w, s[2], "position-no-mandate", "h" + k, "v" + k);
                // The other position must never carry this conclusion.
                Closed(w, s[4], "position-tainted", "h" + k, "v" + k);
                return (World.Question("no-mandate", "v" + k, "t" + k), AskedOn(s[3]));
            },
            s => And(s[0], s[1], SomeHolder(s[2]), NotBefore(s[3], VoteDay))
        );

    internal static TruthTable WillNotFree() =>
        TruthTable.Of(
            "will-not-free",
            [2, 2, 3, 3, 3],
            (w, k, s) =>
            {
                Ground(w, k);
                if (s[0] == Yes)
                {
                    w.Says("held-in", VoteDay, VoteDay, FactStatus.Asserted, "v" + k, "p" + k);
                }
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Open(w, s[2], "position-coercion", "h" + k, "v" + k);
                Open(w, s[3], "position-rigged", "h" + k, "v" + k);
                return (World.Question("will-not-free", "v" + k, "t" + k), AskedOn(s[4]));
            },
            s => And(s[0], s[1], NotBefore(s[4], VoteDay), Or(SomeHolder(s[2]), SomeHolder(s[3])))
        );
}
