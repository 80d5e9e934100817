namespace Scrutineer.Returns.Columnar;

/// <summary>Small numbers in runs: one repeated, or eights packed bit by bit. Each step takes bytes or gives a number, so it ends.</summary>
/// <remarks>Apache Parquet, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)".</remarks>
/// <param name="bytes">The runs.</param>
/// <param name="width">Bits of a number, 0 to 32.</param>
internal sealed class Hybrid(ReadOnlyMemory<byte> bytes, int width)
{
    private int _at;
    private long _left;
    private bool _isPacked;
    private uint _repeated;
    private long _bit;

    /// <summary>The next number.</summary>
    public uint Next()
    {
        if (width == 0)
        {
            return 0;
        }
        var span = bytes.Span;
        while (_left == 0)
        {
            Run(span);
        }
        _left--;
        if (!_isPacked)
        {
            return _repeated;
        }
        var value = (uint)Bits.Read(span, _bit, width);
        _bit += width;
        return value;
    }

    private void Run(ReadOnlySpan<byte> span)
    {
        var head = (long)Math.Min(Bits.Varint(span, ref _at), long.MaxValue);
        if (head > uint.MaxValue)
        {
            throw Thrift.Broken("a run is too long");
        }
        _isPacked = (head & 1) == 1;
        if (_isPacked)
        {
            _bit = (long)_at * 8;
            // The last run of a page may be cut after the values that count.
            var whole = (head >> 1) * width;
            var length = Math.Min(whole, span.Length - _at);
            _left =
                whole == 0 ? 0
                : length == whole ? (head >> 1) * 8
                : length * 8 / width;
            _at += (int)length;
            return;
        }
        var size = (width + 7) / 8;
        if (size > span.Length - _at)
        {
            throw Thrift.Broken("a run ends in the middle");
        }
        _repeated = 0;
        for (var i = 0; i < size; i++)
        {
            _repeated |= (uint)span[_at++] << (8 * i);
        }
        _left = head >> 1;
    }
}
