using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Rows of a table that are texts and no stations: a source under the last row, a region's name between rows, the columns' numbers
/// under the header, the header once more.
/// </summary>
internal sealed class RowTexts(TableRows rows, Layout layout, IReadOnlyList<string> header)
{
    private const int LeastNumbers = 5;
    private const int LongestName = 40;
    private const int MostCells = 4;

    private static readonly string[] Beginnings =
    [
        "source",
        "note",
        "notes",
        "updated",
        "generated",
        "as of",
        "©",
        "(c)",
        "http",
        "*",
        "†",
        "джерело",
        "примітк",
        "оновлено",
        "станом на",
        "источник",
        "примечани",
        "по состоянию",
        "дата ",
    ];

    private readonly List<RowAside> _aside = [];
    private readonly List<(int Line, string Text, bool CanBeStation)> _lone = [];
    private int _lastData;

    /// <summary>The rows that are not stations. Complete once <see cref="Stations"/> was asked.</summary>
    public IReadOnlyList<RowAside> Aside => _aside;

    /// <summary>The current row has counts.</summary>
    public void SeenData() => _lastData = rows.Line;

    /// <summary>
    /// Takes the current row when one cell alone is written and no station can be told from it. A row of a station without data has its
    /// station's name; one that has nothing else beside it is judged at the end of the table.
    /// </summary>
    /// <param name="isWhole">Whether the row has as many cells as the header.</param>
    public bool TakeLone(bool isWhole)
    {
        var written = Enumerable.Range(0, rows.Cells).Where(i => !rows[i].IsWhiteSpace()).Take(MostCells + 1).ToList();
        if (written.Count is > 1 and <= MostCells && IsFooter(rows[written[0]].Trim().ToString()))
        {
            // A source or note with commas of its own, which were taken for delimiters.
            _lone.Add((rows.Line, string.Join(", ", written.Select(i => rows[i].Trim().ToString())), false));
            return true;
        }
        if (written is not [var only] || (isWhole && layout.Name.Length == 0))
        {
            return false;
        }
        var named = isWhole && (layout.Name.Contains(only) || layout.NameOtherwise == only);
        var text = rows[only].Trim().ToString();
        if (named && (CellForms.Of(text) == CellForm.Count || rows.Cells <= 2))
        {
            return false;
        }
        _lone.Add((rows.Line, text, named));
        return true;
    }

    /// <summary>Takes the current row when it numbers the columns: every cell is the one before it and one more.</summary>
    public bool TakeNumbering()
    {
        var before = int.MinValue;
        for (var i = 0; i < rows.Cells; i++)
        {
            var number = Counts.Parse(rows[i].Trim().TrimEnd('.'));
            if (number is < 0 or > 4096 || (before != int.MinValue && number != before + 1))
            {
                return false;
            }
            before = number;
        }
        if (rows.Cells < LeastNumbers || before > rows.Cells)
        {
            return false;
        }
        _aside.Add(new RowAside(rows.Line, AsideKind.Numbering, $"{rows[0].Trim()} … {rows[rows.Cells - 1].Trim()}"));
        return true;
    }

    /// <summary>Takes the current row when it is the header again.</summary>
    public bool TakeRepeatedHeader()
    {
        if (header.Count != rows.Cells)
        {
            return false;
        }
        for (var i = 0; i < rows.Cells; i++)
        {
            if (!rows[i].Trim().SequenceEqual(header[i].AsSpan().Trim()))
            {
                return false;
            }
        }
        _aside.Add(new RowAside(rows.Line, AsideKind.RepeatedHeader, StationsTable.Said(header)));
        return true;
    }

    /// <summary>Judges the lone texts: footers stand below the last counts, headings between them; the others are stations' names.</summary>
    public IEnumerable<(int Line, string Text)> Stations()
    {
        foreach (var (line, text, canBeStation) in _lone)
        {
            var below = line > _lastData;
            if (canBeStation && !(below && IsFooter(text)))
            {
                yield return (line, text);
                continue;
            }
            _aside.Add(new RowAside(line, below ? AsideKind.Footer : AsideKind.Heading, StationsTable.Said([text])));
        }
    }

    private static bool IsFooter(string text) =>
        text.Length > LongestName
        || text.Contains("://", StringComparison.Ordinal)
        || Array.Exists(Beginnings, b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}
