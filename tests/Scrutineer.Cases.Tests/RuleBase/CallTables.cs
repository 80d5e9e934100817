using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Calls on states and citizens, and when a referral is open.</summary>
internal static class CallTables
{
    internal static TruthTable Call(string predicate) =>
        TruthTable.Of(
            predicate,
            [3, 3, 3, 2],
            (w, k, s) =>
            {
                // The vote of the last input is held only after the day that is asked.
                var held = s[3] == Yes ? VoteDay : World.Day("2024-05-09");
                Vote(w, k, s[0], held);
                Open(w, s[1], "position-tainted", "h" + k, "v" + k);
                object[] arguments = predicate == "call-to-report" ? ["h" + k, "v" + k, "t" + k] : ["h" + k, "v" + k];
                return (World.Question(predicate, arguments), AskedOn(s[2]));
            },
            s => And(s[0], s[1], s[3], NotBefore(s[2], VoteDay))
        );

    internal static TruthTable Referral() =>
        TruthTable.Of("referral-open", [3, 3, 3], (w, k, s) => ReferralOf(w, k, s, VoteDay, AskedOn(Yes)), s => And(s));

    internal static TruthTable ReferralDays() =>
        TruthTable.Of(
            "referral-open by days",
            [3, 2],
            (w, k, s) =>
                ReferralOf(w, k, [Yes, Yes, Yes], s[1] == Yes ? VoteDay : World.Day("2024-05-09"), AskedOn(s[0])),
            s => And(s[1], NotBefore(s[0], VoteDay))
        );

    private static (Sentence Question, DateOnly Day) ReferralOf(
        World w,
        string k,
        Said[] s,
        DateOnly held,
        DateOnly asked
    )
    {
        Vote(w, k, s[0], held);
        Open(w, s[1], "position-tainted", "h" + k, "v" + k);
        NamedThere(w, k, s[2]);
        return (World.Question("referral-open", "h" + k, "x" + k, "v" + k), asked);
    }
}
