using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// The one writer of a log in a folder. Appending needs no key and is durable when it returns; publishing signs what
/// was appended. A crash at any moment leaves a folder that opens again with every acknowledged entry. Not for use
/// by several threads at once: <see cref="GroupAppender"/> takes entries from many.
/// </summary>
public sealed class LogWriter : IDisposable
{
    private const int LargestBatch = 4096;
    private const int LargestBatchBytes = 32 << 20;

    // A flush begins with 16 bundles and their tiles, or at 4 MiB; appends wait for it only at 32 MiB.
    private const int FilesOfOneFlush = 32;
    private const int LongWriteAhead = 4 << 20;
    private const int LongestWriteAhead = 32 << 20;

    private readonly LogFolder _folder;
    private readonly FileStream _lock;
    private readonly WriteAhead _writeAhead;
    private readonly UnflushedTiles _tiles;
    private readonly TreeFrontier _frontier = new();
    private readonly List<ReadOnlyMemory<byte>> _unfinished = [];
    private bool _broken;

    private LogWriter(LogFolder folder, FileStream held, WriteAhead writeAhead) =>
        (_folder, _lock, _writeAhead, _tiles) = (folder, held, writeAhead, new UnflushedTiles(folder));

    /// <summary>Durable entries.</summary>
    public long Size => _frontier.Size;

    /// <summary>The newest signed checkpoint, or null before the first.</summary>
    public Checkpoint? Published { get; private set; }

    /// <summary>Makes a log in a new or empty folder and opens it.</summary>
    public static Outcome<LogWriter> Create(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var log = new LogFolder(folder);
        if (Directory.Exists(log.Root) && Directory.EnumerateFileSystemEntries(log.Root).Any())
        {
            return Outcome<LogWriter>.Refused(LogProblems.Exists(folder));
        }
        Durable.MakeFolder(log.PrivateFolder);
        WriteAhead.Create(log);
        return Open(folder);
    }

#pragma warning disable CA2000 // Lock and file become the writer's, which the caller disposes.
    /// <summary>
    /// Opens a log, finishes what a crash cut short, and compares the entries with the newest checkpoint.
    /// </summary>
    public static Outcome<LogWriter> Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var log = new LogFolder(folder);
        if (!WriteAhead.Exists(log))
        {
            return Outcome<LogWriter>.Refused(LogProblems.NoLog(folder));
        }
        if (TryLock(log) is not { } held)
        {
            return Outcome<LogWriter>.Refused(LogProblems.Locked(folder));
        }
        if (WriteAhead.Open(log) is not var (file, first, entries))
        {
            held.Dispose();
            return Outcome<LogWriter>.Refused(LogProblems.WriteAheadDamaged(log.WriteAhead));
        }
        var writer = new LogWriter(log, held, file);
        if (writer.Recover(first, entries) is { } problem)
        {
            writer.Dispose();
            return Outcome<LogWriter>.Refused(problem);
        }
        return Outcome<LogWriter>.Of(writer);
    }
