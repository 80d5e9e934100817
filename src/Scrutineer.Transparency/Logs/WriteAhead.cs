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
    /// <summary>Opens the file and reads what it holds; null where bytes that were once flushed have changed.</summary>
    public static (WriteAhead File, long First, IReadOnlyList<ReadOnlyMemory<byte>> Entries)? Open(LogFolder folder)
    {
        var bytes = File.ReadAllBytes(folder.WriteAhead);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            return null;
        }
        var first = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(8));
        if (first < 0 || first % TilePath.Width != 0 || Replay(bytes, first) is not var (entries, end))
        {
            return null;
        }
        var handle = File.OpenHandle(folder.WriteAhead, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (end < bytes.Length)
        {
            RandomAccess.SetLength(handle, end);
            RandomAccess.FlushToDisk(handle);
        }
        return (new WriteAhead(folder, handle, end), first, entries);
    }
#pragma warning restore CA2000

    /// <summary>Adds a batch; when this returns, the batch outlives a power cut.</summary>
    public void Append(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var record = Record(first, entries);
        RandomAccess.Write(_handle, record, _end);
        RandomAccess.FlushToDisk(_handle);
        _end += record.Length;
    }

    /// <summary>Starts a new file at <paramref name="first"/>, once all before it is in full tiles on disk.</summary>
    public void Restart(long first, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var bytes = Encode(first, entries);
        _handle.Dispose();
        Durable.Replace(_folder.WriteAhead, _folder.Temporary, bytes);
        _handle = File.OpenHandle(_folder.WriteAhead, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        _end = bytes.Length;
    }

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

    private static (List<ReadOnlyMemory<byte>> Entries, long End)? Replay(byte[] bytes, long first)
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
}
