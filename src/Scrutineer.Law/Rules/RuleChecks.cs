namespace Scrutineer.Law;

/// <summary>What makes rules unsound together, beyond the words of one file.</summary>
internal static class RuleChecks
{
    public static void Check(Vocabulary vocabulary, IReadOnlyList<Rule> rules, Trouble trouble)
    {
        CheckIds(rules, trouble);
    }

    private static void CheckIds(IReadOnlyList<Rule> rules, Trouble trouble)
    {
        var seen = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => !seen.TryAdd(r.Id, r)))
        {
            trouble.Add(
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
}
