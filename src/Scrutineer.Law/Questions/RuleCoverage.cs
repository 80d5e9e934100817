namespace Scrutineer.Law.Questions;

/// <summary>One rule, which stands for an article, and what exercised it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="AppliedBy">Names of what was asked whose proof applies it.</param>
/// <param name="ExaminedBy">Names of what was asked whose proof examined it as an exception.</param>
public sealed record RuleCoverage(Rule Rule, IReadOnlyList<string> AppliedBy, IReadOnlyList<string> ExaminedBy)
{
    /// <summary>A row a rule, in the order of the rule base.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asked">Proofs with the name of the test, case or question that they answer.</param>
    public static IReadOnlyList<RuleCoverage> Of(RuleBase rules, IEnumerable<(string Name, Derivation Proof)> asked)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var all = asked.ToList();
        List<string> Names(string id, NodeKind kind) =>
            [
                .. all.Where(a => a.Proof.Nodes.Any(n => n.Kind == kind && n.RuleId == id))
                    .Select(a => a.Name)
                    .Distinct(StringComparer.Ordinal),
            ];
        return
        [
            .. rules.Rules.Select(r => new RuleCoverage(r, Names(r.Id, NodeKind.Rule), Names(r.Id, NodeKind.Override))),
        ];
    }

    /// <summary>Conclusions of the vocabulary that no rule has: gaps in the law as written.</summary>
    public static IReadOnlyList<Predicate> Gaps(RuleBase rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. ReachChecks.Gaps(rules)];
    }
}
