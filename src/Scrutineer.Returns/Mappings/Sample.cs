namespace Scrutineer.Returns.Mappings;

/// <summary>The first rows below a header: columns are judged by what stands in them, not by their headers alone.</summary>
/// <param name="rows">Cells of each row; a row may be shorter than the header.</param>
internal sealed class Sample(IReadOnlyList<string[]> rows)
{
    private const int MostPercent = 100;

    /// <summary>No rows at all: nothing can be judged.</summary>
    public static Sample None { get; } = new([]);

    /// <summary>The cells of each row.</summary>
    public IReadOnlyList<string[]> Rows => rows;

    /// <summary>A cell as a count, or what <see cref="Counts"/> says of it.</summary>
    public int Count(int row, int column) => column < rows[row].Length ? Counts.Parse(rows[row][column]) : Counts.Blank;

    /// <summary>
    /// Whether a column has something written and no counts in it: words, or shares (numbers with decimals, among which a bare
    /// 0 or 100 is a share too). A column of counts with a bad cell among them is not meant.
    /// </summary>
    public bool HasNoCounts(int column)
    {
        var (texts, shares, most) = (0, 0, -1);
        foreach (var row in rows.Where(r => column < r.Length))
        {
            switch (CellForms.Of(row[column]))
            {
                case CellForm.Text:
                    texts++;
                    break;
                case CellForm.Share:
                    shares++;
                    break;
                case CellForm.Count:
                    most = Math.Max(most, Counts.Parse(row[column]));
                    break;
                case CellForm.Grouped or CellForm.Negative:
                    return false;
            }
        }
        return most < 0 ? texts + shares > 0 : shares > 0 && texts == 0 && most <= MostPercent;
    }
}
