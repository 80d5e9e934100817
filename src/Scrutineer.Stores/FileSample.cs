using System.Buffers.Binary;

namespace Scrutineer.Stores;

/// <summary>The piece of a file that tells what it is: its beginning; of Parquet, whose beginning says nothing, that of its footer.</summary>
internal static class FileSample
{
    private const int Footer = 512;

    // Behind the footer: its length and the mark.
    private const int Tail = 8;

    private static ReadOnlySpan<byte> Parquet => "PAR1"u8;

    /// <summary>Of a file on the disk.</summary>
    public static byte[] Of(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = RandomAccess.GetLength(file);
        var beginning = Read(0, FileMark.Beginning);
        if (!beginning.AsSpan().StartsWith(Parquet) || length < 3 * Tail)
        {
            return beginning;
        }
        var from = FooterOf(length, Read(length - Tail, Tail));
        return [.. Parquet, .. Read(from, Footer)];

        byte[] Read(long at, int most)
        {
            var bytes = new byte[Math.Min(most, length - at)];
            return bytes[..RandomAccess.Read(file, bytes, at)];
        }
    }

    /// <summary>Of what is to be written.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Parquet) || content.Length < 3 * Tail)
        {
            return content[..Math.Min(content.Length, FileMark.Beginning)].ToArray();
        }
        var footer = content[(int)FooterOf(content.Length, content[^Tail..])..];
        return [.. Parquet, .. footer[..Math.Min(footer.Length, Footer)]];
    }

    private static long FooterOf(long length, ReadOnlySpan<byte> tail) =>
        Math.Max(Parquet.Length, length - Tail - Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(tail)));
}
