namespace Scrutineer.Forensics;

/// <summary>A table while its rows are added.</summary>
internal sealed class TableBuilder
{
    private readonly string? _title;
    private readonly TableColumn[] _columns;
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>A heading that begins with <c>&gt;</c> is a column of numbers.</summary>
    public TableBuilder(string? title, params ReadOnlySpan<string> headings)
    {
        _title = title;
        _columns = new TableColumn[headings.Length];
        for (var i = 0; i < headings.Length; i++)
        {
            var number = headings[i].StartsWith('>');
            _columns[i] = new TableColumn(number ? headings[i][1..] : headings[i], number);
        }
    }

    public FindingTable Table => new(_title, _columns, _rows);

    /// <summary>Adds a row of one cell per column.</summary>
    public void Row(params ReadOnlySpan<string> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _columns.Length, nameof(cells));
        _rows.Add(cells.ToArray());
    }
}
