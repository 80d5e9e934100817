using System.Buffers.Binary;
using System.Text;

namespace Scrutineer.Returns.Columnar;

/// <summary>The values of a page, front to back: whole numbers, the bits of real ones, or texts.</summary>
internal abstract class Values
{
    public virtual long Number() => throw Thrift.Broken("it writes numbers as texts");

    public virtual string Text() => throw Thrift.Broken("it writes texts as numbers");

    protected static ReadOnlySpan<byte> Some(ReadOnlySpan<byte> bytes, ref int at, long length)
    {
        if (length < 0 || length > bytes.Length - at)
        {
            throw Thrift.Broken("its values end in the middle");
        }
        var some = bytes.Slice(at, (int)length);
        at += (int)length;
        return some;
    }

    /// <summary>As they are, one behind another (PLAIN).</summary>
    internal sealed class Plain(ReadOnlyMemory<byte> bytes, StoredType type) : Values
    {
        private int _at;

        public override long Number() =>
            type switch
            {
                StoredType.Int32 or StoredType.Float => BinaryPrimitives.ReadInt32LittleEndian(
                    Some(bytes.Span, ref _at, 4)
                ),
                StoredType.Int64 or StoredType.Double => BinaryPrimitives.ReadInt64LittleEndian(
                    Some(bytes.Span, ref _at, 8)
                ),
                _ => base.Number(),
            };

        public override string Text()
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(Some(bytes.Span, ref _at, 4));
            return Encoding.UTF8.GetString(Some(bytes.Span, ref _at, length));
        }
    }

    /// <summary>Each byte of all values together (BYTE_STREAM_SPLIT).</summary>
    internal sealed class Split(ReadOnlyMemory<byte> bytes, StoredType type) : Values
    {
        private readonly int _size = type is StoredType.Int32 or StoredType.Float ? 4 : 8;
        private int _at;

        public override long Number()
        {
            var span = bytes.Span;
            var count = span.Length / _size;
            if (_at >= count)
            {
                throw Thrift.Broken("its values end in the middle");
            }
            var value = 0UL;
            for (var i = 0; i < _size; i++)
            {
                value |= (ulong)span[(i * count) + _at] << (8 * i);
            }
            _at++;
            return unchecked(_size == 4 ? (int)(uint)value : (long)value);
        }
    }

    /// <summary>Places in a dictionary (RLE_DICTIONARY).</summary>
    internal sealed class Places(Hybrid places, long[] numbers, string[] texts) : Values
    {
        public override long Number() => At(numbers);

        public override string Text() => At(texts);

        private T At<T>(T[] all) =>
            places.Next() is var place && place < (uint)all.Length
                ? all[place]
                : throw Thrift.Broken("a value is not in the dictionary");
    }

    /// <summary>Differences (DELTA_BINARY_PACKED).</summary>
    internal sealed class Differences(Deltas deltas, StoredType type) : Values
    {
        public override long Number() => type == StoredType.Int32 ? unchecked((int)deltas.Next()) : deltas.Next();
    }

    /// <summary>All lengths, then all texts (DELTA_LENGTH_BYTE_ARRAY); or with what each shares with the one before (DELTA_BYTE_ARRAY).</summary>
    internal sealed class Texts : Values
    {
        private readonly ReadOnlyMemory<byte> _bytes;
        private readonly long[] _shared = [];
        private readonly long[] _lengths;
        private byte[] _before = [];
        private int _beforeLength;
        private int _next;
        private int _at;

        public Texts(ReadOnlyMemory<byte> bytes, int most, bool isShared)
        {
            if (isShared)
            {
                (_shared, var used) = Deltas.All(bytes, most);
                bytes = bytes[used..];
            }
            (_lengths, var behind) = Deltas.All(bytes, most);
            _bytes = bytes[behind..];
        }

        public override string Text()
        {
            if (_next >= _lengths.Length || (_shared.Length > 0 && _next >= _shared.Length))
            {
                throw Thrift.Broken("its values end in the middle");
            }
            var own = Some(_bytes.Span, ref _at, _lengths[_next]);
            var shared = _shared.Length > 0 ? _shared[_next] : 0;
            _next++;
            if (shared < 0 || shared > _beforeLength)
            {
                throw Thrift.Broken("a text shares more than there is");
            }
            if (_shared.Length == 0)
            {
                return Encoding.UTF8.GetString(own);
            }
            var length = (int)shared + own.Length;
            // A text grows by what it brings: no longer than the page is.
            if (length > _before.Length)
            {
                Array.Resize(ref _before, Math.Max(length, _before.Length * 2));
            }
            own.CopyTo(_before.AsSpan((int)shared));
            _beforeLength = length;
            return Encoding.UTF8.GetString(_before.AsSpan(0, length));
        }
    }
}
