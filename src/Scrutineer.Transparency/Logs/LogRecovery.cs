using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>What a writer goes on from.</summary>
internal sealed record RecoveredLog(WriteAhead WriteAhead, GrowingTree Tree, Checkpoint? Published);

/// <summary>Opening a log: what a crash cut short is finished, what is there is held against what was signed last.</summary>
internal static class LogRecovery
{
    /// <summary>Recovers a log that the caller has locked.</summary>
    public static Outcome<RecoveredLog> Run(IByteStore log)
    {
        var opened = WriteAhead.Open(log);
        if (opened is not { Succeeded: true, Value: var (writeAhead, first, entries) })
        {
            return Outcome<RecoveredLog>.Refused(opened.Problems);
        }
        var tree = new GrowingTree(log);
        var published = default(Checkpoint);
        if (
            (Replay(log, writeAhead, tree, first, entries) ?? CheckPublished(log, tree, out published))
            is not { } problem
        )
        {
            return Outcome<RecoveredLog>.Of(new RecoveredLog(writeAhead, tree, published));
        }
        writeAhead.Dispose();
        return Outcome<RecoveredLog>.Refused(problem);
    }

    private static Problem? Replay(
        IByteStore log,
        WriteAhead writeAhead,
        GrowingTree tree,
        long first,
        IReadOnlyList<ReadOnlyMemory<byte>> entries
    )
    {
        try
        {
            tree.Restore(first);
        }
        catch (DamagedLogException damage)
        {
            return LogProblem.Damaged(log.Place, damage.File);
        }
        tree.Add(entries);
        tree.Tiles.FlushAll();
        WriteAhead.Forget(log);
        if (tree.Bundled > first)
        {
            writeAhead.Restart(tree.Bundled, tree.Unbundled);
            WriteAhead.Forget(log);
        }
        return null;
    }

    private static Problem? CheckPublished(IByteStore log, GrowingTree tree, out Checkpoint? published)
    {
        published = null;
        var present = log.TryRead(TilePath.Checkpoint);
        if (PublishedFiles.NewestSize(log) is not { } size)
        {
            return present is null ? null : LogProblem.Damaged(log.Place, "checkpoints");
        }
        var name = TilePath.History(size);
        if (
            log.TryRead(name) is not { } newest
            || Checkpoint.Read(newest.Span).Value is not { } checkpoint
            || checkpoint.Size != size
        )
        {
            return LogProblem.Damaged(log.Place, name);
        }
        try
        {
            if (size > tree.Size || tree.RootAt(size) != checkpoint.Root)
            {
                return LogProblem.ContradictsCheckpoint(log.Place, size);
            }
        }
        catch (DamagedLogException damage)
        {
            return LogProblem.Damaged(log.Place, damage.File);
        }
        if (present is null || !present.Value.Span.SequenceEqual(newest.Span))
        {
            // A crash came between the history and the checkpoint.
            log.Replace(TilePath.Checkpoint, newest.Span);
        }
        published = checkpoint;
        return null;
    }
}
