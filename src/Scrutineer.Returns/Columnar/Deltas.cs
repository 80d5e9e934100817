namespace Scrutineer.Returns.Columnar;

/// <summary>Whole numbers by their differences, packed in blocks.</summary>
/// <remarks>Apache Parquet, Encodings.md, "Delta Encoding (DELTA_BINARY_PACKED = 5)".</remarks>
internal sealed class Deltas
{
    private const int LargestBlock = 1 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _miniblocks;
    private readonly int _perMiniblock;
    private readonly byte[] _widths;
    private long _value;
    private long _least;
    private long _given;
    private int _at;
    private int _miniblock;
    private int _inMiniblock;
    private long _bit;

    public Deltas(ReadOnlyMemory<byte> bytes, int most)
    {
        _bytes = bytes;
        var span = bytes.Span;
        var block = Bits.Varint(span, ref _at);
        var miniblocks = Bits.Varint(span, ref _at);
        var count = Bits.Varint(span, ref _at);
        _value = Bits.Zigzag(span, ref _at);
        if (
            block is 0 or > LargestBlock
            || miniblocks is 0
            || miniblocks > block
            || block % (miniblocks * 8) != 0
            || count > (ulong)most
        )
        {
            throw Thrift.Broken("the sizes of its packed blocks make no sense");
        }
        (Count, _miniblocks, _perMiniblock) = ((int)count, (int)miniblocks, (int)(block / miniblocks));
        _widths = new byte[_miniblocks];
        (_miniblock, _inMiniblock) = (_miniblocks - 1, _perMiniblock);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>All numbers, and how many bytes they take.</summary>
    public static (long[] Numbers, int Used) All(ReadOnlyMemory<byte> bytes, int most)
    {
        var deltas = new Deltas(bytes, most);
        var numbers = new long[deltas.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = deltas.Next();
        }
        return (numbers, deltas._at);
    }

    public long Next()
    {
        if (_given++ >= Count)
        {
            throw Thrift.Broken("its values end in the middle");
        }
        if (_given == 1)
        {
            return _value;
        }
        var span = _bytes.Span;
        if (_inMiniblock == _perMiniblock)
        {
            Miniblock(span);
        }
        var width = _widths[_miniblock];
        var delta = unchecked((long)Bits.Read(span, _bit, width) + _least);
        _bit += width;
        _inMiniblock++;
        return _value = unchecked(_value + delta);
    }

    private void Miniblock(ReadOnlySpan<byte> span)
    {
        if (++_miniblock == _miniblocks)
        {
            _least = Bits.Zigzag(span, ref _at);
            if (_miniblocks > span.Length - _at)
            {
                throw Thrift.Broken("its packed numbers end in the middle");
            }
            span.Slice(_at, _miniblocks).CopyTo(_widths);
            _at += _miniblocks;
            _miniblock = 0;
        }
        if (_widths[_miniblock] > 64)
        {
            throw Thrift.Broken("its packed numbers are wider than 64 bits");
        }
        _bit = (long)_at * 8;
        // The last one may be cut after the values that count.
        _at = (int)Math.Min(span.Length, _at + ((long)_widths[_miniblock] * _perMiniblock / 8));
        _inMiniblock = 0;
    }
}
