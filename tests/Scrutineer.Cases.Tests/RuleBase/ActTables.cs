using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>An act's adoption, and acts that rest on later ones.</summary>
internal static class ActTables
{
    // attended by 9, 8 or 18 of 17; supported by 9, 8 or more than attended
    internal static TruthTable Meetings() =>
        TruthTable.Of(
            "adopted",
            [3, 3, 2],
            (w, k, s) =>
            {
                w.Names("meeting", "m" + k).Names("instrument", "a" + k);
                var present = s[0] switch
                {
                    Yes => 9,
                    No => 8,
                    _ => 18,
                };
                var inFavour = s[1] switch
                {
                    Yes => 9,
                    No => 8,
                    _ => 19,
                };
                w.Says("attended-by", VoteDay, VoteDay, FactStatus.Asserted, "m" + k, present);
                w.Says("supported-by", VoteDay, VoteDay, FactStatus.Asserted, "a" + k, inFavour, "m" + k);
                return s[2] == Yes
                    ? (World.Question("adopted", "a" + k, "m" + k), VoteDay)
                    : (World.Question("quorate", "m" + k), VoteDay);
            },
            s => s[0] == Yes && (s[2] == No || s[1] == Yes) ? Yes : No
        );

    // rests on; own date later, same or earlier than the other's, by the act's date, by a publication, by entry into force
    internal static TruthTable Dates() =>
        TruthTable.Of(
            "dates",
            [2, 2, 3, 3],
            (w, k, s) =>
            {
                w.Names("instrument", "a" + k, "c" + k).Names("publication", "k" + k);
                Closed(w, s[0], "rests-on", "a" + k, "c" + k);
                Closed(w, s[1], "dated", "a" + k, VoteDay);
                var other = s[2] switch
                {
                    Yes => VoteDay.AddDays(1),
                    No => VoteDay,
                    _ => VoteDay.AddDays(-1),
                };
                switch (s[3])
                {
                    case Yes:
                        w.Always("dated", "c" + k, other);
                        return (World.Question("rests-on-later-act", "a" + k, "c" + k), VoteDay);
                    case No:
                        w.Always("dated-by", "k" + k, "c" + k, other);
                        return (World.Question("misdated-by", "k" + k, "c" + k, "a" + k), VoteDay);
                    default:
                        w.Always("in-force-since", "c" + k, other);
                        return (World.Question("rests-before-force", "a" + k, "c" + k), VoteDay);
                }
            },
            // Dates are open: a register that says nothing more leaves the question unknown.
            s => And(s[0] == Yes ? Yes : Nothing, s[1] == Yes ? Yes : Nothing, s[2] == Yes ? Yes : Nothing)
        );
}
