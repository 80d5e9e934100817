using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>What a vote cannot change under international law.</summary>
internal static class InternationalTables
{
    // held, within, belongs, occupied, organised, body of the occupier; whether the occupier is another state
    internal static TruthTable International(
        string name,
        Func<string, string, Said[], Sentence> question,
        Func<Said[], Said> expected,
        params string[] without
    ) =>
        TruthTable.Of(
            name,
            [2, 2, 2, 3, 2, 2, 2],
            (w, k, s) =>
            {
                var occupier = s[6] == Yes ? World.Russia : World.Ukraine;
                Ground(w, k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Open(w, s[3], "occupation-recorded", "p" + k, occupier);
                Closed(w, s[4], "organised-by", "v" + k, "b" + k);
                Closed(w, s[5], "body-of", "b" + k, occupier);
                return (question(k, occupier, s), VoteDay);
            },
            expected,
            without
        );

    /// <summary>By whoever's conduct: that another state occupies Ukraine is not said, and so open.</summary>
    internal static Said Status(Said[] s) => And(s[0], s[1], s[2], s[6] == Yes ? s[3] : Nothing);

    /// <summary>Somewhere in t: the part is occupied, or t itself, of which nothing is said.</summary>
    internal static Said Somewhere(Said[] s) => And(s[2], s[6], Or(And(s[1], s[3]), Nothing));

    /// <summary>By conduct that is attributable to the occupying state.</summary>
    internal static Said StatusByConduct(Said[] s) => And(s);

    internal static TruthTable TerritoryUnchanged() =>
        TruthTable.Of(
            "territory-unchanged",
            [2, 2, 2, 2],
            (w, k, s) =>
            {
                Ground(w, k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                Closed(w, s[3], "all-state-referendum", "v" + k, World.Ukraine);
                return (World.Question("territory-unchanged", "v" + k, World.Ukraine, "t" + k), VoteDay);
            },
            s => And(s[0], s[1], s[2], Not(s[3]))
        );
}
