namespace Scrutineer.Reports.Sealing;

/// <summary>A stream read by lines first and by blocks then, with one buffer of 64 KiB.</summary>
internal sealed class BufferedInput(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    /// <summary>Bytes up to and with a line feed; those up to the end where there is none.</summary>
    /// <param name="most">Bytes that a line may have; a longer one comes back cut, without its line feed.</param>
    public byte[] ReadLine(int most)
    {
        var line = new List<byte>(80);
        while (line.Count < most && (_at < _end || Fill()))
        {
            var rest = _buffer.AsSpan(_at, Math.Min(_end - _at, most - line.Count));
            var feed = rest.IndexOf((byte)'\n');
            var taken = feed < 0 ? rest : rest[..(feed + 1)];
            line.AddRange(taken);
            _at += taken.Length;
            if (feed >= 0)
            {
                break;
            }
        }
        return [.. line];
    }

    /// <summary>The bytes that come next, not taken; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _at < count)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
            while (_end < count && stream.Read(_buffer.AsSpan(_end)) is > 0 and var read)
            {
                _end += read;
            }
        }
        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    /// <summary>Fills a block; fewer bytes only at the end.</summary>
    public int Read(Span<byte> block)
    {
        var filled = 0;
        while (filled < block.Length)
        {
            if (_at < _end)
            {
                var taken = Math.Min(_end - _at, block.Length - filled);
                _buffer.AsSpan(_at, taken).CopyTo(block[filled..]);
                _at += taken;
                filled += taken;
            }
            else if (!Fill())
            {
                break;
            }
        }
        return filled;
    }

    private bool Fill()
    {
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
