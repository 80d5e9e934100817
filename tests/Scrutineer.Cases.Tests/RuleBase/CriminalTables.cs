using Scrutineer.Law;
using static Scrutineer.Cases.Tests.RuleBase.Said;
using static Scrutineer.Cases.Tests.RuleBase.Situations;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>Which criminal articles a named part may come under. Nothing here asserts guilt.</summary>
internal static class CriminalTables
{
    // occupied, named, citizen; whether the article reaches others (three days); held under martial law in free territory
    internal static TruthTable Criminal(string predicate) =>
        TruthTable.Of(
            predicate,
            [2, 2, 2, 3, 3, 3, 3],
            (w, k, s) =>
            {
                if (w.IsEmpty)
                {
                    var (asserted, refuted) = (MartialDays[0].Day, MartialDays[1].Day);
                    w.Says("reaches-non-citizens", asserted, asserted, FactStatus.Asserted);
                    w.Says("reaches-non-citizens", refuted, refuted, FactStatus.Refuted);
                    // Martial law forbids a vote in free territory too: the article must not reach it for that.
                    w.Says("martial-law", First, Last, FactStatus.Asserted, World.Ukraine);
                }
                Ground(w, k);
                w.Names("person", "x" + k);
                Closed(w, s[0], "held-in", "v" + k, "p" + k);
                Closed(w, s[1], "within", "p" + k, "t" + k);
                Closed(w, s[2], "belongs-to", "t" + k, World.Ukraine);
                w.Always("called-under", "v" + k, World.Ukraine);
                Open(w, s[3], "occupation-recorded", "p" + k, World.Russia);
                Open(w, s[4], "named-as-taking-part", "h" + k, "x" + k, "v" + k, "t" + k);
                Open(w, s[5], "citizen-of", "x" + k, World.Ukraine);
                return (
                    World.Question(predicate, "x" + k, "v" + k, "t" + k),
                    MartialDays.First(m => m.Said == s[6]).Day
                );
            },
            s => And(s[0], s[1], s[2], s[3], SomeHolder(s[4]), Or(s[5], s[6]))
        );
}
