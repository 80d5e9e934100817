using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Reads the dated values of a parameter.</summary>
internal sealed class ParameterReader(Problems problems, List<ParameterValue> values)
{
    public void Read(VocabularyBlock block, Predicate predicate)
    {
        if (
            predicate.Slots.Count(s => s.Kinds is [SlotSpec.Number]) != 1
            || predicate.Slots.Any(s => s.Kinds is not ([SlotSpec.Number] or [SlotSpec.Day]))
        )
        {
            problems.Add(
                "parameter-slots",
                block.Where,
                (
                    "Параметр має рівно одне місце number і, за потреби, одне місце day.",
                    "A parameter has exactly one number slot and, where needed, one day slot."
                ),
                ("Виправте речення параметра.", "Mend the parameter's sentence.")
            );
            return;
        }
        var lines = block.Lines;
        var seen = new List<Validity>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Key != "value")
            {
                continue;
            }
            var part = lines.Skip(i + 1).TakeWhile(l => l.Key != "value").ToList();
            ReadValue(predicate, lines[i], part, seen);
        }
        if (lines.All(l => l.Key != "value"))
        {
            problems.Add(
                "parameter-value",
                block.Where,
                ($"Параметр «{block.Id}» не має значення.", $"The parameter \"{block.Id}\" has no value."),
                ("Додайте value:, in force:, source:, certainty:.", "Add value:, in force:, source:, certainty:.")
            );
        }
    }

    private void ReadValue(Predicate predicate, VocabularyLine line, List<VocabularyLine> part, List<Validity> seen)
    {
        string? Field(string key) => part.FirstOrDefault(l => l.Key == key)?.Value;
        var disputed = part.Exists(l => l.Key == "disputed");
        Validity? validity = null;
        try
        {
            validity = Validity.Read(Field("in force") ?? "");
        }
        catch (ArgumentException)
        {
            // An empty interval is as unreadable as none: both are reported below.
        }
        var certainty = Certainties.Read(Field("certainty") ?? "U");
        if (
            !long.TryParse(line.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || validity is not { } days
            || certainty is not { } sure
            || Field("source") is not { Length: > 0 } source
            || (!disputed && seen.Exists(s => s.Overlaps(days)))
        )
        {
            problems.Add(
                "parameter-value",
                line.Where,
                (
                    "Значення параметра неповне, або його чинність перетинається з іншою.",
                    "The parameter's value is incomplete, or its interval overlaps another."
                ),
                (
                    "Після value: (ціле число) потрібні in force:, source: і certainty: (V, H, U); інше прочитання має рядок disputed.",
                    "After value: (a whole number) come in force:, source: and certainty: (V, H, U); another reading has the line disputed."
                )
            );
            return;
        }
        if (!disputed)
        {
            seen.Add(days);
        }
        Bilingual words = new(Field("source in Ukrainian") ?? source, source);
        values.Add(new(predicate, number, days, words, sure, line.Where) { IsDisputed = disputed });
    }
}
