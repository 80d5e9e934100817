namespace Scrutineer.Returns;

/// <summary>
/// A column of unknown length, grown in pieces: nothing is copied while it grows, and making it whole needs room for this column
/// once more, not for the whole table.
/// </summary>
internal sealed class GrowingColumn
{
    private const int FirstPiece = 1 << 10;
    private const int LargestPiece = 1 << 16;

    private List<int[]> _full = [];
    private int[] _piece = new int[FirstPiece];
    private int _used;

    /// <summary>Adds a value at the end.</summary>
    public void Add(int value)
    {
        if (_used == _piece.Length)
        {
            _full.Add(_piece);
            _piece = new int[Math.Min(_piece.Length * 2, LargestPiece)];
            _used = 0;
        }
        _piece[_used++] = value;
    }

    /// <summary>The values so far, in one array, which takes the place of its pieces; it may grow on.</summary>
    public int[] Whole()
    {
        if (_used == 0 && _full is [var only])
        {
            return only;
        }
        var whole = new int[_full.Sum(p => p.Length) + _used];
        var at = 0;
        foreach (var piece in _full)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }
        _piece.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
        _full = whole.Length == 0 ? [] : [whole];
        _used = 0;
        return whole;
    }
}
