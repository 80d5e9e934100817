namespace Scrutineer.Returns;

/// <summary>Rows of the source, one per station: the first alone where each station stands in the row after the one before.</summary>
internal sealed class RowNumbers
{
    private readonly int _first;
    private readonly int[]? _rows;

    public RowNumbers(ReadOnlySpan<int> rows)
    {
        Count = rows.Length;
        _first = rows.IsEmpty ? 0 : rows[0];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] != _first + i)
            {
                _rows = rows.ToArray();
                return;
            }
        }
    }

    public int Count { get; }

    public int this[int station]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(station);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(station, Count);
            return _rows is null ? _first + station : _rows[station];
        }
    }
}
