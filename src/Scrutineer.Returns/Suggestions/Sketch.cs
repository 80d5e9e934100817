using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>A table's header and first rows, with what stands in each column, for guesses.</summary>
internal sealed class Sketch
{
    private readonly int[][] _counts;
    private readonly bool[] _isCount;

    /// <param name="headers">The header.</param>
    /// <param name="rows">Rows below it, each as long as the header.</param>
    /// <param name="format">How counts are written.</param>
    public Sketch(Headers headers, IReadOnlyList<(int Line, string[] Cells)> rows, CountFormat format)
    {
        Headers = headers;
        Rows = rows;
        _counts = [.. rows.Select(r => r.Cells.Select(c => format.Read(c)).ToArray())];
        _isCount = [.. Enumerable.Range(0, headers.Count).Select(IsOfCounts)];
    }

    public Headers Headers { get; }

    public IReadOnlyList<(int Line, string[] Cells)> Rows { get; }

    /// <summary>A cell as a count, or below zero.</summary>
    public int this[int row, int column] => _counts[row][column];

    /// <summary>Whether most of what is written in a column are counts: a bad cell among them changes nothing.</summary>
    public bool IsCount(int column) => _isCount[column];

    /// <summary>Columns of counts.</summary>
    public IEnumerable<int> Counted => Enumerable.Range(0, Headers.Count).Where(IsCount);

    /// <summary>Whether a column holds words.</summary>
    public bool IsText(int column) =>
        !_isCount[column] && Rows.Any(r => CellForms.Of(r.Cells[column]) == CellForm.Text);

    public long Sum(int column) => Enumerable.Range(0, Rows.Count).Sum(row => (long)Math.Max(0, this[row, column]));

    /// <summary>Whether a statement of counts holds in nearly all rows that have them.</summary>
    /// <param name="columns">The columns that it needs.</param>
    /// <param name="holds">What should hold of a row.</param>
    public bool Nearly(IReadOnlyList<int> columns, Func<int, bool> holds)
    {
        var (rows, failed) = Share(columns, holds);
        return rows > 0 && failed * 20 <= rows;
    }

    /// <summary>In how many of the rows that have all of some columns a statement fails.</summary>
    public (int Rows, int Failed) Share(IReadOnlyList<int> columns, Func<int, bool> holds)
    {
        var (rows, failed) = (0, 0);
        for (var row = 0; row < Rows.Count; row++)
        {
            if (columns.Any(c => this[row, c] < 0))
            {
                continue;
            }
            rows++;
            failed += holds(row) ? 0 : 1;
        }
        return (rows, failed);
    }

    /// <summary>The sum of some columns in a row, blanks as none.</summary>
    public long Sum(int row, IEnumerable<int> columns) => columns.Sum(c => (long)Math.Max(0, this[row, c]));

    private bool IsOfCounts(int column)
    {
        var (counts, written, shares, most) = (0, 0, 0, 0);
        for (var row = 0; row < Rows.Count; row++)
        {
            var form = CellForms.Of(Rows[row].Cells[column]);
            if (form == CellForm.Blank)
            {
                continue;
            }
            written++;
            if (this[row, column] >= 0)
            {
                counts++;
                most = Math.Max(most, this[row, column]);
            }
            shares += form == CellForm.Share && this[row, column] < 0 ? 1 : 0;
        }
        return counts > 0 && counts * 2 >= written && !(shares > 0 && most <= 100);
    }
}
