using Scrutineer.Law;

namespace Scrutineer.Cases.Tests.RuleBase;

public sealed class MutationTests
{
    /// <summary>Every rule with one premise dropped or turned round, for every premise of every rule.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<Rule> Rules)> Mutants()
    {
        var rules = World.Rules.Rules;
        foreach (var rule in rules)
        {
            for (var i = 0; i < rule.Premises.Count; i++)
            {
                var kept = rule.Premises.Where((_, j) => j != i).ToList();
                var turned = rule.Premises.Select((p, j) => j == i ? p with { Negated = !p.Negated } : p).ToList();
                yield return ($"{rule.Id} without premise {i + 1}", With(rule with { Premises = kept }));
                yield return ($"{rule.Id} with premise {i + 1} turned round", With(rule with { Premises = turned }));
            }
        }

        IReadOnlyList<Rule> With(Rule mutant) => [.. rules.Select(r => r.Id == mutant.Id ? mutant : r)];
    }

    /// <summary>Tables that could notice: they keep the rule, and ask its conclusion (those first) or what rests on it.</summary>
    private static IEnumerable<TruthTable> Relevant(string mutant)
    {
        var rule = World.Rules.Rules.First(r => mutant.StartsWith(r.Id + " ", StringComparison.Ordinal));
        var head = rule.Head.Predicate.Id;
        return TruthTables
            .All.Where(t =>
                !t.Without.Contains(rule.Id)
                && t.Worlds.SelectMany(w => w.Rows)
                    .Select(r => r.Question.Predicate.Id)
                    .Distinct()
                    .Any(asked => RestsOn(asked, []).Contains(head))
            )
            .OrderBy(t => t.Asks == head ? 0 : 1);
    }

    private static HashSet<string> RestsOn(string predicate, HashSet<string> found)
    {
        if (found.Add(predicate))
        {
            foreach (var rule in World.Rules.Rules.Where(r => r.Head.Predicate.Id == predicate))
            {
                foreach (var premise in rule.Premises)
                {
                    _ = RestsOn(premise.Sentence.Predicate.Id, found);
                }
                foreach (var over in World.Rules.Rules.Where(r => r.Overrides.Contains(rule.Id)))
                {
                    _ = RestsOn(over.Head.Predicate.Id, found);
                }
            }
        }
        return found;
    }

    [Fact]
    public void At_least_95_in_100_mutants_of_the_rule_base_are_caught()
    {
        var survivors = new List<string>();
        var (all, refused) = (0, 0);
        foreach (var (name, rules) in Mutants())
        {
            all++;
            var made = Scrutineer.Law.RuleBase.Of(World.Rules.Vocabulary, rules);
            if (!made.Succeeded)
            {
                refused++;
            }
            else if (Relevant(name).All(t => t.FirstDifference(made.Value) is null))
            {
                survivors.Add(name);
            }
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{all} mutants, {refused} refused at load, {survivors.Count} survive"
        );
        Assert.True(all - refused >= 100, $"only {all - refused} mutants are sound rules");
        Assert.True(
            survivors.Count <= 0.05 * (all - refused),
            $"{survivors.Count} of {all} ({refused} refused) survive:\n{string.Join('\n', survivors)}"
        );
    }
}
