namespace Scrutineer.Parties.Lists;

/// <summary>Rows of a CSV by the names of its columns.</summary>
internal sealed class CsvTable
{
    private readonly ListRows _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private List<string> _row = [];

    public CsvTable(ListRows rows, IReadOnlyList<string> header)
    {
        _rows = rows;
        for (var i = 0; i < header.Count; i++)
        {
            _columns.TryAdd(header[i].Trim().TrimStart('\uFEFF'), i);
        }
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        while (_rows.Next() is { } row)
        {
            if (row.Count > 1 || row[0].Length > 0)
            {
                _row = row;
                return true;
            }
        }
        return false;
    }

    /// <summary>The cell of a column; blank where it is missing.</summary>
    public string this[string column] =>
        _columns.TryGetValue(column, out var at) && at < _row.Count ? _row[at].Trim() : "";

    /// <summary>Demands a column.</summary>
    public CsvTable Need(params string[] columns)
    {
        foreach (var column in columns)
        {
            if (!Has(column))
            {
                throw ListException.NoColumn(column);
            }
        }
        return this;
    }
}
