using System.Text;

namespace Scrutineer.Returns;

/// <summary>Many short texts in one UTF-8 buffer: no object per station, and a byte for the length of each.</summary>
internal sealed class Labels
{
    // One start is held for so many texts; the way from there is a sum of lengths.
    private const int Run = 16;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly byte[] _lengths;

    // Ends of all texts instead, where some text is too long for a byte.
    private readonly int[]? _ends;

    private Labels(byte[] bytes, ReadOnlySpan<int> ends)
    {
        _bytes = bytes;
        Count = ends.Length;
        _starts = [];
        _lengths = [];
        var lengths = new byte[ends.Length];
        var starts = new int[(ends.Length + Run - 1) / Run];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] - start > byte.MaxValue)
            {
                _ends = ends.ToArray();
                return;
            }
            if (i % Run == 0)
            {
                starts[i / Run] = start;
            }
            lengths[i] = (byte)(ends[i] - start);
            start = ends[i];
        }
        (_starts, _lengths) = (starts, lengths);
    }

    public int Count { get; }

    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    public ReadOnlySpan<byte> Utf8(int index)
    {
        if (_ends is not null)
        {
            var from = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(from, _ends[index] - from);
        }
        var start = _starts[index / Run];
        foreach (var length in _lengths.AsSpan(index - (index % Run), index % Run))
        {
            start += length;
        }
        return _bytes.AsSpan(start, _lengths[index]);
    }

    /// <summary>Collects labels in order.</summary>
    internal sealed class Builder
    {
        private const int LargestPiece = 1 << 20;

        private readonly List<(byte[] Bytes, int Used)> _full = [];
        private byte[] _piece = new byte[4096];
        private int _used;
        private int _before;
        private readonly GrowingColumn _ends = new();

        public void Add(ReadOnlySpan<char> text)
        {
            var most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (most > _piece.Length - _used)
            {
                _full.Add((_piece, _used));
                _before = checked(_before + _used);
                _piece = new byte[Math.Max(most, Math.Min(_piece.Length * 2, LargestPiece))];
                _used = 0;
            }
            _used += Encoding.UTF8.GetBytes(text, _piece.AsSpan(_used));
            _ends.Add(checked(_before + _used));
        }

        public Labels Build()
        {
            var whole = new byte[_before + _used];
            var at = 0;
            foreach (var (bytes, used) in _full)
            {
                bytes.AsSpan(0, used).CopyTo(whole.AsSpan(at));
                at += used;
            }
            _piece.AsSpan(0, _used).CopyTo(whole.AsSpan(at));
            return new Labels(whole, _ends.Whole());
        }
    }
}
