using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// The one writer of a log in a store. Appending needs no key and is durable when it returns; publishing signs what
/// was appended. A crash at any moment leaves a log that opens again with every acknowledged entry. Not for use
/// by several threads at once: <see cref="GroupAppender"/> takes entries from many.
/// </summary>
public sealed class LogWriter : IDisposable
{
    // A flush begins with 16 bundles and their tiles, or at 4 MiB; appends wait for it only at 32 MiB.
    private const int FilesOfOneFlush = 32;
    private const int LongWriteAhead = 4 << 20;
    private const int LongestWriteAhead = 32 << 20;

    private readonly IByteStore _log;
    private readonly IDisposable _lock;
    private readonly WriteAhead _writeAhead;
    private readonly GrowingTree _tree;
    private bool _broken;

    private LogWriter(
        IByteStore log,
        IDisposable held,
        WriteAhead writeAhead,
        GrowingTree tree,
        Checkpoint? published
    ) => (_log, _lock, _writeAhead, _tree, Published) = (log, held, writeAhead, tree, published);

    /// <summary>Durable entries.</summary>
    public long Size => _tree.Size;

    /// <summary>The newest signed checkpoint, or null before the first.</summary>
    public Checkpoint? Published { get; private set; }

    /// <summary>Makes a log in an empty store and opens it.</summary>
    public static Outcome<LogWriter> Create(IByteStore log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (log.List().Any())
        {
            return Outcome<LogWriter>.Refused(
                WriteAhead.Exists(log) ? LogProblem.Exists(log.Place) : LogProblem.NotEmpty(log.Place)
            );
        }
        WriteAhead.Create(log);
        return Open(log);
    }

#pragma warning disable CA2000 // The lock becomes the writer's, which the caller disposes.
    /// <summary>
    /// Opens a log, finishes what a crash cut short, and compares the entries with the newest checkpoint.
    /// </summary>
    public static Outcome<LogWriter> Open(IByteStore log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (!WriteAhead.Exists(log))
        {
            return Outcome<LogWriter>.Refused(LogProblem.NoLog(log.Place));
        }
        if (log.TryLock(WriterNames.Lock) is not { } held)
        {
            return Outcome<LogWriter>.Refused(LogProblem.Locked(log.Place));
        }
        var recovered = LogRecovery.Run(log);
        if (recovered.Value is not var (writeAhead, tree, published))
        {
            held.Dispose();
            return Outcome<LogWriter>.Refused(recovered.Problems);
        }
        return Outcome<LogWriter>.Of(new LogWriter(log, held, writeAhead, tree, published));
    }
#pragma warning restore CA2000

    /// <summary>Appends entries in their order; all are durable when this returns.</summary>
    /// <param name="entries">Each 0 … 65535 bytes.</param>
    /// <returns>Where they are now.</returns>
    /// <exception cref="IOException">The store failed. The writer is then unusable: open the log again.</exception>
    public Outcome<LogRange> Append(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ThrowIfBroken();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Length > EntryBundle.LongestEntry)
            {
                return Outcome<LogRange>.Refused(LogProblem.EntryTooLong(i, entries[i].Length));
            }
        }
        var range = new LogRange(Size, entries.Count);
        _broken = true;
        foreach (var batch in WriteAhead.Batches(entries))
        {
            _writeAhead.Append(Size, batch);
            _tree.Add(batch);
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
            return Outcome<Checkpoint>.Refused(LogProblem.OtherOrigin(origin, other.Verifier.Name));
        }
        // The right edge is kept in memory and was held against the newest checkpoint when the log was opened.
        var text = Checkpoint.TextOf(origin, Size, _tree.Root());
        var note = Published is not null && Published.Note.Text == text ? Published.Note : null;
        foreach (var signer in signers)
        {
            note =
                note is null ? signer.Sign(text)
                : note.IsSignedBy(signer.Verifier) ? note
                : signer.AddTo(note);
        }
        return Store(Checkpoint.Of(note!).Value!);
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
        return same ? Store(cosigned) : Outcome<Checkpoint>.Refused(LogProblem.OtherCheckpoint());
    }

    /// <summary>Lets the next writer in. What was acknowledged is durable, in tiles or in the write-ahead file.</summary>
    public void Dispose()
    {
        try
        {
            _tree.Tiles.Wait();
        }
        catch (IOException)
        {
            // The write-ahead files still have the entries: the next writer writes the tiles again.
        }
        _writeAhead.Dispose();
        _lock.Dispose();
    }

    /// <summary>Begins to flush tiles beside the appends; waits only where the disk has fallen far behind.</summary>
    private void FlushLater()
    {
        var tiles = _tree.Tiles;
        var isDue = tiles.Count >= FilesOfOneFlush || _writeAhead.Length >= LongWriteAhead;
        if (tiles.Count == 0 || !isDue || (tiles.IsFlushing && _writeAhead.Length < LongestWriteAhead))
        {
            return;
        }
        tiles.Wait();
        _writeAhead.Restart(_tree.Bundled, _tree.Unbundled);
        tiles.Begin(whenDone: () => WriteAhead.Forget(_log));
    }

    /// <summary>Flushes tiles before it returns: what is signed must be there.</summary>
    private void FlushNow()
    {
        _tree.Tiles.Wait();
        if (_tree.Tiles.Count > 0)
        {
            _writeAhead.Restart(_tree.Bundled, _tree.Unbundled);
            _tree.Tiles.FlushAll();
            WriteAhead.Forget(_log);
        }
    }

    private Outcome<Checkpoint> Store(Checkpoint checkpoint)
    {
        _broken = true;
        FlushNow();
        try
        {
            _tree.WritePartial();
        }
        catch (DamagedLogException damage)
        {
            // Nothing was signed over it; the writer stays broken until the log is mended and opened again.
            return Outcome<Checkpoint>.Refused(LogProblem.Damaged(_log.Place, damage.File));
        }
        _log.Replace(TilePath.History(checkpoint.Size), checkpoint.ToBytes());
        _log.Replace(TilePath.Checkpoint, checkpoint.ToBytes());
        _broken = false;
        Published = checkpoint;
        return Outcome<Checkpoint>.Of(checkpoint);
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
