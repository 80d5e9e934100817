using System.Globalization;
using System.Text;
using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Writes what is guessed as a mapping file, explained in comments in both languages.</summary>
internal sealed class SuggestionText
{
    private const string NotRecognised = "не впізнано, а потрібно / not recognised, but needed";
    private const string NoColumn = "окремого стовпця не видно / no column of its own is to be seen";

    private readonly Suggestion _guess;
    private readonly Headers _headers;
    private readonly StringBuilder _text = new();

    private SuggestionText(Suggestion guess)
    {
        _guess = guess;
        _headers = guess.Sketch.Headers;
    }

    /// <summary>The text of a mapping file.</summary>
    /// <param name="guess">What is guessed.</param>
    /// <param name="encoding">The encoding where it was guessed too; else null.</param>
    public static string Of(Suggestion guess, string? encoding)
    {
        var text = new SuggestionText(guess);
        text.Line("# Чернетка мапи стовпців: здогади програми. Перевірте кожен рядок; сумніви позначено «?».");
        text.Line("# A starter mapping: the program's guesses. Check every line; doubts are marked \"?\".");
        foreach (var doubt in guess.Doubts)
        {
            text.Line($"# {doubt.Uk} / {Unmarked(doubt.En)}");
        }
        text.Line("mapping: my-table");
        text.Line("about:");
        text.Line("  uk: \"що це за голосування\"");
        text.Line("  en: \"which vote this is\"");
        text.Form(encoding);
        text.Places();
        text.Fill();
        text.Fields();
        text.Choices();
        return text._text.ToString();
    }

