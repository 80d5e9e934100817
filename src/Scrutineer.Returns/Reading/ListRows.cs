namespace Scrutineer.Returns.Reading;

/// <summary>Rows that are held as texts: those of a workbook, of JSON, of a long table laid out anew.</summary>
/// <param name="rows">Each row's 1-based line in its source, and its cells.</param>
internal sealed class ListRows(IReadOnlyList<(int Line, string[] Cells)> rows) : TableRows
{
    private int _at = -1;

    public override int Line => _at < 0 ? 0 : rows[_at].Line;

    public override int Cells => rows[_at].Cells.Length;

    public override ReadOnlySpan<char> this[int column] => rows[_at].Cells[column];

    public override int Count(int column) => Counts.Parse(rows[_at].Cells[column]);

    public override bool Next() => ++_at < rows.Count;

    public override List<(int Line, string[] Cells)> Peek(int most) => [.. rows.Take(most)];

    protected override void Dispose(bool disposing) { }
}
