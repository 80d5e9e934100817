using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>How a table seems to write its counts, and what in them is not a count.</summary>
internal sealed class NumberGuess
{
    private const int Recurs = 3;

    private static readonly string[] Known =
    [
        "-",
        "–",
        "—",
        "--",
        "..",
        "...",
        "…",
        "?",
        "x",
        "n/a",
        "na",
        "n.a.",
        "n.d.",
        "nd",
        "null",
        "none",
        "nan",
        "nil",
        "s/d",
        "#n/a",
        "*",
        "not reported",
        "no data",
        "missing",
        "not available",
        "pending",
        "немає даних",
        "нема даних",
        "н/д",
        "н.д.",
        "не звітувала",
        "нет данных",
        "нет",
        "brak",
        "brak danych",
        "k.a.",
        "sin datos",
    ];

    /// <summary>The format.</summary>
    public required CountFormat Format { get; init; }

    /// <summary>What the guess rests on, or leaves open.</summary>
    public required IReadOnlyList<Bilingual> Doubts { get; init; }

    /// <summary>Looks at the cells of a table below its header.</summary>
    public static NumberGuess Of(Headers headers, IReadOnlyList<(int Line, string[] Cells)> rows)
    {
        var doubts = new List<Bilingual>();
        var numeric = Enumerable.Range(0, headers.Count).Where(c => IsNumeric(rows, c)).ToList();
        var (thousands, point) = Separators(headers, rows, numeric, doubts);
        var format = new CountFormat { Thousands = thousands, Decimal = point };
        var missing = Missing(headers, rows, numeric, format, doubts);
        return new NumberGuess { Format = format with { Missing = missing }, Doubts = doubts };
    }

    // Half or more of what is written are digits, with or without separators.
    private static bool IsNumeric(IReadOnlyList<(int Line, string[] Cells)> rows, int column)
    {
        var forms = rows.Select(r => CellForms.Of(r.Cells[column])).Where(f => f != CellForm.Blank).ToList();
        return forms.Count > 0
            && forms.Count(f => f is CellForm.Count or CellForm.Grouped or CellForm.Negative) * 2 >= forms.Count;
    }

    private static (char? Thousands, char? Point) Separators(
        Headers headers,
        IReadOnlyList<(int Line, string[] Cells)> rows,
        List<int> numeric,
        List<Bilingual> doubts
    )
    {
        var grouped = new Dictionary<char, (int Cells, string Example)>();
        var decimals = new HashSet<char>();
        var (longest, shares) = (0, false);
        foreach (var (_, cells) in rows)
        {
            foreach (var column in numeric)
            {
                var cell = cells[column].Trim();
                switch (CellForms.Of(cell))
                {
                    case CellForm.Grouped when CellForms.Separator(cell) is { } separator:
                        grouped[separator] = (grouped.GetValueOrDefault(separator).Cells + 1, cell);
                        var end = cell.Length > 3 ? cell[^3..].IndexOfAny(['.', ',']) : -1;
                        if (end >= 0 && cell[^3..][end] != separator)
                        {
                            decimals.Add(cell[^3..][end]);
                        }
                        break;
                    case CellForm.Count:
                        longest = Math.Max(longest, cell.Count(char.IsAsciiDigit));
                        break;
                    case CellForm.Share:
                        shares = true;
                        break;
                }
            }
        }
        if (grouped.Count == 0)
        {
            return (null, null);
        }
        var (most, (number, example)) = grouped.MaxBy(g => g.Value.Cells);
        if (most is '.' or ',')
        {
            var sure = longest <= 3 && !shares && grouped.Count == 1;
            doubts.Add(
                sure
                    ? new(
                        $"«{example}» прочитано як тисячі: жодне число без розділювача не має понад три цифри (таких клітинок {number})",
                        $"\"{example}\" is read as thousands: no number without a separator has more than three digits ({number} such cells)"
                    )
                    : new(
                        $"? «{example}» може бути тисячами чи дробом; прочитано як тисячі (таких клітинок {number}): перевірте",
                        $"? \"{example}\" may be thousands or decimals; it is read as thousands ({number} such cells): check"
                    )
            );
        }
        else
        {
            doubts.Add(new($"тисячі відокремлено, як у «{example}»", $"thousands are separated as in \"{example}\""));
        }
        _ = headers;
        return (most, decimals.Count == 1 && !decimals.Contains(most) ? decimals.First() : null);
    }

    private static List<string> Missing(
        Headers headers,
        IReadOnlyList<(int Line, string[] Cells)> rows,
        List<int> numeric,
        CountFormat format,
        List<Bilingual> doubts
    )
    {
        var missing = new List<string>();
        var bad = rows.SelectMany(r => numeric.Select(c => (r.Line, Column: c, Cell: r.Cells[c].Trim())))
            .Where(b => format.Read(b.Cell) == Counts.Bad)
            .GroupBy(b => b.Cell, StringComparer.OrdinalIgnoreCase);
        foreach (var text in bad)
        {
            var (line, column, cell) = text.First();
            var place = (Uk: $"рядок {line}, «{headers[column]}»", En: $"row {line}, \"{headers[column]}\"");
            var count = text.Count();
            var form = CellForms.Of(cell);
            if (form == CellForm.Negative)
            {
                doubts.Add(
                    new(
                        $"? від'ємне число {cell} ({place.Uk}; усього {count}): таке не аналізується; якщо це «не звітувала», додайте його до missing",
                        $"? the negative count {cell} ({place.En}; {count} in all): it is not analysed; if it means \"not reported\", add it to missing"
                    )
                );
            }
            else if (
                form == CellForm.Text
                && (Known.Contains(cell, StringComparer.OrdinalIgnoreCase) || count >= Recurs)
            )
            {
                missing.Add(cell);
                doubts.Add(
                    new(
                        $"«{cell}» ({place.Uk}; усього {count}) узято за «не звітувала»: дільниця без даних",
                        $"\"{cell}\" ({place.En}; {count} in all) is taken for \"not reported\": a station without data"
                    )
                );
            }
            else
            {
                doubts.Add(
                    new(
                        $"? «{cell}» ({place.Uk}; усього {count}) — не кількість: виправте файл або додайте до missing",
                        $"? \"{cell}\" ({place.En}; {count} in all) is not a count: mend the file, or add it to missing"
                    )
                );
            }
        }
        return missing;
    }
}
