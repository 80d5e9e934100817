using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>An act's adoption, and acts that rest on later ones.</summary>
internal static class ActTables
{
    // attended by 12, 10 or 11 of 17: by 11 one reading of the quorum is met and the other is not
    internal static TruthTable Meetings() =>
        TruthTable.Of(
            "adopted",
            [3, 3, 2],
            (w, k, s) =>
            {
                w.Names("meeting", "m" + k).Names("instrument", "a" + k);
                var present = s[0] switch
                {
                    Yes => 12,
                    No => 10,
                    _ => 11,
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
            s => And(s[0], s[2] == No || s[1] == Yes ? Yes : No)
        );

    // no more than there are: 17 or 18 of 17
    internal static TruthTable Composition() =>
        TruthTable.Of(
            "quorate by composition",
            [2],
            (w, k, s) =>
            {
                w.Names("meeting", "m" + k);
                w.Says("attended-by", VoteDay, VoteDay, FactStatus.Asserted, "m" + k, s[0] == Yes ? 17 : 18);
                return (World.Question("quorate", "m" + k), VoteDay);
            },
            s => s[0]
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
