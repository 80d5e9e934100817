using System.Buffers.Binary;

namespace Scrutineer.Returns.Tests.Reading;

/// <summary>Parquet files whose footers are written by hand, to say what no writer would.</summary>
internal static class MadeParquet
{
    /// <summary>A file of so many columns and rows whose pages are not there.</summary>
    public static byte[] Empty(int columns, long rows)
    {
        var footer = new List<byte> { 0x15, 2, 0x19, 0xFC };
        Varint(footer, (ulong)columns + 1);
        footer.AddRange([0x48, 1, (byte)'r', 0x15]);
        Varint(footer, (ulong)columns * 2);
        footer.Add(0);
        for (var i = 0; i < columns; i++)
        {
            footer.AddRange([0x15, 2, 0x25, 0, 0x18, 1, (byte)'c', 0]);
        }
        footer.Add(0x16);
        Varint(footer, (ulong)rows * 2);
        if (rows == 0)
        {
            footer.AddRange([0x19, 0x0C, 0]);
            return Framed("PAR1"u8, footer);
        }
        footer.AddRange([0x19, 0x1C, 0x19, 0xFC]);
        Varint(footer, (ulong)columns);
        for (var i = 0; i < columns; i++)
        {
            footer.AddRange([0x26, 0, 0x1C, 0x15, 2, 0x35, 0, 0x16]);
            Varint(footer, (ulong)rows * 2);
            footer.AddRange([0x26, 0, 0x26, 8, 0, 0]);
        }
        footer.Add(0x26);
        Varint(footer, (ulong)rows * 2);
        footer.AddRange([0, 0]);
        return Framed("PAR1"u8, footer);
    }

    /// <summary>A good file with one more field in its footer: a list that says it has so many numbers, and has fewer.</summary>
    public static byte[] WithList(byte[] good, int says, int has)
    {
        var (start, end) = FooterOf(good);
        // Its end mark goes; the field's number is ten more than the last, so that nobody knows it.
        var footer = good[start..(end - 1)].ToList();
        footer.AddRange([0xA9, 0xF6]);
        Varint(footer, (ulong)says);
        footer.AddRange(Enumerable.Repeat((byte)2, has));
        if (says == has)
        {
            footer.Add(0);
        }
        return Framed(good.AsSpan(0, start), footer);
    }

    /// <summary>Where a file's footer lies.</summary>
    public static (int Start, int End) FooterOf(byte[] file)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        return (file.Length - 8 - length, file.Length - 8);
    }

    /// <summary>Bytes, a footer, its length and the mark.</summary>
    public static byte[] Framed(ReadOnlySpan<byte> before, IReadOnlyCollection<byte> footer)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Count);
        return [.. before, .. footer, .. length, .. "PAR1"u8];
    }

    private static void Varint(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)((value & 0x7F) | 0x80));
        }
        bytes.Add((byte)value);
    }
}
