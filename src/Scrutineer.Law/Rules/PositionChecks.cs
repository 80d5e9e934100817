using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether what is only a position is never dressed as law, and says whose it is.</summary>
internal static class PositionChecks
{
    public static void Check(IReadOnlyList<Rule> rules, Problems problems)
    {
        foreach (var rule in rules)
        {
            if (rule.Head.Predicate.OnlyAsPosition && rule.Strength != Strength.Position)
            {
                problems.Add(
                    "position-as-law",
                    rule.Where,
                    (
                        $"«{rule.Head.Predicate.Id}» може бути лише позицією, а правило має силу «{rule.Strength.Words().Uk}».",
                        $"\"{rule.Head.Predicate.Id}\" can only be a position, but the rule's strength is \"{rule.Strength.Code()}\"."
                    ),
                    ("Напишіть «сила: позиція».", "Write \"strength: position\".")
                );
            }
            if (
                rule.Strength == Strength.Position
                && !rule.Premises.Any(p => !p.Negated && Bears(p.Sentence.Predicate, rules, []))
            )
            {
                problems.Add(
                    "position-of-nobody",
                    rule.Where,
                    (
                        $"Правило «{rule.Id}» має силу позиції, але не каже чиєї.",
                        $"The rule \"{rule.Id}\" is a position, but does not say whose."
                    ),
                    (
                        "Додайте умову, позначену у словнику «position of:».",
                        "Add a condition that the vocabulary marks \"position of:\"."
                    )
                );
            }
        }
    }

    private static bool Bears(Predicate predicate, IReadOnlyList<Rule> rules, HashSet<string> path)
    {
        if (predicate.PositionOf >= 0)
        {
            return true;
        }
        if (!predicate.OnlyByRules || !path.Add(predicate.Id))
        {
            return false;
        }
        var own = rules.Where(r => r.Head.Predicate.Id == predicate.Id).ToList();
        return own.Count > 0
            && own.TrueForAll(r =>
                r.Strength == Strength.Position
                && r.Premises.Any(p => !p.Negated && Bears(p.Sentence.Predicate, rules, path))
            );
    }
}
