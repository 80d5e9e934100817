namespace Scrutineer.Returns.Columnar;

/// <summary>Numbers of any width in bits, least significant first, and numbers of a length that they tell.</summary>
internal static class Bits
{
    /// <summary>A number of 0 to 64 bits.</summary>
    /// <exception cref="InvalidDataException">It lies behind the end.</exception>
    public static ulong Read(ReadOnlySpan<byte> bytes, long bit, int width)
    {
        if (bit + width > (long)bytes.Length * 8)
        {
            throw Thrift.Broken("its packed numbers end in the middle");
        }
        var value = 0UL;
        for (var got = 0; got < width; )
        {
            var (at, shift) = ((int)((bit + got) >> 3), (int)((bit + got) & 7));
            value |= (ulong)(bytes[at] >> shift) << got;
            got += 8 - shift;
        }
        return width == 64 ? value : value & ((1UL << width) - 1);
    }

    /// <summary>A number that goes on as long as its bytes have their highest bit.</summary>
    public static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length)
            {
                throw Thrift.Broken("its numbers end in the middle");
            }
            var one = bytes[at++];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
        throw Thrift.Broken("a number is longer than 64 bits");
    }

    public static long Zigzag(ReadOnlySpan<byte> bytes, ref int at)
    {
        var coded = Varint(bytes, ref at);
        return (long)(coded >> 1) ^ -(long)(coded & 1);
    }
}
