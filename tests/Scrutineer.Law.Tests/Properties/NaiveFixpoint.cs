namespace Scrutineer.Law.Tests;

/// <summary>
/// The meaning of a program, computed the slow way: every day of a short calendar, every grounding over the named terms and two
/// nobodies, both bounds iterated until nothing changes, stratum by stratum. Shares nothing with the engine.
/// </summary>
internal sealed class NaiveFixpoint
{
    // Two stand-ins for whoever no source names: rules have at most two variables.
    private static readonly string[] Domain = ["a", "b", "c", "?1", "?2"];
    private static readonly DateOnly[] Calendar =
    [
        .. Enumerable.Range(-4, 16).Select(new DateOnly(2024, 1, 1).AddDays),
    ];
    private readonly HashSet<string> established = [];
    private readonly HashSet<string> possible = [];
    private readonly RuleBase rules;
    private readonly IReadOnlyList<Fact> stated;
    private readonly Dictionary<string, int> strata = [];

    public NaiveFixpoint(RuleBase rules, IReadOnlyList<Fact> facts)
    {
        this.rules = rules;
        stated = facts;
        foreach (var _ in rules.Rules)
        {
            foreach (var rule in rules.Rules)
            {
                foreach (var premise in rule.Premises)
                {
                    var least = strata.GetValueOrDefault(premise.Sentence.Predicate.Id) + (premise.Negated ? 1 : 0);
                    strata[rule.Head.Predicate.Id] = Math.Max(strata.GetValueOrDefault(rule.Head.Predicate.Id), least);
                }
            }
        }
        var heads = rules.Rules.Select(r => r.Head.Predicate.Id).ToHashSet();
        foreach (var predicate in rules.Vocabulary.Predicates.Where(p => !p.IsComparison))
        {
            foreach (var (arguments, day) in Atoms(predicate))
            {
                var here = facts
                    .Where(f =>
                        f.Predicate == predicate.Id
                        && f.Arguments.Select(a => a.ToString()).SequenceEqual(arguments)
                        && f.Validity.Contains(day)
                    )
                    .ToList();
                var atom = Name(predicate, arguments, day);
                if (here.Count > 0 && here.TrueForAll(f => f.Status == FactStatus.Asserted))
                {
                    established.Add(atom);
                }
                var onlyRefuted = here.Count > 0 && here.TrueForAll(f => f.Status == FactStatus.Refuted);
                if (predicate.IsClosed ? here.Count > 0 && !onlyRefuted : !onlyRefuted)
                {
                    possible.Add(atom);
                }
            }
        }
        foreach (var level in strata.Values.Append(0).Distinct().Order())
        {
            while (Sweep(level, established, possible) | Sweep(level, possible, established))
            {
                // Both bounds grow until neither does: what stands after "unless" lies in a lower stratum.
            }
        }
    }

    public Answer Ask(Sentence sentence, DateOnly day)
    {
        var atom = Name(sentence.Predicate, [.. sentence.Arguments.Select(a => a.ToString())], day);
        return established.Contains(atom) ? Answer.Established
            : possible.Contains(atom) || IsSilent(sentence) ? Answer.Unknown
            : Answer.NotEstablished;
    }

    // Of some thing whose kind is left open, no fact of any sentence that the answer could rest on speaks.
    private bool IsSilent(Sentence sentence)
    {
        if (rules.Vocabulary.OpenKinds.Count == 0)
        {
            return false;
        }
        var below = new HashSet<string> { sentence.Predicate.Id };
        while (
            rules
                .Rules.Where(r => below.Contains(r.Head.Predicate.Id))
                .SelectMany(r => r.Premises)
                .Any(p => !p.Negated && below.Add(p.Sentence.Predicate.Id))
        )
        {
            // Until nothing is added.
        }
        var dated = below.Where(p => rules.Vocabulary.Predicate(p)! is { DaySlot: >= 0, Slots.Count: > 1 }).ToHashSet();
        return sentence.Arguments.Any(a =>
            !stated.Any(f => (dated.Count == 0 || dated.Contains(f.Predicate)) && f.Arguments.Contains(a))
        );
    }

    private bool Sweep(int level, HashSet<string> bound, HashSet<string> opposite)
    {
        var grew = false;
        foreach (var rule in rules.Rules.Where(r => strata.GetValueOrDefault(r.Head.Predicate.Id) == level))
        {
            foreach (var x in Uses(rule, "x") ? Domain : ["a"])
            {
                foreach (var y in Uses(rule, "y") ? Domain : ["a"])
                {
                    foreach (var d in Uses(rule, "d") ? Calendar : Calendar[..1])
                    {
                        foreach (var e in Uses(rule, "e") ? Calendar : Calendar[..1])
                        {
                            string Ground(Sentence s) =>
                                Name(
                                    s.Predicate,
                                    [
                                        .. s
                                            .Slots.Where((_, i) => i != s.Predicate.DaySlot)
                                            .Select(v =>
                                                v.Variable switch
                                                {
                                                    "x" => x,
                                                    "y" => y,
                                                    _ => v.Value.ToString(),
                                                }
                                            ),
                                    ],
                                    s.Predicate.DaySlot >= 0 && s.Slots[s.Predicate.DaySlot].Variable == "e" ? e : d
                                );
                            if (
                                InForce(rule, d, e)
                                && rule.Premises.All(p =>
                                    p.Negated
                                        ? !opposite.Contains(Ground(p.Sentence))
                                        : bound.Contains(Ground(p.Sentence))
                                )
                            )
                            {
                                grew |= bound.Add(Ground(rule.Head));
                            }
                        }
                    }
                }
            }
        }
        return grew;
    }

    private static bool Uses(Rule rule, string variable) =>
        rule.Premises.Select(p => p.Sentence).Prepend(rule.Head).Any(s => s.Slots.Any(v => v.Variable == variable));

    private static bool InForce(Rule rule, DateOnly d, DateOnly e)
    {
        if (rule.InForce.IsAlways)
        {
            return true;
        }
        var spoken = rule.Premises.Select(p => p.Sentence).Prepend(rule.Head).First(s => s.Predicate.DaySlot >= 0);
        return rule.InForce.Contains(spoken.Slots[spoken.Predicate.DaySlot].Variable == "e" ? e : d);
    }

    private static IEnumerable<(string[] Arguments, DateOnly Day)> Atoms(Predicate predicate) =>
        from arguments in Tuples(predicate.Slots.Count(s => !s.IsDay))
        from day in Calendar
        select (arguments, day);

    private static IEnumerable<string[]> Tuples(int arity) =>
        arity == 0
            ?
            [
                [],
            ]
            : Tuples(arity - 1).SelectMany(t => Domain.Select(x => (string[])[.. t, x]));

    private static string Name(Predicate predicate, string[] arguments, DateOnly day) =>
        $"{predicate.Id}({string.Join(',', arguments)})" + (predicate.DaySlot < 0 ? "" : $"@{day:yyyy-MM-dd}");
}
