using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Whether overrides name rules that give way, and every overlap of contraries has one.</summary>
internal static class OverrideChecks
{
    // Of n rules there may be as many overlaps as n² / 4: nobody reads them all.
    private const int MostOverlaps = 1000;

    public static void Check(IReadOnlyList<Rule> rules, Problems problems)
    {
        var byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var id in rule.Overrides)
            {
                if (!byId.TryGetValue(id, out var other))
                {
                    var near = Spelling.Nearest(id, rules.Select(r => r.Id));
                    problems.Add(
                        "unknown-rule",
                        rule.Where,
                        (
                            $"Правило «{rule.Id}» переважає «{id}», якого немає.",
                            $"\"{rule.Id}\" overrides \"{id}\", which does not exist."
                        ),
                        near is null
                            ? (
                                "Напишіть таке правило або приберіть рядок.",
                                "Write such a rule, or take the line away."
                            )
                            : ($"Можливо, «{near}»?", $"Did you mean \"{near}\"?")
                    );
                }
                else if (!Contrary(rule, other))
                {
                    problems.Add(
                        "override-not-contrary",
                        rule.Where,
                        (
                            $"Висновки «{rule.Id}» і «{id}» не є протилежними.",
                            $"The conclusions of \"{rule.Id}\" and \"{id}\" are not contrary."
                        ),
                        (
                            "Оголосіть речення протилежними у словнику (contrary:).",
                            "Declare the sentences contrary in the vocabulary."
                        )
                    );
                }
            }
        }
        var told = 0;
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = i + 1; j < rules.Count; j++)
            {
                if (told < MostOverlaps && Overlap(rules[i], rules[j]))
                {
                    told++;
                    problems.Add(
                        "overlap",
                        rules[j].Where,
                        (
                            $"«{rules[i].Id}» і «{rules[j].Id}» можуть водночас виводити протилежне.",
                            $"\"{rules[i].Id}\" and \"{rules[j].Id}\" may conclude contraries at once."
                        ),
                        (
                            "Напишіть у спеціальнішому правилі «переважає:».",
                            "Write \"overrides:\" in the more special rule."
                        )
                    );
                }
            }
        }
    }

    private static bool Contrary(Rule one, Rule other) => one.Head.Predicate.Contrary == other.Head.Predicate.Id;

    private static bool Overlap(Rule one, Rule other) =>
        Contrary(one, other)
        && !one.Overrides.Contains(other.Id)
        && !other.Overrides.Contains(one.Id)
        && one.InForce.Overlaps(other.InForce)
        && one.Head.Slots.Zip(other.Head.Slots)
            .All(s => s.First.IsVariable || s.Second.IsVariable || s.First == s.Second)
        && !Exclude(one, other)
        && !Exclude(other, one);

    /// <summary>Whether one asks for what the other excludes, of the same things.</summary>
    private static bool Exclude(Rule one, Rule other)
    {
        var asked = one
            .Premises.Where(p => !p.Negated)
            .Select(p => Named(one, p.Sentence))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return other.Premises.Any(p => p.Negated && Named(other, p.Sentence) is { } name && asked.Contains(name));
    }

    /// <summary>A sentence with the conclusion's places in it; null when it speaks of other things too.</summary>
    private static string? Named(Rule rule, Sentence sentence)
    {
        var places = new List<string>();
        foreach (var slot in sentence.Slots)
        {
            var at = rule.Head.Slots.ToList().IndexOf(slot);
            if (at < 0 && slot.IsVariable)
            {
                return null;
            }
            places.Add(at >= 0 ? $"#{at}" : slot.ToString());
        }
        return $"{sentence.Predicate.Id}({string.Join(',', places)})";
    }
}
