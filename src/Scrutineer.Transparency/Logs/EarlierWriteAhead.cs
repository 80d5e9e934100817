using System.Buffers.Binary;
using System.Security.Cryptography;
using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// Reads the write-ahead files of earlier versions (<c>scrutwa1</c>): records of length, count, first index, SHA-256, entries. They are
/// written anew when a log is opened.
/// </summary>
internal static class EarlierWriteAhead
{
    /// <summary>Bytes before the first record.</summary>
    public const int HeaderLength = 16;

    private const int RecordHead = 16 + SHA256.HashSizeInBytes;
    private const int LargestBody = 64 << 20;

    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Magic => "scrutwa1"u8;

    /// <summary>The entries and how many bytes they take; null where bytes that were once flushed have changed.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="first">Index of its first entry.</param>
    public static (List<ReadOnlyMemory<byte>> Entries, int Length)? Replay(ReadOnlyMemory<byte> bytes, long first)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        var position = HeaderLength;
        Span<byte> seal = stackalloc byte[SHA256.HashSizeInBytes];
        while (position < bytes.Length)
        {
            var rest = bytes[position..];
            var length = rest.Length < RecordHead ? -1 : BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            if (length is < 0 or > LargestBody || rest.Length - RecordHead < length)
            {
                return IsCutShort(rest.Span, length) ? (entries, position) : null;
            }
            var record = rest[..(RecordHead + length)];
            Seal(record.Span, seal);
            if (!seal.SequenceEqual(record.Span.Slice(16, seal.Length)))
            {
                // Only the last record can have been under way; anything after it proves that it was once whole.
                return record.Length == rest.Length || IsCutShort(rest.Span, length) ? (entries, position) : null;
            }
            var count = BinaryPrimitives.ReadInt32BigEndian(record.Span[4..]);
            var start = BinaryPrimitives.ReadInt64BigEndian(record.Span[8..]);
            if (start != first + entries.Count || EntryBundle.Decode(record[RecordHead..], count) is not { } batch)
            {
                return null;
            }
            entries.AddRange(batch);
            position += record.Length;
        }
        return (entries, position);
    }

    /// <summary>
    /// A write that a crash cut: the file ends inside the record, or — after a power cut — its blocks were never
    /// written and read as zeros.
    /// </summary>
    private static bool IsCutShort(ReadOnlySpan<byte> rest, int length) =>
        rest.Length < RecordHead
        || length is > 0 and <= LargestBody && rest.Length - RecordHead < length
        || !rest.ContainsAnyExcept((byte)0);

    private static void Seal(ReadOnlySpan<byte> record, Span<byte> seal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(record[..16]);
        hash.AppendData(record[RecordHead..]);
        hash.GetHashAndReset(seal);
    }
}
