using System.Buffers.Binary;

namespace Scrutineer.Transparency.Tiles;

/// <summary>1 … 256 entries, each behind its length as a big-endian uint16 (C2SP tlog-tiles).</summary>
internal static class EntryBundle
{
    /// <summary>Bytes in an entry at most: what a uint16 can say.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>The bundle's bytes.</summary>
    public static byte[] Encode(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(e => 2 + e.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[2..]);
            rest = rest[(2 + entry.Length)..];
        }
        return bytes;
    }

    /// <summary>The entries, or null unless there are exactly <paramref name="count"/> and nothing after them.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Decode(ReadOnlyMemory<byte> bytes, int count)
    {
        var entries = new List<ReadOnlyMemory<byte>>(Math.Min(count, TilePath.Width));
        while (entries.Count < count)
        {
            if (
                bytes.Length < 2
                || BinaryPrimitives.ReadUInt16BigEndian(bytes.Span) is var length && bytes.Length < 2 + length
            )
            {
                return null;
            }
            entries.Add(bytes.Slice(2, length));
            bytes = bytes[(2 + length)..];
        }
        return bytes.Length == 0 ? entries : null;
    }
}