    private void Form(string? encoding)
    {
        if (encoding is not null)
        {
            Line($"encoding: {encoding} # вгадано за словами / guessed by the words");
        }
        if (_guess.Header is { } header)
        {
            Line(
                header.First == header.Last
                    ? $"header: {header.First}"
                    : $"header: [{string.Join(", ", Enumerable.Range(header.First, header.Last - header.First + 1))}]"
            );
        }
        var format = _guess.Numbers.Format;
        if (format.Thousands is { } thousands)
        {
            var point = format.Decimal is { } p ? $", decimal: \"{p}\"" : "";
            Line($"numbers: {{ thousands: {(thousands == ' ' ? "space" : $"\"{thousands}\"")}{point} }}");
        }
        if (format.Missing.Count > 0)
        {
            Line($"missing: [{string.Join(", ", format.Missing.Select(Quoted))}]");
        }
        if (_guess.BlankIsZero)
        {
            Line("blank: zero # без порожніх голоси складають підсумок / the votes make the total without the blanks");
        }
        if (_guess.Long is { } form)
        {
            Line($"long: {{ name: [{string.Join(", ", form.Names.Select(Quoted))}], count: {Quoted(form.Count)} }}");
        }
        if (_guess.Kind is { } kind)
        {
            var once = _guess.Once.Count > 0 ? $", once: [{string.Join(", ", _guess.Once.Select(f => f.Id()))}]" : "";
            Line($"kinds: {{ column: {Quoted(_headers[kind])}{once} }}");
        }
    }

    private void Places()
    {
        foreach (var (place, _) in SuggestionWords.Places)
        {
            Line(
                _guess.Places.TryGetValue(place, out var column)
                    ? $"{place}: {Quoted(_headers[column])}"
                    : $"# {place}: \"…\" # не впізнано / not recognised"
            );
        }
    }

    private void Fill()
    {
        if (_guess.Fill.Count > 0)
        {
            Line($"fill: [{string.Join(", ", _guess.Fill)}]");
        }
    }

    private void Fields()
    {
        Line("fields:");
        foreach (var field in _guess.Fields.OrderBy(f => f.Field))
        {
            var columns = field.Columns is [var only]
                ? Quoted(_headers[only])
                : $"{{ sum: [{string.Join(", ", field.Columns.Select(c => Quoted(_headers[c])))}] }}";
            Line($"  {field.Field.Id()}: {columns} # {field.Why.Uk} / {field.Why.En}");
        }
        bool Has(ReturnField field) => _guess.Fields.Exists(f => f.Field == field);
        var issued = Has(ReturnField.Issued) || Has(ReturnField.IssuedInRoom);
        var parts = Has(ReturnField.Valid) && Has(ReturnField.Invalid);
        var cast = Has(ReturnField.Cast);
        if (!Has(ReturnField.Registered))
        {
            Line($"  # registered: \"…\" # {NotRecognised}");
        }
        if (!cast && !parts)
        {
            Line(
                Has(ReturnField.Issued) ? $"  cast: {{ same: issued }} # {NoColumn}"
                : Has(ReturnField.Valid) ? $"  cast: {{ same: valid }} # ? {NoColumn}"
                : $"  # cast: \"…\" # {NotRecognised}"
            );
        }
        if (!issued)
        {
            Line(
                cast ? $"  issued: {{ same: cast }} # {NoColumn}"
                : parts
                    ? $"  issued: {{ sum: [{string.Join(", ", _guess.Fields.Where(f => f.Field is ReturnField.Valid or ReturnField.Invalid).SelectMany(f => f.Columns).Select(c => Quoted(_headers[c])))}] }} # {NoColumn}"
                : Has(ReturnField.Valid) ? $"  issued: {{ same: valid }} # ? {NoColumn}"
                : $"  # issued: \"…\" # {NotRecognised}"
            );
        }
    }

    private void Choices()
    {
        if (_guess.Choices.Count == 0)
        {
            Line($"# choices: [\"…\"] # {NotRecognised}");
            return;
        }
        if (_guess.MakeTotal)
        {
            Line("# сума цих стовпців сходиться з підсумком / these columns make the total");
        }
        Line("choices:");
        if (Parts() is { Count: > 0 } parts)
        {
            foreach (var (stem, columns) in parts)
            {
                Line(
                    columns is [var only]
                        ? $"  - {Quoted(_headers[only])}"
                        : $"  - {{ name: {Quoted(stem)}, sum: [{string.Join(", ", columns.Select(c => Quoted(_headers[c])))}] }} # частини / parts"
                );
            }
            return;
        }
        var names = _guess.Choices.Select(Name).ToList();
        var unlike = names.Distinct(StringComparer.Ordinal).Count() == names.Count;
        var sketch = _guess.Sketch;
        foreach (var (column, name) in _guess.Choices.Zip(names))
        {
            var choice =
                unlike && name != _headers[column]
                    ? $"{{ name: {Quoted(name)}, column: {Quoted(_headers[column])} }}"
                    : Quoted(_headers[column]);
            Line(
                sketch.Sum(column) > 0 || _guess.Choices.All(c => sketch.Sum(c) == 0)
                    ? $"  - {choice}"
                    : $"  # - {choice} # у перших рядках завжди нуль / always zero in the first rows"
            );
        }
    }

    // "Alice early" and "Alice election day" are parts of one choice; empty where no choice has parts.
    private List<(string Stem, List<int> Columns)> Parts()
    {
        var stems = _guess
            .Choices.Select(c => (Column: c, Stem: HeaderWords.Stem(_headers[c])))
            .GroupBy(c => c.Stem ?? _headers[c.Column], StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, g.Select(c => c.Column).ToList()))
            .ToList();
        return _guess.Long is null && stems.Exists(s => s.Item2.Count > 1) ? stems : [];
    }

    // The last part of a long table's item, without the header's group, or the column "votes:NAME" of our own files.
    private string Name(int column)
    {
        var header = _headers[column];
        if (header.StartsWith(Canonical.Votes, StringComparison.OrdinalIgnoreCase))
        {
            return header[Canonical.Votes.Length..].Trim();
        }
        return _guess.Long is { Names.Count: > 1 } ? header.Split(LongTable.Between)[^1] : header;
    }

    private static string Unmarked(string text) => text.StartsWith("? ", StringComparison.Ordinal) ? text[2..] : text;

    private void Line(string line) => _text.Append(OneLine(line)).Append('\n');

    /// <summary>
    /// A line of a mapping: what would steer a terminal or hide from a reader is written as YAML escapes it; in a comment it stands
    /// as that text.
    /// </summary>
    internal static string OneLine(string line)
    {
        var written = new StringBuilder(line.Length);
        foreach (var c in line.ReplaceLineEndings(" "))
        {
            _ = char.GetUnicodeCategory(c)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                ? written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : written.Append(c);
        }
        return written.ToString();
    }

    private static string Quoted(string header) =>
        $"\"{header.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
