namespace Scrutineer.CommandLine;

/// <summary>A table for a terminal: plain texts by row, from files too.</summary>
/// <param name="title">What it shows; null for a table that needs no name.</param>
/// <param name="columns">Its headings, and which columns are numbers.</param>
internal sealed class TextTable(string? title, IReadOnlyList<ColumnHeading> columns)
{
    private readonly List<string[]> _rows = [];

    public string? Title => title;

    public IReadOnlyList<ColumnHeading> Columns => columns;

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>Whether a line stands between rows, where cells take several.</summary>
    public bool HasSeparators { get; set; }

    /// <summary>Adds a row, with a cell for every column.</summary>
    public TextTable Row(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != columns.Count)
        {
            throw new ArgumentException("A row has as many cells as the table has columns.", nameof(cells));
        }
        _rows.Add(cells.ToArray());
        return this;
    }

    /// <summary>Columns that the table takes where it breaks no number and squeezes no text.</summary>
    public int Width => columns.Select((column, at) => Least(column, at) + Gap).Sum();

    private const int Gap = 2;
    private const int Comfortable = 24;

    private int Least(ColumnHeading column, int at)
    {
        var cells = _rows.Select(r => r[at]).Append(column.Heading).ToList();
        return column.IsNumber
            ? Math.Max(
                cells.Take(_rows.Count).Select(c => c.Length).DefaultIfEmpty().Max(),
                LongestWord([column.Heading])
            )
            : Math.Max(
                LongestWord(cells),
                Math.Min(Comfortable, cells.SelectMany(c => c.Split('\n')).Max(c => c.Length))
            );
    }

    private static int LongestWord(IEnumerable<string> texts) =>
        texts.SelectMany(t => t.Split(' ', '\n')).Max(w => w.Length);
}

/// <summary>A column of a table for a terminal.</summary>
/// <param name="Heading">What it holds.</param>
/// <param name="IsNumber">Whether it stands to the right and is never broken.</param>
internal sealed record ColumnHeading(string Heading, bool IsNumber);