#pragma warning restore CA2000

    /// <summary>Appends entries in their order; all are durable when this returns.</summary>
    /// <param name="entries">Each 0 … 65535 bytes.</param>
    /// <returns>Where they are now.</returns>
    /// <exception cref="IOException">The disk failed. The writer is then unusable: open the log again.</exception>
    public Outcome<LogRange> Append(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ThrowIfBroken();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Length > EntryBundle.LongestEntry)
            {
                return Outcome<LogRange>.Refused(LogProblems.EntryTooLong(i, entries[i].Length));
            }
        }
        var range = new LogRange(Size, entries.Count);
        _broken = true;
        foreach (var batch in Batches(entries))
        {
            _writeAhead.Append(Size, batch);
            Integrate(batch);
            FlushLater();
        }
        _broken = false;
        return Outcome<LogRange>.Of(range);
    }

    /// <summary>
    /// Signs the tree as it is and publishes it: partial tiles, then the checkpoint's place in the history, then
    /// <c>checkpoint</c>. Of a size already published, missing signatures are added and the cosignatures stay.
    /// </summary>
    /// <param name="signers">One or more keys named as the log; two while a key is being rotated.</param>
    public Outcome<Checkpoint> Publish(params IReadOnlyList<NoteSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(signers);
        ArgumentOutOfRangeException.ThrowIfZero(signers.Count);
        ThrowIfBroken();
        var origin = Published?.Origin ?? signers[0].Verifier.Name;
        if (signers.FirstOrDefault(s => s.Verifier.Name != origin) is { } other)
        {
            return Outcome<Checkpoint>.Refused(LogProblems.OtherOrigin(origin, other.Verifier.Name));
        }
        var text = Checkpoint.TextOf(origin, Size, _frontier.Root());
        var note = Published is not null && Published.Note.Text == text ? Published.Note : null;
        foreach (var signer in signers)
        {
            note =
                note is null ? signer.Sign(text)
                : note.IsSignedBy(signer.Verifier) ? note
                : signer.AddTo(note);
        }
        return Outcome<Checkpoint>.Of(Store(Checkpoint.Of(note!).Value!));
    }

    /// <summary>Publishes the present checkpoint with cosignatures attached (<see cref="Witnesses.Witness.Attach"/>).</summary>
    public Outcome<Checkpoint> Replace(Checkpoint cosigned)
    {
        ArgumentNullException.ThrowIfNull(cosigned);
        ThrowIfBroken();
        var kept = cosigned.Note.Signatures.Select(s => s.ToString()).ToHashSet(StringComparer.Ordinal);
        var same =
            Published is not null
            && Published.Note.Text == cosigned.Note.Text
            && Published.Note.Signatures.All(s => kept.Contains(s.ToString()));
        return same
            ? Outcome<Checkpoint>.Of(Store(cosigned))
            : Outcome<Checkpoint>.Refused(LogProblems.OtherCheckpoint());
    }

    /// <summary>Lets the next writer in. What was acknowledged is on disk, in tiles or in the write-ahead file.</summary>
    public void Dispose()
    {
        try
        {
            _tiles.Wait();
        }
        catch (IOException)
        {
            // The write-ahead files still have the entries: the next writer writes the tiles again.
        }
        _writeAhead.Dispose();
        _lock.Dispose();
    }

    private static FileStream? TryLock(LogFolder log)
    {
        try
        {
            // flock on Unix, a share mode on Windows: either goes with the process, however it ends.
            return new FileStream(log.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static IEnumerable<List<ReadOnlyMemory<byte>>> Batches(IReadOnlyList<ReadOnlyMemory<byte>> entries)
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

    /// <summary>Full bundles and tiles go to their final place, to be flushed later.</summary>
    private void Integrate(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        foreach (var entry in entries)
        {
            _unfinished.Add(entry);
            if (_unfinished.Count == TilePath.Width)
            {
                _tiles.Write(TilePath.Entries(Size / TilePath.Width, TilePath.Width), EntryBundle.Encode(_unfinished));
                _unfinished.Clear();
            }
            _frontier.Add(
                TreeHash.Leaf(entry.Span),
                (level, index, hashes) =>
                    _tiles.Write(TilePath.Hashes(level, index, TilePath.Width), HashTile.Encode(hashes))
            );
        }
        // The caller keeps its buffers: what waits for its bundle is copied.
        for (var i = Math.Max(0, _unfinished.Count - entries.Count); i < _unfinished.Count; i++)
        {
            _unfinished[i] = _unfinished[i].ToArray();
        }
    }

    /// <summary>Begins to flush tiles beside the appends; waits only where the disk has fallen far behind.</summary>
    private void FlushLater()
    {
        var isDue = _tiles.Count >= FilesOfOneFlush || _writeAhead.Length >= LongWriteAhead;
        if (_tiles.Count == 0 || !isDue || (_tiles.IsFlushing && _writeAhead.Length < LongestWriteAhead))
        {
            return;
        }
        _tiles.Wait();
        _writeAhead.Restart(Size - _unfinished.Count, _unfinished);
        _tiles.Begin(whenDone: () => WriteAhead.Forget(_folder));
    }

    /// <summary>Flushes tiles before it returns: what is signed must be there.</summary>
    private void FlushNow()
    {
        _tiles.Wait();
        if (_tiles.Count > 0)
        {
            _writeAhead.Restart(Size - _unfinished.Count, _unfinished);
            _tiles.FlushAll();
            WriteAhead.Forget(_folder);
        }
    }

    private Checkpoint Store(Checkpoint checkpoint)
    {
        _broken = true;
        FlushNow();
        for (var level = 0; level < _frontier.Levels; level++)
        {
            var hashes = _frontier.Unfinished(level);
            if (hashes.Length > 0)
            {
                _folder.WriteOnce(
                    TilePath.Hashes(level, _frontier.IndexOf(level), hashes.Length),
                    HashTile.Encode(hashes)
                );
            }
        }
        if (_unfinished.Count > 0)
        {
            _folder.WriteOnce(
                TilePath.Entries(Size / TilePath.Width, _unfinished.Count),
                EntryBundle.Encode(_unfinished)
            );
        }
        _folder.Replace(TilePath.History(checkpoint.Size), checkpoint.ToBytes());
        _folder.Replace(TilePath.Checkpoint, checkpoint.ToBytes());
        _broken = false;
        Published = checkpoint;
        return checkpoint;
    }

    private Problem? Recover(long first, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        try
        {
            RestoreFrontier(first);
            Integrate(entries);
            _tiles.FlushAll();
            WriteAhead.Forget(_folder);
            if (_frontier.Size - _unfinished.Count > first)
            {
                _writeAhead.Restart(Size - _unfinished.Count, _unfinished);
                WriteAhead.Forget(_folder);
            }
            return RecoverCheckpoint();
        }
        catch (DamagedLogException damage)
        {
            return LogProblems.Damaged(_folder.Root, damage.File);
        }
        catch (InvalidDataException)
        {
            return LogProblems.WriteAheadDamaged(_folder.WriteAhead);
        }
    }

    private void RestoreFrontier(long first)
    {
        var tiles = new TileTree(_folder, first);
        for (var level = 1; first >> (TilePath.Height * level) > 0; level++)
        {
            var count = first >> (TilePath.Height * level);
            var unfinished = count % TilePath.Width;
            for (var i = count - unfinished; i < count; i++)
            {
                _frontier.Restore(level, TreeHash.Perfect(tiles.Tile(level - 1, i)));
            }
        }
        _frontier.RestoreSize(first);
    }

    private Problem? RecoverCheckpoint()
    {
        var sizes = _folder.HistorySizes();
        var present = _folder.TryRead(TilePath.Checkpoint);
        if (sizes.Count == 0)
        {
            return present is null ? null : LogProblems.Damaged(_folder.Root, "checkpoints");
        }
        var newest = _folder.TryRead(TilePath.History(sizes[^1]))!;
        var checkpoint = Checkpoint.Read(newest);
        if (!checkpoint.Succeeded || checkpoint.Value.Size != sizes[^1])
        {
            return LogProblems.Damaged(_folder.Root, TilePath.History(sizes[^1]));
        }
        var size = checkpoint.Value.Size;
        if (size > Size || new TreeProofs(Perfect).Root(size) != checkpoint.Value.Root)
        {
            return LogProblems.ContradictsCheckpoint(_folder.Root, size);
        }
        if (present is null || !present.AsSpan().SequenceEqual(newest))
        {
            // A crash came between the history and the checkpoint.
            _folder.Replace(TilePath.Checkpoint, newest);
        }
        Published = checkpoint.Value;
        return null;
    }

    private Digest Perfect(int height, long index)
    {
        var (level, inTile) = (height / TilePath.Height, height % TilePath.Height);
        var tile = (index << inTile) / TilePath.Width;
        return tile < _frontier.IndexOf(level)
            ? new TileTree(_folder, Size).Perfect(height, index)
            : TreeHash.Perfect(
                _frontier.Unfinished(level).Slice((int)((index << inTile) % TilePath.Width), 1 << inTile)
            );
    }

    private void ThrowIfBroken()
    {
        if (_broken)
        {
            throw new InvalidOperationException(
                "A write failed before: what is on disk is unsure. Open the log again."
            );
        }
    }
}
