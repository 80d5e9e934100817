using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Lines of a predicate that must agree with one another, or that speak of other predicates.</summary>
internal sealed class PredicateLines(Problems problems)
{
    public void Check(VocabularyBlock block, Predicate? predicate)
    {
        if (predicate is null)
        {
            return;
        }
        string[] sayWho = ["only by rules", "only as a position", "only by facts", "by facts and by rules"];
        if (sayWho.Count(block.Has) > 1)
        {
            problems.Add(
                "fact-or-law",
                block.Where,
                (
                    $"Для «{block.Id}» сказано двічі, хто це встановлює.",
                    $"\"{block.Id}\" says twice who may say it: facts or rules."
                ),
                ($"Залиште один рядок: {string.Join(", ", sayWho)}.", $"Keep one line of: {string.Join(", ", sayWho)}.")
            );
        }
        foreach (var key in new[] { "by facts and by rules", "silence of law excludes", "so by kind of case" })
        {
            if (block[key] is { } reason && string.IsNullOrWhiteSpace(reason))
            {
                problems.Add(
                    "missing-reason",
                    block.Where,
                    ($"Рядок «{key}:» порожній.", $"The line \"{key}:\" is empty."),
                    ("Напишіть після двокрапки, чому чи що саме.", "Say after the colon why, or what.")
                );
            }
        }
        if (predicate.IsReflexive && !StandsToItself(predicate))
        {
            problems.Add(
                "reflexive-slots",
                block.Where,
                (
                    $"«{block.Id}» не має рівно двох місць одного виду без дня.",
                    $"\"{block.Id}\" needs exactly two slots of one kind, and no day."
                ),
                ("Приберіть «reflexive».", "Remove \"reflexive\".")
            );
        }
        if (predicate.OfCaseKind is not null && (predicate.Slots is not [{ Kinds: ["vote"] }] || !predicate.IsClosed))
        {
            problems.Add(
                "kind-of-case",
                block.Where,
                (
                    $"«{block.Id}» не є закритим реченням про саме голосування.",
                    $"\"{block.Id}\" is not a closed sentence about a vote alone."
                ),
                ("Одне місце виду vote, рядок closed.", "One slot of the kind vote, and the line closed.")
            );
        }
    }

    /// <summary>Reads where questions do not arise, once every sentence is known.</summary>
    public void ReadApplicability(
        IReadOnlyList<VocabularyBlock> blocks,
        IReadOnlyDictionary<string, Bilingual> kinds,
        Dictionary<string, Predicate> predicates,
        IEnumerable<Term> terms
    )
    {
        var stated = blocks.Where(b => b.Has("not applicable where") && predicates.ContainsKey(b.Id)).ToList();
        if (stated.Count == 0)
        {
            return;
        }
        var vocabulary = new Vocabulary(kinds, predicates.Values, terms, [], new HashSet<string>());
        foreach (var block in stated)
        {
            var own = predicates[block.Id];
            var parsed = vocabulary.ParseSentence(block["not applicable where"]!);
            if (parsed.Succeeded && Fits(parsed.Value, own))
            {
                predicates[block.Id] = own with { NotApplicableWhere = parsed.Value };
                continue;
            }
            problems.Add(
                "not-applicable-where",
                block.Where,
                (
                    $"Умова, за якої «{block.Id}» незастосовне, не є реченням словника про ті самі місця.",
                    $"\"not applicable where:\" of \"{block.Id}\" is not a sentence of the vocabulary about the same slots."
                ),
                (
                    $"Змінні — лише назви місць: {string.Join(", ", own.Slots.Select(s => $"{{{s.Name}}}"))}.",
                    $"Its variables are names of slots: {string.Join(", ", own.Slots.Select(s => $"{{{s.Name}}}"))}."
                )
            );
        }
    }

    private static bool StandsToItself(Predicate predicate) =>
        predicate.Slots is [var one, var other]
        && predicate.DaySlot < 0
        && one.Kinds.SequenceEqual(other.Kinds, StringComparer.Ordinal)
        && !one.Kinds.Any(k => k is SlotSpec.Number or SlotSpec.Date);

    private static bool Fits(Sentence asked, Predicate own) =>
        !asked.Predicate.IsComparison
        && asked
            .Slots.Zip(asked.Predicate.Slots)
            .All(s =>
                s.First.Variable is not { } name
                || own.Slots.Any(o => o.Name == name && o.Kinds.SequenceEqual(s.Second.Kinds, StringComparer.Ordinal))
            );
}
