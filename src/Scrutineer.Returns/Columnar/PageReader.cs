using System.Buffers.Binary;

namespace Scrutineer.Returns.Columnar;

/// <summary>The values of one column of a row group, a page open at a time.</summary>
internal sealed class PageReader(ReadOnlyMemory<byte> file, Leaf leaf, Chunk chunk, Budget budget, byte[] buffer)
{
    // A value takes 8 bytes at most, its level one; dictionaries, blocks and headers some more.
    private const int MostBytesOfNumber = 16;
    private const int MostBytesBeside = 1 << 16;

    private long _at = chunk.Start;
    private long[] _numbers = [];
    private string[] _texts = [];
    private bool _hasDictionary;
    private Hybrid? _levels;
    private Values? _values;
    private int _left;
    private long _kept;
    private byte[] _buffer = buffer;

    /// <summary>The buffer, for the next row group's reader of this column.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>The next value; false where it lacks one. Exactly one of the two is set.</summary>
    public bool Next(out long number, out string? text)
    {
        while (_left == 0)
        {
            Open();
        }
        _left--;
        (number, text) = (0, null);
        if (_levels is not null && _levels.Next() == 0)
        {
            return false;
        }
        if (leaf.Kind == LeafKind.Text)
        {
            text = _values!.Text();
        }
        else
        {
            number = _values!.Number();
        }
        return true;
    }

    /// <summary>Gives back what its dictionary took. Its buffer goes on to the next reader, and what that took with it.</summary>
    public void Close()
    {
        budget.Take(-_kept);
        _kept = 0;
    }

    private void Open()
    {
        if (_at >= chunk.End)
        {
            throw Thrift.Broken("a column has fewer values than it says");
        }
        var header = PageHeader.Read(file.Span[(int)_at..(int)chunk.End], out var length);
        var packed = file.Slice((int)_at + length, header.Packed);
        _at += length + header.Packed;
        switch (header.Type)
        {
            case PageHeader.Dictionary:
                Dictionary(header, packed);
                break;
            case PageHeader.Data or PageHeader.DataAgain:
                Data(header, packed);
                break;
        }
    }

    private void Dictionary(PageHeader header, ReadOnlyMemory<byte> packed)
    {
        if (_hasDictionary || header.Encoding is not (0 or 2) || header.Values > header.Unpacked / 4)
        {
            throw Thrift.Broken("a dictionary makes no sense");
        }
        _hasDictionary = true;
        var bytes = Unpack(header, packed, 0);
        var values = new Values.Plain(bytes, leaf.Type);
        if (leaf.Kind == LeafKind.Text)
        {
            Keep((2L * header.Unpacked) + (16L * header.Values));
            _texts = new string[header.Values];
            for (var i = 0; i < _texts.Length; i++)
            {
                _texts[i] = values.Text();
            }
            return;
        }
        Keep(8L * header.Values);
        _numbers = new long[header.Values];
        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbers[i] = values.Number();
        }
    }

    private void Data(PageHeader header, ReadOnlyMemory<byte> packed)
    {
        if (leaf.Kind != LeafKind.Text && header.Unpacked > ((long)header.Values * MostBytesOfNumber) + MostBytesBeside)
        {
            throw Thrift.Broken("a page unpacks to more than its values take");
        }
        ReadOnlyMemory<byte> bytes;
        _levels = null;
        if (header.Type == PageHeader.DataAgain)
        {
            var levels = packed[..header.Levels].ToArray();
            bytes = Unpack(header, packed[header.Levels..], header.Levels);
            _levels = leaf.IsOptional ? new Hybrid(levels, 1) : null;
        }
        else
        {
            bytes = Unpack(header, packed, 0);
            if (leaf.IsOptional)
            {
                if (header.LevelsEncoding != 3 || bytes.Length < 4)
                {
                    throw Thrift.Broken("its levels are written in a way that is not read");
                }
                var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span);
                if (length > bytes.Length - 4)
                {
                    throw Thrift.Broken("its levels are longer than the page");
                }
                _levels = new Hybrid(bytes.Slice(4, (int)length), 1);
                bytes = bytes[(4 + (int)length)..];
            }
        }
        _values = ValuesOf(header, bytes);
        _left = header.Values;
    }

    private Values ValuesOf(PageHeader header, ReadOnlyMemory<byte> bytes) =>
        (header.Encoding, leaf.Type) switch
        {
            (0, _) => new Values.Plain(bytes, leaf.Type),
            (2 or 8, _) => new Values.Places(PlacesOf(bytes), _numbers, _texts),
            (5, StoredType.Int32 or StoredType.Int64) => bytes.IsEmpty
                ? new Values.Plain(bytes, leaf.Type)
                : new Values.Differences(new Deltas(bytes, header.Values), leaf.Type),
            (6 or 7, StoredType.Bytes) => bytes.IsEmpty
                ? new Values.Plain(bytes, leaf.Type)
                : new Values.Texts(bytes, header.Values, header.Encoding == 7),
            (9, not StoredType.Bytes) => new Values.Split(bytes, leaf.Type),
            _ => throw Thrift.Broken("its values are written in a way that is not read"),
        };

    private void Keep(long bytes)
    {
        budget.Take(bytes);
        _kept += bytes;
    }

    private static Hybrid PlacesOf(ReadOnlyMemory<byte> bytes)
    {
        // A page of nothing but gaps may lack even the width.
        var width = bytes.IsEmpty ? (byte)1 : bytes.Span[0];
        return width <= 32
            ? new Hybrid(bytes.IsEmpty ? bytes : bytes[1..], width)
            : throw Thrift.Broken("places in the dictionary are wider than 32 bits");
    }

    private ReadOnlyMemory<byte> Unpack(PageHeader header, ReadOnlyMemory<byte> packed, int levels)
    {
        if (chunk.Codec == 0 || !header.IsPacked)
        {
            return packed;
        }
        var length = header.Unpacked - levels;
        if (_buffer.Length < length)
        {
            budget.Take(length - _buffer.Length);
            _buffer = new byte[length];
        }
        if (length > 0)
        {
            Codec.Unpack(chunk.Codec, packed, _buffer.AsSpan(0, length));
        }
        return _buffer.AsMemory(0, length);
    }
}
