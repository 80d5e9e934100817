using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads the wording of a predicate.</summary>
internal sealed class TemplateReader(Problems problems, Place where)
{
    private static readonly Dictionary<string, GrammaticalCase> Cases = new(StringComparer.Ordinal)
    {
        ["nom"] = GrammaticalCase.Nominative,
        ["gen"] = GrammaticalCase.Genitive,
        ["dat"] = GrammaticalCase.Dative,
        ["acc"] = GrammaticalCase.Accusative,
        ["ins"] = GrammaticalCase.Instrumental,
        ["loc"] = GrammaticalCase.Locative,
        ["territory gen"] = GrammaticalCase.TerritoryGenitive,
        ["territory acc"] = GrammaticalCase.TerritoryAccusative,
        ["territory loc"] = GrammaticalCase.TerritoryLocative,
    };

    public (List<SlotSpec> Slots, List<TemplatePart> Parts) English(
        string text,
        IReadOnlyDictionary<string, Scrutineer.Wording.Bilingual> kinds
    )
    {
        var slots = new List<SlotSpec>();
        var parts = new List<TemplatePart>();
        foreach (var (words, name, after) in Pieces(text))
        {
            if (name is null)
            {
                parts.Add(new(words, -1));
                continue;
            }
            var wanted = (after ?? "").Split(
                " or ",
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
            var alone = wanted.Any(k => k is SlotSpec.Day or SlotSpec.Date or SlotSpec.Number);
            if (wanted.Length == 0 || (alone && wanted.Length > 1) || wanted.Any(k => !alone && !kinds.ContainsKey(k)))
            {
                Bad(
                    $"Місце «{name}» має невідомий вид «{after}».",
                    $"The slot \"{name}\" has an unknown kind \"{after}\".",
                    $"Види: day, date, number, {string.Join(", ", kinds.Keys)}.",
                    $"Kinds: day, date, number, {string.Join(", ", kinds.Keys)}."
                );
            }
            if (slots.Exists(s => s.Name == name) || (wanted is [SlotSpec.Day] && slots.Exists(s => s.IsDay)))
            {
                Bad(
                    $"Місце «{name}» повторюється, або є два місця day.",
                    $"The slot \"{name}\" repeats, or there are two day slots.",
                    "Дайте кожному місцю своє ім'я; друга дата має вид date.",
                    "Name each slot once; a second date is of the kind date."
                );
            }
            parts.Add(new("", slots.Count));
            slots.Add(new(name, wanted));
        }
        CheckTouching(parts);
        return (slots, parts);
    }

    /// <summary>A wording of earlier days in either language: the same slots in any order, their kinds said by the present one.</summary>
    public List<TemplatePart> Before(string text, List<SlotSpec> slots) => Ukrainian(text, slots);

    public List<TemplatePart> Ukrainian(string text, List<SlotSpec> slots)
    {
        var parts = new List<TemplatePart>();
        foreach (var (words, name, after) in Pieces(text))
        {
            if (name is null)
            {
                parts.Add(new(words, -1));
                continue;
            }
            var slot = slots.FindIndex(s => s.Name == name);
            if (slot < 0 || parts.Exists(p => p.Slot == slot))
            {
                Bad(
                    $"Місця «{name}» немає в англійському реченні, або воно повторюється.",
                    $"The slot \"{name}\" is not in the English sentence, or repeats.",
                    $"Місця: {string.Join(", ", slots.Select(s => s.Name))}.",
                    $"Slots: {string.Join(", ", slots.Select(s => s.Name))}."
                );
                continue;
            }
            if (!Cases.TryGetValue(after ?? "nom", out var asked))
            {
                Bad(
                    $"Невідомий відмінок «{after}».",
                    $"Unknown case \"{after}\".",
                    "Відмінки: nom, gen, dat, acc, ins, loc; territory gen, territory acc, territory loc.",
                    "Cases: nom, gen, dat, acc, ins, loc; territory gen, territory acc, territory loc."
                );
            }
            parts.Add(new("", slot, asked));
        }
        if (parts.Count(p => p.Slot >= 0) != slots.Count)
        {
            Bad(
                "Українське речення має інші місця, ніж англійське.",
                "The Ukrainian sentence has other slots than the English one.",
                $"Місця: {string.Join(", ", slots.Select(s => s.Name))}.",
                $"Slots: {string.Join(", ", slots.Select(s => s.Name))}."
            );
        }
        CheckTouching(parts);
        return parts;
    }

    private void CheckTouching(List<TemplatePart> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Slot >= 0 && parts[i - 1].Slot >= 0)
            {
                Bad(
                    "Між двома місцями немає слова чи пробілу.",
                    "Two slots touch.",
                    "Поставте між ними слово або пробіл.",
                    "Put a word or a space between them."
                );
            }
        }
    }

    private static IEnumerable<(string Words, string? Name, string? After)> Pieces(string text)
    {
        text = Letters.Tidy(text);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                yield return (text[at..], null, null);
                yield break;
            }
            if (open > at)
            {
                yield return (text[at..open], null, null);
            }
            var inside = text[(open + 1)..close];
            var colon = inside.IndexOf(':', StringComparison.Ordinal);
            yield return colon < 0
                ? ("", inside.Trim(), null)
                : ("", inside[..colon].Trim(), inside[(colon + 1)..].Trim());
            at = close + 1;
        }
    }

    private void Bad(string uk, string en, string mendUk, string mendEn) =>
        problems.Add("bad-template", where, (uk, en), (mendUk, mendEn));
}
