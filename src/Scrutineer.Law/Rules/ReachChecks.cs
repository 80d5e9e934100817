using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether every condition can be met and every conclusion reached.</summary>
internal static class ReachChecks
{
    public static void Check(IReadOnlyList<Rule> rules, Problems problems)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        bool Reached(Sentence s) => !s.Predicate.OnlyByRules || reached.Contains(s.Predicate.Id);
        while (
            rules.Any(r =>
                !reached.Contains(r.Head.Predicate.Id)
                && r.Premises.All(p => p.Negated || Reached(p.Sentence))
                && reached.Add(r.Head.Predicate.Id)
            )
        )
        {
            // Each turn reaches one more conclusion.
        }
        foreach (var premise in rules.SelectMany(r => r.Premises).Where(p => !Reached(p.Sentence)))
        {
            problems.Add(
                "unreachable",
                premise.Where,
                (
                    $"«{premise.Sentence.Predicate.Id}» не може вивести жодне правило, а реєстр не може цього стверджувати.",
                    $"No rule can reach \"{premise.Sentence.Predicate.Id}\", and the register may not state it."
                ),
                (
                    "Додайте правило або приберіть «only by rules» у словнику.",
                    "Add a rule, or remove \"only by rules\" in the vocabulary."
                )
            );
        }
        foreach (var rule in rules.Where(r => !reached.Contains(r.Head.Predicate.Id) && r.Head.Predicate.OnlyByRules))
        {
            problems.Add(
                "unreachable",
                rule.Where,
                ($"Висновок правила «{rule.Id}» недосяжний.", $"The conclusion of \"{rule.Id}\" cannot be reached."),
                ("Перевірте його умови.", "Check its conditions.")
            );
        }
    }

    /// <summary>Conclusions of the vocabulary that no rule has: gaps.</summary>
    public static IEnumerable<Predicate> Gaps(RuleBase rules) =>
        rules.Vocabulary.Predicates.Where(p => p.OnlyByRules && rules.Rules.All(r => r.Head.Predicate.Id != p.Id));
}
