using System.IO.Compression;

namespace Scrutineer.Returns.Reading;

/// <summary>A file opened down to its table: the packing is told by the first bytes, never by the name.</summary>
internal sealed class Unpacked : IDisposable
{
    private readonly SourceStream _source;
    private readonly IDisposable[] _owned;

    private static readonly byte[] ParquetMark = "PAR1"u8.ToArray();

    private Unpacked(Stream content, Packing packing, string? member, SourceStream source, params IDisposable[] owned)
    {
        Content = content;
        Packing = packing;
        Member = member;
        _source = source;
        _owned = owned;
    }

    public Stream Content { get; private set; }

    /// <summary>Whether the content is a workbook.</summary>
    public bool IsWorkbook { get; private set; }

    /// <summary>Whether the content begins as Parquet does.</summary>
    public bool IsParquet { get; private set; }

    public Packing Packing { get; }

    public string? Member { get; }

    /// <summary>SHA-256 and length of the stored bytes; call it when the content has been read.</summary>
    public (string Sha256, long Bytes) Seal()
    {
        _source.Drain();
        return (_source.Sha256(), _source.Passed);
    }

    public void Dispose()
    {
        Content.Dispose();
        foreach (var one in _owned)
        {
            one.Dispose();
        }
        _source.Dispose();
    }

    /// <exception cref="RefusedException">It is empty, damaged, or the archive's member is unclear.</exception>
    public static Unpacked Open(Stream stream, string file, ReadOptions options, CancellationToken cancellation)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        var source = new SourceStream(stream, cancellation);
        Unpacked? unpacked = null;
        try
        {
            unpacked = source.Head switch
            {
                [] => throw new RefusedException(ReadProblem.Empty(file)),
                [0x1F, 0x8B, ..] => Gzip(source, file, options),
                [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => Zip(
                    stream,
                    start,
                    source,
                    file,
                    options
                ),
                _ => Plain(source, file, options),
            };
            unpacked.Look(file, options.Limits);
            return unpacked;
        }
        catch
        {
            unpacked?.Dispose();
            source.Dispose();
            throw;
        }
    }

    private void Look(string file, ReadLimits limits)
    {
        var head = new byte[4];
        head = head[..Content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        IsParquet = head.AsSpan().SequenceEqual(ParquetMark);
        Content = new PrefixedStream(head, Content);
        if (head is [(byte)'P', (byte)'K', 3, 4])
        {
            // A workbook is an archive too, and its reader goes back and forth.
            using var packed = Content;
            var whole = Copy(packed, file, limits);
            Content = whole;
            IsWorkbook = IsArchiveOf(whole, Workbook.Is);
        }
    }

    private static bool IsArchiveOf(MemoryStream content, Func<ZipArchive, bool> what)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return what(archive);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static Unpacked Plain(SourceStream source, string file, ReadOptions options)
    {
        var guard = new GuardedStream(source, file, Packing.Plain, options.Limits, () => source.Passed, null);
        return new(new ReadAheadStream(guard), Packing.Plain, null, source);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Reliability",
        "CA2000:Dispose objects before losing scope",
        Justification = "The guard disposes of it, and the read-ahead of the guard."
    )]
    private static Unpacked Gzip(SourceStream source, string file, ReadOptions options)
    {
        // The library checks the checksum where there is one; it does not miss the trailer of a file cut short.
        var guard = new GuardedStream(
            new GZipStream(source, CompressionMode.Decompress, leaveOpen: true),
            file,
            Packing.Gzip,
            options.Limits,
            () => source.Passed,
            (length, _) => unchecked((uint)length) == source.LastFour ? null : "gzip: length of the contents"
        );
        return new(new ReadAheadStream(guard), Packing.Gzip, null, source);
    }

    private static Unpacked Zip(Stream stream, long start, SourceStream source, string file, ReadOptions options)
    {
        // An archive's list of contents is at its end: the bytes are hashed in one go, then visited again.
        Stream whole;
        if (stream.CanSeek)
        {
            source.Drain();
            stream.Position = start;
            whole = start == 0 ? stream : Copy(stream, file, options.Limits);
        }
        else
        {
            whole = Copy(source, file, options.Limits);
        }
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            if (Workbook.Is(archive))
            {
                archive.Dispose();
                whole.Position = 0;
                return new(Copy(whole, file, options.Limits), Packing.Plain, null, source);
            }
            var entry = ZipMember.Choose(archive, file, options.Member);
            var (length, packed, crc) = (entry.Length, Math.Max(1, entry.CompressedLength), entry.Crc32);
            if (length > options.Limits.MostBytes)
            {
                throw new RefusedException(ReadProblem.TooManyBytes(file, options.Limits.MostBytes));
            }
            var guard = new GuardedStream(
                entry.Open(),
                file,
                Packing.Zip,
                options.Limits,
                () => packed,
                (passed, checksum) =>
                    passed != length ? $"zip: {passed} ≠ {length}"
                    : checksum != crc ? "zip: CRC-32"
                    : null
            );
            return new(new ReadAheadStream(guard), Packing.Zip, entry.FullName, source, archive);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            archive?.Dispose();
            throw new RefusedException(ReadProblem.Damaged(file, Packing.Zip, fault.Message.TrimEnd('.')));
        }
    }

    /// <summary>The whole of a stream in memory, for what has to go back and forth.</summary>
    internal static MemoryStream Copy(Stream stream, string file, ReadLimits limits)
    {
        var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        var most = Math.Min(limits.MostBytes, 1L << 30);
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (copy.Length + read > most)
            {
                throw new RefusedException(ReadProblem.TooManyBytes(file, most));
            }
            copy.Write(buffer, 0, read);
        }
        copy.Position = 0;
        return copy;
    }
}
