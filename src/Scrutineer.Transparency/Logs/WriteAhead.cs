using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Scrutineer.Transparency.Tiles;

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

    /// <summary>A body is kept in one buffer while it is written or read.</summary>
    public const int LargestBody = 64 << 20;

    private readonly LogFolder _folder;
    private SafeFileHandle _handle;
    private long _end;

    private WriteAhead(LogFolder folder, SafeFileHandle handle, long end) =>
        (_folder, _handle, _end) = (folder, handle, end);

    private static ReadOnlySpan<byte> Magic => "scrutwa1"u8;

    /// <summary>Makes the file of a new log, with no entries.</summary>
    public static void Create(LogFolder folder) => Durable.Replace(folder.WriteAhead, folder.Temporary, Encode(0, []));

#pragma warning disable CA2000 // The handle is the file's, which the caller disposes.
    /// <summary>
    /// Opens the file — and the one before it, where a crash came during a flush — and reads what they hold; null
    /// where bytes that were once flushed have changed.
    /// </summary>
    public static (WriteAhead File, long First, IReadOnlyList<ReadOnlyMemory<byte>> Entries)? Open(LogFolder folder)
    {
        if (!File.Exists(folder.WriteAhead))
        {
            // The crash came between two renames: the new file repeated the end of the old and had nothing more.
            File.Move(folder.WriteAheadBefore, folder.WriteAhead);
        }
        if (Read(folder.WriteAhead) is not { } present)
        {
            return null;
        }
        var (first, entries) = (present.First, present.Entries);
        if (File.Exists(folder.WriteAheadBefore))
        {
            if (Read(folder.WriteAheadBefore) is not { IsCutShort: false } before || !Continues(before, present))
            {
                return null;
            }
            first = before.First;
            entries = [.. before.Entries, .. present.Entries.Skip((int)(before.End - present.First))];
        }
        var handle = File.OpenHandle(folder.WriteAhead, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (present.IsCutShort)
        {
            RandomAccess.SetLength(handle, present.Length);
            RandomAccess.FlushToDisk(handle);
        }
        return (new WriteAhead(folder, handle, present.Length), first, entries);
    }
#pragma warning restore CA2000

    /// <summary>Whether there is a file to open.</summary>
    public static bool Exists(LogFolder folder) =>
        File.Exists(folder.WriteAhead) || File.Exists(folder.WriteAheadBefore);

    /// <summary>Bytes in the file.</summary>
    public long Length => _end;

    /// <summary>Adds a batch; when this returns, the batch outlives a power cut.</summary>
    public void Append(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var record = Record(first, entries);
        RandomAccess.Write(_handle, record, _end);
        RandomAccess.FlushToDisk(_handle);
        _end += record.Length;
    }

    /// <summary>
    /// Starts a new file at <paramref name="first"/> and keeps the old one beside it until <see cref="Forget"/>: the
    /// tiles of the old one's entries may not have reached the disk.
    /// </summary>
    /// <param name="first">A multiple of 256.</param>
    /// <param name="entries">The entries from there on.</param>
    public void Restart(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var bytes = Encode(first, entries);
        _handle.Dispose();
        if (File.Exists(_folder.WriteAheadBefore))
        {
            throw new InvalidOperationException("A flush is still under way.");
        }
        using (var fresh = File.OpenHandle(_folder.Temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(fresh, bytes, 0);
            RandomAccess.FlushToDisk(fresh);
        }
        File.Move(_folder.WriteAhead, _folder.WriteAheadBefore);
        File.Move(_folder.Temporary, _folder.WriteAhead);
        Durable.FlushFolder(_folder.PrivateFolder);
        _handle = File.OpenHandle(_folder.WriteAhead, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        _end = bytes.Length;
    }

    /// <summary>Drops the old file, once every tile of its entries is on disk. Should it come back, no harm is done.</summary>
    public static void Forget(LogFolder folder) => File.Delete(folder.WriteAheadBefore);

    public void Dispose() => _handle.Dispose();

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

    private static bool Continues(Content before, Content present) =>
        present.First >= before.First && present.First <= before.End && present.End >= before.End;

    private static Content? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            return null;
        }
        var first = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(8));
        return first >= 0 && first % TilePath.Width == 0 && Replay(bytes, first) is var (entries, length)
            ? new Content(first, entries, length, length < bytes.Length)
            : null;
    }

    private static (List<ReadOnlyMemory<byte>> Entries, int Length)? Replay(byte[] bytes, long first)
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        var position = HeaderLength;
        Span<byte> seal = stackalloc byte[SHA256.HashSizeInBytes];
        while (position < bytes.Length)
        {
            var rest = bytes.AsMemory(position);
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
