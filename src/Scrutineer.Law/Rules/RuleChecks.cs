using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>What makes rules unsound together, beyond the words of one file.</summary>
internal static class RuleChecks
{
    public static void Check(Vocabulary vocabulary, IReadOnlyList<Rule> rules, Problems problems)
    {
        CheckIds(rules, problems);
        foreach (var rule in rules)
        {
            new VariableChecks(vocabulary, rule, problems).Check();
            CheckHead(rule, problems);
            CheckContradiction(rule, problems);
        }
        if (!problems.None)
        {
            return;
        }
        OverrideChecks.Check(rules, problems);
        CheckOrder(rules, problems);
        ReachChecks.Check(rules, problems);
        PositionChecks.Check(rules, problems);
    }

    private static void CheckIds(IReadOnlyList<Rule> rules, Problems problems)
    {
        var seen = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => !seen.TryAdd(r.Id, r)))
        {
            problems.Add(
                "repeated-id",
                rule.Where,
                (
                    $"Правило «{rule.Id}» вже є у {seen[rule.Id].Where.File}.",
                    $"The rule \"{rule.Id}\" is already in {seen[rule.Id].Where.File}."
                ),
                ("Дайте інший ідентифікатор.", "Give it another id.")
            );
        }
    }

    private static void CheckHead(Rule rule, Problems problems)
    {
        var predicate = rule.Head.Predicate;
        if (predicate.IsComparison || predicate.IsParameter)
        {
            problems.Add(
                "conclusion-is-given",
                rule.Where,
                (
                    $"Правило «{rule.Id}» виводить порівняння або параметр.",
                    $"The rule \"{rule.Id}\" concludes a comparison or a parameter."
                ),
                (
                    "Порівняння обчислюють, параметр має датовані значення у словнику.",
                    "A comparison is computed; a parameter has dated values in the vocabulary."
                )
            );
        }
        if (predicate.OnlyByFacts)
        {
            problems.Add(
                "only-by-facts",
                rule.Where,
                (
                    $"Правило «{rule.Id}» виводить те, що може сказати лише реєстр: «{predicate.Id}».",
                    $"The rule \"{rule.Id}\" concludes what only the register may say: \"{predicate.Id}\"."
                ),
                (
                    "Внесіть це фактом або позначте речення «by facts and by rules:» з причиною.",
                    "State it as a fact, or mark the sentence \"by facts and by rules:\" with the reason."
                )
            );
        }
        if (predicate.PositionOf >= 0)
        {
            problems.Add(
                "position-concluded",
                rule.Where,
                (
                    $"Правило «{rule.Id}» виводить чиюсь позицію.",
                    $"The rule \"{rule.Id}\" concludes somebody's position."
                ),
                ("Позицію беруть з реєстру, з джерелом.", "A position is stated in the register, with its source.")
            );
        }
    }

    private static void CheckContradiction(Rule rule, Problems problems)
    {
        foreach (var premise in rule.Premises.Where(p => p.Negated))
        {
            if (rule.Premises.Any(p => !p.Negated && p.Sentence.Equals(premise.Sentence)))
            {
                problems.Add(
                    "contradictory-conditions",
                    premise.Where,
                    ("Правило вимагає того, що саме ж виключає.", "The rule asks for what it excludes."),
                    ("Приберіть одну з двох умов.", "Remove one of the two conditions.")
                );
            }
        }
    }

    private static void CheckOrder(IReadOnlyList<Rule> rules, Problems problems)
    {
        foreach (var rule in Strata.Of(rules).Circle ?? [])
        {
            problems.Add(
                "rests-on-own-absence",
                rule.Where,
                (
                    $"Висновок правила «{rule.Id}» через інші правила спирається на власну відсутність.",
                    $"The conclusion of \"{rule.Id}\" rests, through other rules, on its own absence."
                ),
                (
                    "Розірвіть коло: приберіть «крім випадку, коли» чи «переважає» в одному з цих правил.",
                    "Break the circle: remove an \"unless\" or an \"overrides\" in one of these rules."
                )
            );
        }
    }
}
