using Scrutineer.Law.Deduction;

namespace Scrutineer.Law.Questions;

/// <summary>One condition of a rule, and whether what was asked ever showed it both ways.</summary>
/// <param name="Premise">The condition; null for an overriding rule that must not apply.</param>
/// <param name="OverridingRule">The overriding rule; null for a condition of the rule's own.</param>
/// <param name="MetBy">Names of what was asked where the rule was examined and the condition was met.</param>
/// <param name="DecidedBy">
/// Names of what was asked where every other condition of the rule was met and this one alone was not: there it decided.
/// </param>
public sealed record PremiseCoverage(
    Premise? Premise,
    string? OverridingRule,
    IReadOnlyList<string> MetBy,
    IReadOnlyList<string> DecidedBy
)
{
    /// <summary>Whether it was met somewhere and decided somewhere.</summary>
    public bool IsBothWays => MetBy.Count > 0 && DecidedBy.Count > 0;

    /// <summary>A row a rule, in the order of the rule base: a cell for each of its conditions, then of its overrides in order of ids.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="asked">Questions, each with a name, its day, and the day by which facts were known; null for all.</param>
    public static IReadOnlyList<(Rule Rule, IReadOnlyList<PremiseCoverage> Premises)> Of(
        Engine engine,
        IEnumerable<(string Name, Sentence Question, DateOnly On, DateOnly? KnownAsOf)> asked
    )
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(asked);
        var marks = engine.Rules.Rules.ToDictionary(
            r => r.Id,
            r => new Marks(r, [.. Overriders(engine.Rules, r)]),
            StringComparer.Ordinal
        );
        foreach (var (name, question, on, known) in asked)
        {
            if (engine.Ask(question, on, known).Derivation is { } proof)
            {
                foreach (var node in proof.Nodes.Where(n => n.Kind == NodeKind.Rule))
                {
                    marks[node.RuleId!].AllMet(name);
                }
            }
            else
            {
                Read(WhyNot.Explain(engine, question, on, known), name, marks);
            }
        }
        return [.. engine.Rules.Rules.Select(r => (r, marks[r.Id].Rows()))];
    }

    private static IEnumerable<string> Overriders(RuleBase rules, Rule rule) =>
        rules.Rules.Where(o => o.Overrides.Contains(rule.Id)).Select(o => o.Id).Order(StringComparer.Ordinal);

    private static void Read(Condition condition, string name, Dictionary<string, Marks> marks)
    {
        foreach (var attempt in condition.Attempts)
        {
            if (attempt.IsInForce)
            {
                marks[attempt.RuleId].Tried(attempt.Conditions, name);
            }
            foreach (var below in attempt.Conditions)
            {
                Read(below, name, marks);
            }
        }
    }

    private sealed class Marks(Rule rule, IReadOnlyList<string> overriders)
    {
        private readonly List<string>[] _met = Lists(rule.Premises.Count + overriders.Count);
        private readonly List<string>[] _decided = Lists(rule.Premises.Count + overriders.Count);

        public void AllMet(string name)
        {
            foreach (var list in _met)
            {
                Add(list, name);
            }
        }

        public void Tried(IReadOnlyList<Condition> conditions, string name)
        {
            var unmet = new List<int>();
            for (var i = 0; i < conditions.Count; i++)
            {
                if (conditions[i].Standing == Standing.Met)
                {
                    Add(_met[i], name);
                }
                else if (conditions[i].Sentence is not { Predicate.IsComparison: true, IsGround: false })
                {
                    // What compares something that another condition did not bind decides nothing.
                    unmet.Add(i);
                }
            }
            if (unmet is [var alone])
            {
                Add(_decided[alone], name);
            }
        }

        public IReadOnlyList<PremiseCoverage> Rows() =>
            [
                .. _met.Select(
                    (met, i) =>
                        i < rule.Premises.Count
                            ? new PremiseCoverage(rule.Premises[i], null, met, _decided[i])
                            : new PremiseCoverage(null, overriders[i - rule.Premises.Count], met, _decided[i])
                ),
            ];

        private static List<string>[] Lists(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => new List<string>())];

        private static void Add(List<string> names, string name)
        {
            if (names.Count == 0 || names[^1] != name)
            {
                names.Add(name);
            }
        }
    }
}
