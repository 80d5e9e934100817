using System.Text;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Returns.Suggestions;

/// <summary>
/// Writes a starter mapping for a table that nobody has mapped yet: guesses the columns from their headers in several
/// languages and from arithmetic over the first rows, and says in comments what it guessed by.
/// </summary>
internal sealed class Suggestion
{
    private const int SampleRows = 2_000;
    private readonly Headers _headers;
    private readonly List<int[]> _rows = [];
    private readonly bool[] _counts;
    private readonly Dictionary<ReturnField, (int Column, string Why)> _fields = [];

    private Suggestion(TableRows rows, Headers headers)
    {
        _headers = headers;
        _counts = new bool[headers.Count];
        var texts = new bool[headers.Count];
        while (_rows.Count < SampleRows && rows.Next())
        {
            if (rows.Cells != headers.Count || rows.IsBlank())
            {
                continue;
            }
            var row = new int[headers.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = rows.Count(i);
                texts[i] |= row[i] == Counts.Bad;
                _counts[i] |= row[i] >= 0;
            }
            _rows.Add(row);
        }
        for (var i = 0; i < texts.Length; i++)
        {
            _counts[i] &= !texts[i];
        }
    }

    /// <summary>The text of a mapping file, with its guesses explained in both languages.</summary>
    public static string Write(TableRows rows, Headers headers)
    {
        var suggestion = new Suggestion(rows, headers);
        suggestion.GuessByWords();
        suggestion.GuessByArithmetic();
        return suggestion.Say();
    }

    private IEnumerable<int> Free =>
        Enumerable.Range(0, _headers.Count).Where(i => _counts[i] && !_fields.Values.Any(f => f.Column == i));

    private void GuessByWords()
    {
        foreach (var (field, words) in SuggestionWords.Fields)
        {
            foreach (var column in Free.Where(i => SuggestionWords.Fit(_headers.Plain(i), words)).Take(1).ToList())
            {
                _fields[field] = (column, "за заголовком / by the header");
            }
        }
    }

    private void GuessByArithmetic()
    {
        if (!_fields.ContainsKey(ReturnField.Registered))
        {
            var most = Free.Where(i => IsLargest(i)).ToList();
            if (most.Count == 1)
            {
                _fields[ReturnField.Registered] = (most[0], "найбільше в кожному рядку / the largest in every row");
            }
        }
        if (_fields.ContainsKey(ReturnField.Valid) || _fields.ContainsKey(ReturnField.Invalid))
        {
            return;
        }
        var candidates = Free.Take(12).ToList();
        var totals = _fields.TryGetValue(ReturnField.Cast, out var cast)
            ? [cast.Column]
            : candidates.OrderByDescending(Sum).ToList();
        foreach (var total in totals)
        {
            foreach (var one in candidates.Where(i => i != total))
            {
                foreach (var other in candidates.Where(i => i > one && i != total))
                {
                    if (Adds(one, other, total))
                    {
                        var (invalid, valid) = Sum(one) <= Sum(other) ? (one, other) : (other, one);
                        const string why =
                            "бо недійсні + дійсні = виявлені в кожному рядку / invalid + valid = cast in every row";
                        _fields[ReturnField.Cast] = (total, why);
                        _fields[ReturnField.Invalid] = (invalid, why);
                        _fields[ReturnField.Valid] = (valid, why);
                        return;
                    }
                }
            }
        }
    }

    private bool IsLargest(int column) =>
        _rows.TrueForAll(row => row[column] < 0 || Free.All(other => row[other] <= row[column]));

    private bool Adds(int one, int other, int total) =>
        _rows.Count >= 10
        && Sum(one) > 0
        && Sum(other) > 0
        && _rows.TrueForAll(row => row[total] < 0 || (long)row[one] + row[other] == row[total]);

    private long Sum(int column) => _rows.Sum(row => (long)Math.Max(0, row[column]));

    private string Say()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# Чернетка мапи стовпців: здогади програми. Перевірте кожен рядок.");
        Line("# A starter mapping: the program's guesses. Check every line.");
        Line("mapping: my-table");
        Line("about:");
        Line("  uk: \"що це за голосування\"");
        Line("  en: \"which vote this is\"");
        Places(Line);
        Line("fields:");
        foreach (var (field, (column, why)) in _fields.OrderBy(f => f.Key))
        {
            Line($"  {field.Id()}: {Quoted(_headers[column])} # {why}");
        }
        Otherwise(Line);
        Choices(Line);
        return text.ToString();
    }

    private void Places(Action<string> line)
    {
        var used = _fields.Values.Select(f => f.Column).ToHashSet();
        foreach (var (place, words) in SuggestionWords.Places)
        {
            var found = Enumerable
                .Range(0, _headers.Count)
                .Where(i => !used.Contains(i) && SuggestionWords.Fit(_headers.Plain(i), words))
                .Take(1)
                .ToList();
            foreach (var column in found)
            {
                used.Add(column);
                line($"{place}: {Quoted(_headers[column])} # за заголовком / by the header");
            }
            if (found.Count == 0)
            {
                line($"# {place}: \"…\" # не впізнано / not recognised");
            }
        }
    }

    private void Otherwise(Action<string> line)
    {
        var (issued, cast) = (_fields.ContainsKey(ReturnField.Issued), _fields.ContainsKey(ReturnField.Cast));
        var parts = _fields.ContainsKey(ReturnField.Valid) && _fields.ContainsKey(ReturnField.Invalid);
        if (!_fields.ContainsKey(ReturnField.Registered))
        {
            line("  # registered: \"…\" # не впізнано, а потрібно / not recognised, but needed");
        }
        if (!cast && !parts)
        {
            line(
                issued
                    ? "  cast: { same: issued } # окремого стовпця не видно / no column of its own is to be seen"
                    : "  # cast: \"…\" # не впізнано, а потрібно / not recognised, but needed"
            );
        }
        if (!issued)
        {
            line(
                cast
                    ? "  issued: { same: cast } # окремого стовпця не видно / no column of its own is to be seen"
                    : "  # issued: \"…\" # не впізнано, а потрібно / not recognised, but needed"
            );
        }
    }

    private void Choices(Action<string> line)
    {
        var last = _fields.Count == 0 ? -1 : _fields.Values.Max(f => f.Column);
        var after = Free.Where(i => i > last && !SuggestionWords.IsPlace(_headers.Plain(i))).ToList();
        var choices = after.Count > 0 ? after : Free.Where(i => !SuggestionWords.IsPlace(_headers.Plain(i))).ToList();
        if (choices.Count == 0)
        {
            line("# choices: [\"…\"] # не впізнано, а потрібно / not recognised, but needed");
            return;
        }
        var total =
            _fields.TryGetValue(ReturnField.Valid, out var valid) ? valid.Column
            : _fields.TryGetValue(ReturnField.Cast, out var cast) ? cast.Column
            : -1;
        if (
            total >= 0
            && _rows.TrueForAll(row => row[total] < 0 || choices.Sum(c => (long)Math.Max(0, row[c])) == row[total])
        )
        {
            line("# сума цих стовпців у кожному рядку сходиться / in every row these columns make the total");
        }
        line("choices:");
        foreach (var column in choices)
        {
            line(
                Sum(column) > 0 || choices.TrueForAll(c => Sum(c) == 0)
                    ? $"  - {Quoted(_headers[column])}"
                    : $"  # - {Quoted(_headers[column])} # у перших рядках завжди нуль / always zero in the first rows"
            );
        }
    }

    private static string Quoted(string header) =>
        $"\"{header.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
