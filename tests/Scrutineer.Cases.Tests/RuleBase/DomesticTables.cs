using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Nullity under Ukrainian law, and what is occupied.</summary>
internal static class DomesticTables
{
    // held, within, belongs, organised, called under Ukrainian law; occupied, created by law, martial law
    internal static TruthTable Domestic(
        string name,
        Func<string, Said[], Sentence> question,
        Func<Said[], Said> expected,
        params string[] without
    ) =>
        TruthTable.Of(
            name,
            [2, 2, 2, 2, 2, 3, 3, 3],
            (w, k, s) =>
            {
                if (w.IsEmpty)
                {
                    w.Says("martial-law", MartialDays[0].Day, MartialDays[0].Day, FactStatus.Asserted, World.Ukraine);
                    w.Says("martial-law", MartialDays[1].Day, MartialDays[1].Day, FactStatus.Refuted, World.Ukraine);
                }
                Ground(w, k);
                var day = MartialDays.First(m => m.Said == s[7]).Day;
                if (s[0] == Yes)
                {
                    // Held on the day that is asked alone: what was null on a day before would be null on it.
                    w.Says("held-in", day, day, FactStatus.Asserted, "v" + k, "p" + k);
                }
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Closed(w, s[3], "organised-by", "v" + k, "b" + k);
                Closed(w, s[4], "called-under", "v" + k, World.Ukraine);
                Open(w, s[5], "occupation-recorded", "p" + k, World.Russia);
                Open(w, s[6], "created-by-law", "b" + k, World.Ukraine);
                return (question(k, s), day);
            },
            expected,
            without
        );

    internal static Said Forbidden(Said[] s) => And(s[0], s[1], s[2], Or(s[5], s[7]));

    internal static Said Unlawful(Said[] s) => And(s[0], s[1], s[2], s[3], s[5], Not(s[6]));

    internal static Said Outside(Said[] s) => And(s[0], s[1], s[2], s[3], Not(s[4]), Not(s[6]));

    internal static Said Permitted(Said[] s) => And(s[0], s[1], s[2], s[3], s[4], s[6], Not(Forbidden(s)));

    // listed, recorded; in force (a disputed fact says nothing): each situation on a day of its own
    internal static TruthTable Listed() =>
        TruthTable.Of(
            "occupied",
            [3, 3, 3],
            (w, k, s) =>
            {
                var day = VoteDay.AddDays(-int.Parse(k));
                w.Names("territory", "p").Names("instrument", "a" + k);
                // The list names territory of Ukraine alone.
                w.Says("belongs-to", First.AddYears(-1), Last, FactStatus.Asserted, "p" + k, World.Ukraine);
                Open(w, s[0], "lists", "a" + k, "p" + k, World.Russia);
                Open(w, s[1], "occupation-recorded", "p" + k, World.Russia);
                if (s[2] != No)
                {
                    w.Says("in-force", day, day, s[2] == Yes ? FactStatus.Asserted : FactStatus.Disputed, "a" + k);
                }
                w.Names("territory", "p" + k);
                return (World.Question("occupied", "p" + k, World.Russia), day);
            },
            s => Or(s[1], And(s[0], s[2]))
        );
}
