using System.Text;

namespace Scrutineer.Returns.Columnar;

/// <summary>
/// Thrift's compact protocol over bytes that are all there. It never reads past their end, a list is never longer than the bytes
/// that are left, and structures lie no deeper than <see cref="Deepest"/>: so its time is linear in the bytes, whatever they say.
/// </summary>
/// <remarks>Apache Thrift, "Thrift compact protocol encoding".</remarks>
/// <param name="bytes">The bytes, from the first structure on.</param>
internal ref struct Thrift(ReadOnlySpan<byte> bytes)
{
    /// <summary>Parquet's own structures lie 7 deep.</summary>
    private const int Deepest = 16;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <summary>Goes to the next field of a structure; false at its end.</summary>
    /// <param name="id">The last field's number, 0 before the first; becomes this one's.</param>
    /// <param name="type">Its type.</param>
    public bool Field(ref int id, out ThriftType type)
    {
        var head = One();
        type = (ThriftType)(head & 0x0F);
        if (head == 0)
        {
            return false;
        }
        id = head >> 4 is var step && step > 0 ? id + step : checked((int)Whole());
        return id is > 0 and <= short.MaxValue ? true : throw Broken("a field's number is out of range");
    }

    /// <summary>A whole number of any width.</summary>
    public long Whole()
    {
        var coded = Varint();
        return (long)(coded >> 1) ^ -(long)(coded & 1);
    }

    /// <summary>A whole number in a field that should hold one.</summary>
    public long Whole(ThriftType type) =>
        type switch
        {
            ThriftType.I16 or ThriftType.I32 or ThriftType.I64 => Whole(),
            ThriftType.Byte => unchecked((sbyte)One()),
            _ => throw Broken("a field is of another type than it should be"),
        };

    /// <summary>How many elements a list in a field has.</summary>
    public int List(ThriftType type, out ThriftType element)
    {
        Expect(type, ThriftType.List);
        var head = One();
        element = (ThriftType)(head & 0x0F);
        var count = head >> 4 is var few && few < 15 ? (ulong)few : Varint();
        // Every element takes a byte at least.
        return count <= (ulong)(_bytes.Length - Position)
            ? (int)count
            : throw Broken("a list is longer than the bytes that are left");
    }

    public string Text(ThriftType type)
    {
        Expect(type, ThriftType.Binary);
        return Encoding.UTF8.GetString(Some(Varint()));
    }

    public static void Expect(ThriftType type, ThriftType right)
    {
        if (type != right)
        {
            throw Broken("a field is of another type than it should be");
        }
    }

    /// <summary>Passes over a field's value.</summary>
    public void Skip(ThriftType type, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw Broken("its structures lie too deep");
        }
        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                break;
            case ThriftType.Byte:
                One();
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                Varint();
                break;
            case ThriftType.Double:
                Some(8);
                break;
            case ThriftType.Binary:
                Some(Varint());
                break;
            case ThriftType.List or ThriftType.Set:
                var count = List(ThriftType.List, out var element);
                for (var i = 0; i < count; i++)
                {
                    // A truth value has a byte of its own in a list, and none in a field.
                    Skip(element is ThriftType.True or ThriftType.False ? ThriftType.Byte : element, depth + 1);
                }
                break;
            case ThriftType.Struct:
                for (var id = 0; Field(ref id, out var inner); )
                {
                    Skip(inner, depth + 1);
                }
                break;
            default:
                throw Broken("a field is of a type that there is not");
        }
    }

    public static InvalidDataException Broken(string why) => new(why);

    private byte One() => Position < _bytes.Length ? _bytes[Position++] : throw Broken("it ends in the middle");

    private ReadOnlySpan<byte> Some(ulong length)
    {
        if (length > (ulong)(_bytes.Length - Position))
        {
            throw Broken("it ends in the middle");
        }
        var some = _bytes.Slice(Position, (int)length);
        Position += (int)length;
        return some;
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var one = One();
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
        throw Broken("a number is longer than 64 bits");
    }
}

/// <summary>Types of fields and elements, as the compact protocol numbers them.</summary>
internal enum ThriftType
{
    Stop = 0,
    True = 1,
    False = 2,
    Byte = 3,
    I16 = 4,
    I32 = 5,
    I64 = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Set = 10,
    Struct = 12,
}
