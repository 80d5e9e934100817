using System.Buffers.Binary;

namespace Scrutineer.Transparency.Fsck;

/// <summary>Bundles of entries once more (C2SP tlog-tiles, “Log entries”).</summary>
internal static class FsckBundle
{
    /// <summary>The entries, or null unless the bytes are exactly so many.</summary>
    public static List<ReadOnlyMemory<byte>>? Split(byte[] bytes, int count)
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + 2 > bytes.Length)
            {
                return null;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            if (at + 2 + length > bytes.Length)
            {
                return null;
            }
            entries.Add(bytes.AsMemory(at + 2, length));
            at += 2 + length;
        }
        return at == bytes.Length ? entries : null;
    }

    /// <summary>An entry behind its length.</summary>
    public static byte[] Framed(ReadOnlyMemory<byte> entry) =>
        [(byte)(entry.Length >> 8), (byte)(entry.Length & 0xFF), .. entry.Span];
}
