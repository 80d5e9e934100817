using System.Buffers.Binary;
using System.Security.Cryptography;
using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// One record of a write-ahead file: a mark, lengths and first index, the body's seal, the head's own seal; the body; a tail. Each part
/// is sealed by itself, and no block of it is blank: what a crash cut short can be told from what changed on the disk later.
/// </summary>
/// <remarks>
/// A write that was cut leaves the file shorter, or whole blocks of zeros where nothing was written yet. Bits that flip do neither. The
/// body is masked with its own seal, so that entries which consist of zeros leave no block blank.
/// </remarks>
internal static class WriteAheadRecord
{
    /// <summary>Bytes before the body.</summary>
    public const int Head = 64;

    /// <summary>Bytes after the body.</summary>
    public const int Tail = 8;

    // A body is kept in one buffer while it is written or read.
    private const int LargestBody = 64 << 20;

    // The smallest piece that a disk writes at once.
    private const int Block = 512;
    private const int SealAt = 24;
    private const int HeadSealAt = SealAt + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "wa-rec-2"u8;

    private static ReadOnlySpan<byte> End => [0xE5, 0xE5, 0xE5, 0xE5, 0xE5, 0xE5, 0xE5, 0xE5];

    /// <summary>A record of entries, the first of which has index <paramref name="first"/>.</summary>
    public static byte[] Write(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var body = EntryBundle.Encode(entries);
        var record = new byte[Head + body.Length + Tail];
        Mark.CopyTo(record);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(8), body.Length);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(12), entries.Count);
        BinaryPrimitives.WriteInt64BigEndian(record.AsSpan(16), first);
        Seal(record.AsSpan(0, SealAt), body, record.AsSpan(SealAt, SHA256.HashSizeInBytes));
        Digest(record.AsSpan(0, HeadSealAt)).CopyTo(record.AsSpan(HeadSealAt));
        Masked(body, record.AsSpan(SealAt, SHA256.HashSizeInBytes)).CopyTo(record, Head);
        End.CopyTo(record.AsSpan(Head + body.Length));
        return record;
    }

    /// <summary>What stands at a place of a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="at">Where a record begins.</param>
    public static ReadRecord Read(ReadOnlyMemory<byte> file, int at)
    {
        var rest = file[at..];
        if (rest.Length < Head)
        {
            return ReadRecord.CutShort;
        }
        if (!HasHead(rest.Span))
        {
            return HasBlankBlock(rest.Span, at) && !HasLaterHead(rest.Span) ? ReadRecord.CutShort : ReadRecord.Damaged;
        }
        var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span[8..]);
        if (rest.Length < Head + length + Tail)
        {
            return ReadRecord.CutShort;
        }
        var record = rest.Span[..(Head + length + Tail)];
        var seal = record.Slice(SealAt, SHA256.HashSizeInBytes);
        var body = Masked(record.Slice(Head, length), seal);
        Span<byte> again = stackalloc byte[SHA256.HashSizeInBytes];
        Seal(record[..SealAt], body, again);
        var count = BinaryPrimitives.ReadInt32BigEndian(record[12..]);
        if (again.SequenceEqual(seal) && record[^Tail..].SequenceEqual(End))
        {
            return EntryBundle.Decode(body, count) is { } entries
                ? new ReadRecord(BinaryPrimitives.ReadInt64BigEndian(record[16..]), entries, record.Length)
                : ReadRecord.Damaged;
        }
        // Only the last record can have been under way; anything after it proves that it was once whole.
        return record.Length == rest.Length && HasBlankBlock(record, at) ? ReadRecord.CutShort : ReadRecord.Damaged;
    }

    /// <summary>The first eight bytes of a SHA-256.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..8];

    private static bool HasHead(ReadOnlySpan<byte> bytes) =>
        bytes[..8].SequenceEqual(Mark)
        && Digest(bytes[..HeadSealAt]).AsSpan().SequenceEqual(bytes[HeadSealAt..Head])
        && BinaryPrimitives.ReadInt32BigEndian(bytes[8..]) is >= 0 and <= LargestBody;

    private static bool HasLaterHead(ReadOnlySpan<byte> bytes)
    {
        for (var at = 1; at + Head <= bytes.Length; at++)
        {
            var found = bytes[at..].IndexOf(Mark);
            if (found < 0 || at + found + Head > bytes.Length)
            {
                return false;
            }
            at += found;
            if (HasHead(bytes[at..]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasBlankBlock(ReadOnlySpan<byte> bytes, int at)
    {
        for (var from = 0; from < bytes.Length; )
        {
            var length = Math.Min(Block - ((at + from) % Block), bytes.Length - from);
            if (!bytes.Slice(from, length).ContainsAnyExcept((byte)0))
            {
                return true;
            }
            from += length;
        }
        return false;
    }

    private static byte[] Masked(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> seal)
    {
        var masked = new byte[bytes.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = (byte)(bytes[i] ^ seal[i & 31]);
        }
        return masked;
    }

    private static void Seal(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> seal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(body);
        hash.GetHashAndReset(seal);
    }
}

/// <summary>What was found where a record should be.</summary>
/// <param name="First">Index of its first entry.</param>
/// <param name="Entries">Its entries; null where it is not whole.</param>
/// <param name="Length">Its bytes in the file.</param>
internal sealed record ReadRecord(long First, IReadOnlyList<ReadOnlyMemory<byte>>? Entries, int Length)
{
    /// <summary>A crash cut the write short: it was never acknowledged.</summary>
    public static ReadRecord CutShort { get; } = new(-1, null, 0);

    /// <summary>It was whole once, and is no more.</summary>
    public static ReadRecord Damaged { get; } = new(-2, null, 0);
}
