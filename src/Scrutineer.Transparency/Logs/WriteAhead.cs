using System.Buffers.Binary;
using System.Security.Cryptography;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// The writer's promise on disk. A header names the first entry (a multiple of 256: everything before it is in full
/// tiles), then one record a batch: length, count, first index, SHA-256, entries. A batch is acknowledged once its
/// record is flushed; a record that a crash cut short was never acknowledged and is dropped.
/// </summary>
internal sealed class WriteAhead : IDisposable
{
    private const int HeaderLength = 16;
    private const int RecordHead = 16 + SHA256.HashSizeInBytes;

    // A body is kept in one buffer while it is written or read.
    private const int LargestBody = 64 << 20;
    private const int LargestBatch = 4096;
    private const int LargestBatchBytes = 32 << 20;

    private readonly IByteStore _log;
    private IGrowingBytes _records;

    private WriteAhead(IByteStore log, IGrowingBytes records) => (_log, _records) = (log, records);

    private static ReadOnlySpan<byte> Magic => "scrutwa1"u8;

    /// <summary>Entries in portions that one record can hold.</summary>
    public static IEnumerable<List<ReadOnlyMemory<byte>>> Batches(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var batch = new List<ReadOnlyMemory<byte>>();
        var bytes = 0;
        foreach (var entry in entries)
        {
            if (batch.Count == LargestBatch || bytes + entry.Length > LargestBatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(entry);
            bytes += entry.Length;
        }
        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Makes the file of a new log, with no entries.</summary>
    public static void Create(IByteStore log) => log.Replace(WriterNames.WriteAhead, Encode(0, []));

    /// <summary>
    /// Opens the file — and the one before it, where a crash came during a flush — and reads what they hold; null
    /// where bytes that were once flushed have changed.
    /// </summary>
    public static (WriteAhead File, long First, IReadOnlyList<ReadOnlyMemory<byte>> Entries)? Open(IByteStore log)
    {
        if (!Has(log, WriterNames.WriteAhead))
        {
            // The crash came while a new file took the place of the old, which it was to repeat the end of.
            log.Move(WriterNames.WriteAheadBefore, WriterNames.WriteAhead);
        }
        if (Read(log, WriterNames.WriteAhead) is not { } present)
        {
            return null;
        }
        var (first, entries) = (present.First, present.Entries);
        if (Has(log, WriterNames.WriteAheadBefore))
        {
            if (
                Read(log, WriterNames.WriteAheadBefore) is not { IsCutShort: false } before
                || !Continues(before, present)
            )
            {
                return null;
            }
            first = before.First;
            entries = [.. before.Entries, .. present.Entries.Skip((int)(before.End - present.First))];
        }
        return (new WriteAhead(log, log.OpenToGrow(WriterNames.WriteAhead, present.Length)), first, entries);
    }

    /// <summary>Whether there is a file to open.</summary>
    public static bool Exists(IByteSource log) =>
        Has(log, WriterNames.WriteAhead) || Has(log, WriterNames.WriteAheadBefore);

    /// <summary>Bytes in the file.</summary>
    public long Length => _records.Length;

    /// <summary>Adds a batch; when this returns, the batch outlives a power cut.</summary>
    public void Append(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries) =>
        _records.Append(Record(first, entries));

    /// <summary>
    /// Starts a new file at <paramref name="first"/> and keeps the old one beside it until <see cref="Forget"/>: the
    /// tiles of the old one's entries may not have reached the disk.
    /// </summary>
    /// <param name="first">A multiple of 256.</param>
    /// <param name="entries">The entries from there on.</param>
    public void Restart(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        if (Has(_log, WriterNames.WriteAheadBefore))
        {
            throw new InvalidOperationException("A flush is still under way.");
        }
        var bytes = Encode(first, entries);
        _records.Dispose();
        _log.Move(WriterNames.WriteAhead, WriterNames.WriteAheadBefore);
        _log.Replace(WriterNames.WriteAhead, bytes);
        _records = _log.OpenToGrow(WriterNames.WriteAhead, bytes.Length);
    }

    /// <summary>Drops the old file, once every tile of its entries is durable. Should it come back, no harm is done.</summary>
    public static void Forget(IByteStore log) => log.Delete(WriterNames.WriteAheadBefore);

    public void Dispose() => _records.Dispose();

    private static byte[] Encode(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var header = new byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(8), first);
        return entries.Count == 0 ? header : [.. header, .. Record(first, entries)];
    }

    private static byte[] Record(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var body = EntryBundle.Encode(entries);
        var record = new byte[RecordHead + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(record, body.Length);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(4), entries.Count);
        BinaryPrimitives.WriteInt64BigEndian(record.AsSpan(8), first);
        body.CopyTo(record.AsSpan(RecordHead));
        Seal(record, record.AsSpan(16, SHA256.HashSizeInBytes));
        return record;
    }

    private static void Seal(ReadOnlySpan<byte> record, Span<byte> seal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(record[..16]);
        hash.AppendData(record[RecordHead..]);
        hash.GetHashAndReset(seal);
    }

    private static bool Has(IByteSource log, string name) => log.List(WriterNames.Folder).Contains(name);

    private static bool Continues(Content before, Content present) =>
        present.First >= before.First && present.First <= before.End && present.End >= before.End;

    private static Content? Read(IByteSource log, string name)
    {
        if (log.TryRead(name) is not { } file)
        {
            return null;
        }
        var bytes = file.Span;
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
        {
            return null;
        }
        var first = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        return first >= 0 && first % TilePath.Width == 0 && Replay(file, first) is var (entries, length)
            ? new Content(first, entries, length, length < bytes.Length)
            : null;
    }

    private static (List<ReadOnlyMemory<byte>> Entries, int Length)? Replay(ReadOnlyMemory<byte> bytes, long first)
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

    private sealed record Content(long First, List<ReadOnlyMemory<byte>> Entries, int Length, bool IsCutShort)
    {
        public long End => First + Entries.Count;
    }
}
