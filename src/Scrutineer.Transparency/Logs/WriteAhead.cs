using System.Buffers.Binary;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// The writer's promise on disk. A sealed header names the first entry (a multiple of 256: everything before it is in full
/// tiles), then one record a batch (<see cref="WriteAheadRecord"/>). A batch is acknowledged once its record is flushed; a record
/// that a crash cut short was never acknowledged and is dropped; one that changed later is named, and nothing is dropped.
/// </summary>
internal sealed class WriteAhead : IDisposable
{
    private const int HeaderLength = 24;
    private const int LargestBatch = 4096;
    private const int LargestBatchBytes = 32 << 20;

    private readonly IByteStore _log;
    private IGrowingBytes _records;

    private WriteAhead(IByteStore log, IGrowingBytes records) => (_log, _records) = (log, records);

    private static ReadOnlySpan<byte> Magic => "scrutwa2"u8;

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
    /// Opens the file — and the one before it, where a crash came during a flush — and reads what they hold; refused where bytes
    /// that were once flushed have changed. A file of an earlier form is written anew.
    /// </summary>
    public static Outcome<OpenedWriteAhead> Open(IByteStore log)
    {
        if (!Has(log, WriterNames.WriteAhead))
        {
            // The crash came while a new file took the place of the old, which it was to repeat the end of.
            log.Move(WriterNames.WriteAheadBefore, WriterNames.WriteAhead);
        }
        var present = Read(log, WriterNames.WriteAhead);
        if (present.Damage is { } damage)
        {
            return Outcome<OpenedWriteAhead>.Refused(damage);
        }
        var (first, entries, length) = (present.First, present.Entries, present.Length);
        if (Has(log, WriterNames.WriteAheadBefore))
        {
            var before = Read(log, WriterNames.WriteAheadBefore);
            if (before.Damage is not null || before.IsCutShort || !Continues(before, present))
            {
                return Outcome<OpenedWriteAhead>.Refused(
                    before.Damage ?? LogProblem.WriteAheadDamaged(log.Place, WriterNames.WriteAheadBefore)
                );
            }
            first = before.First;
            entries = [.. before.Entries, .. present.Entries.Skip((int)(before.End - present.First))];
        }
        if (present.IsEarlier)
        {
            var anew = Encode(present.First, present.Entries);
            log.Replace(WriterNames.WriteAhead, anew);
            length = anew.Length;
        }
#pragma warning disable CA2000 // The file is the writer's, which its caller disposes.
        return Outcome<OpenedWriteAhead>.Of(
            new OpenedWriteAhead(new WriteAhead(log, log.OpenToGrow(WriterNames.WriteAhead, length)), first, entries)
        );
#pragma warning restore CA2000
    }

    /// <summary>Whether there is a file to open.</summary>
    public static bool Exists(IByteSource log) =>
        Has(log, WriterNames.WriteAhead) || Has(log, WriterNames.WriteAheadBefore);

    /// <summary>Bytes in the file.</summary>
    public long Length => _records.Length;

    /// <summary>Adds a batch; when this returns, the batch outlives a power cut.</summary>
    public void Append(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries) =>
        _records.Append(WriteAheadRecord.Write(first, entries));

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
        WriteAheadRecord.Digest(header.AsSpan(0, 16)).CopyTo(header.AsSpan(16));
        return entries.Count == 0 ? header : [.. header, .. WriteAheadRecord.Write(first, entries)];
    }

    private static bool Has(IByteSource log, string name) => log.List(WriterNames.Folder).Contains(name);

    private static bool Continues(Content before, Content present) =>
        present.First >= before.First && present.First <= before.End && present.End >= before.End;

    private static Content Read(IByteSource log, string name)
    {
        var file = log.TryRead(name) ?? default;
        var bytes = file.Span;
        var isEarlier =
            bytes.Length >= EarlierWriteAhead.HeaderLength && bytes[..8].SequenceEqual(EarlierWriteAhead.Magic);
        var isSealed =
            bytes.Length >= HeaderLength
            && bytes[..8].SequenceEqual(Magic)
            && WriteAheadRecord.Digest(bytes[..16]).AsSpan().SequenceEqual(bytes[16..HeaderLength]);
        var first = isEarlier || isSealed ? BinaryPrimitives.ReadInt64BigEndian(bytes[8..]) : -1;
        if (first < 0 || first % TilePath.Width != 0)
        {
            return Content.Of(LogProblem.WriteAheadDamaged(log.Place, name));
        }
        if (isEarlier)
        {
            return EarlierWriteAhead.Replay(file, first) is var (earlier, length)
                ? new Content(first, earlier, length, length < bytes.Length, IsEarlier: true, null)
                : Content.Of(LogProblem.WriteAheadDamaged(log.Place, name));
        }
        var entries = new List<ReadOnlyMemory<byte>>();
        var (at, number) = (HeaderLength, 0);
        for (; at < bytes.Length; number++)
        {
            var record = WriteAheadRecord.Read(file, at);
            if (record == ReadRecord.CutShort)
            {
                break;
            }
            if (record.Entries is not { } batch || record.First != first + entries.Count)
            {
                return Content.Of(LogProblem.WriteAheadDamaged(log.Place, name, number, at));
            }
            entries.AddRange(batch);
            at += record.Length;
        }
        return new Content(first, entries, at, at < bytes.Length, IsEarlier: false, null);
    }

    private sealed record Content(
        long First,
        List<ReadOnlyMemory<byte>> Entries,
        int Length,
        bool IsCutShort,
        bool IsEarlier,
        Problem? Damage
    )
    {
        public long End => First + Entries.Count;

        public static Content Of(Problem damage) => new(0, [], 0, IsCutShort: false, IsEarlier: false, damage);
    }
}

/// <summary>A write-ahead file that was opened.</summary>
/// <param name="File">The file, to be added to.</param>
/// <param name="First">Index of the first entry that the files hold.</param>
/// <param name="Entries">The entries from there on.</param>
internal sealed record OpenedWriteAhead(WriteAhead File, long First, IReadOnlyList<ReadOnlyMemory<byte>> Entries);
