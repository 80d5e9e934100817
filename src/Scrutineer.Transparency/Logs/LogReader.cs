using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// Reads a published log, or a mirror of one, as of its checkpoint. Believes the signature and nothing else: every
/// entry and proof is checked against the signed root before it is handed out. Keeps a few tiles, never the log.
/// Any number of readers may work beside the writer; each is for one thread.
/// </summary>
public sealed class LogReader
{
    private readonly IByteSource _log;
    private readonly TileTree _tiles;

    private LogReader(IByteSource log, Checkpoint checkpoint)
    {
        (_log, Checkpoint) = (log, checkpoint);
        _tiles = new TileTree(log, checkpoint.Size);
    }

    /// <summary>What was signed when the reader was opened; later entries need a new reader.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>Opens a log.</summary>
    /// <param name="log">What holds <c>checkpoint</c> and <c>tile/</c>.</param>
    /// <param name="keys">Keys of the log; one must have signed, and its name be the origin.</param>
    public static Outcome<LogReader> Open(IByteSource log, params IReadOnlyCollection<VerifierKey> keys)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(keys);
        if (log.TryRead(TilePath.Checkpoint) is not { } bytes)
        {
            return Outcome<LogReader>.Refused(LogProblem.NoCheckpoint(log.Place));
        }
        return Checkpoint
            .Read(bytes.Span, LogProblem.At(log.Place, TilePath.Checkpoint))
            .Then(checkpoint =>
                keys.Any(k => k.Name == checkpoint.Origin && checkpoint.Note.IsSignedBy(k))
                    ? Outcome<LogReader>.Of(new LogReader(log, checkpoint))
                    : Outcome<LogReader>.Refused(LogProblem.NotSigned(log.Place))
            );
    }

    /// <summary>
    /// The key to which the log handed over from a key that the reader trusts, where that key signed the newest checkpoint;
    /// null where nothing was handed over, or what is there does not hold.
    /// </summary>
    /// <param name="trusted">Key in force before entry 0.</param>
    /// <param name="log">What holds <c>checkpoint</c> and <c>tile/</c>.</param>
    public static VerifierKey? SuccessorOf(VerifierKey trusted, IByteSource log)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        ArgumentNullException.ThrowIfNull(log);
        if (
            log.TryRead(TilePath.Checkpoint) is not { } bytes
            || Checkpoint.Read(bytes.Span).Value is not { } checkpoint
            || checkpoint.Origin != trusted.Name
        )
        {
            return null;
        }
        // The statements carry the signature of the key that hands over: they are believed before the checkpoint is.
        var entries = new LogReader(log, checkpoint).ReadFrom(0).Where(e => e.Succeeded).Select(e => e.Value!);
        var current = KeyRotation.KeyInForce(trusted, entries);
        return !current.Equals(trusted) && checkpoint.Note.IsSignedBy(current) ? current : null;
    }

    /// <summary>One entry, checked up to the signed root.</summary>
    /// <param name="index">0 … size − 1.</param>
    public Outcome<LogEntry> Read(long index)
    {
        var proof = Prove(index);
        if (!proof.Succeeded)
        {
            return Outcome<LogEntry>.Refused(proof.Problems);
        }
        try
        {
            return Outcome<LogEntry>.Of(
                new LogEntry(index, Bundle(index / TilePath.Width)[(int)(index % TilePath.Width)])
            );
        }
        catch (DamagedLogException damage)
        {
            return Outcome<LogEntry>.Refused(LogProblem.Damaged(_log.Place, damage.File));
        }
    }

    /// <summary>
    /// Entries from <paramref name="first"/> to the end, a bundle at a time, each bundle checked up to the signed
    /// root. Ends with a refusal where the log is damaged.
    /// </summary>
    public IEnumerable<Outcome<LogEntry>> ReadFrom(long first)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        for (var index = first; index < Checkpoint.Size; )
        {
            var proof = Prove(index);
            if (!proof.Succeeded)
            {
                yield return Outcome<LogEntry>.Refused(proof.Problems);
                yield break;
            }
            if (TryBundle(index / TilePath.Width, out var damaged) is not { } entries)
            {
                yield return Outcome<LogEntry>.Refused(LogProblem.Damaged(_log.Place, damaged));
                yield break;
            }
            for (var i = (int)(index % TilePath.Width); i < entries.Count; i++, index++)
            {
                yield return Outcome<LogEntry>.Of(new LogEntry(index, entries[i]));
            }
        }
    }

    /// <summary>The offline proof that entry <paramref name="index"/> is in the log.</summary>
    /// <param name="index">0 … size − 1.</param>
    public Outcome<TlogProof> Prove(long index)
    {
        var size = Checkpoint.Size;
        if (index < 0 || index >= size)
        {
            return Outcome<TlogProof>.Refused(LogProblem.NoSuchEntry(index, size));
        }
        try
        {
            var path = _tiles.Proofs.Inclusion(index, size);
            var tile = _tiles.Tile(0, index / TilePath.Width);
            var leaf = tile[(int)(index % TilePath.Width)];
            return MerkleProofs.Includes(index, size, leaf, path, Checkpoint.Root)
                ? Outcome<TlogProof>.Of(new TlogProof(index, path, Checkpoint, extra: null))
                : Outcome<TlogProof>.Refused(LogProblem.ContradictsCheckpoint(_log.Place, size));
        }
        catch (DamagedLogException damage)
        {
            return Outcome<TlogProof>.Refused(LogProblem.Damaged(_log.Place, damage.File));
        }
    }

    /// <summary>Consistency proof (RFC 6962 §2.1.2) between two sizes of this log, checked before it is given.</summary>
    public Outcome<IReadOnlyList<Digest>> ProveConsistency(long size1, long size2)
    {
        if (size1 < 0 || size2 < size1 || size2 > Checkpoint.Size)
        {
            return Outcome<IReadOnlyList<Digest>>.Refused(LogProblem.NoSuchSize(size1, size2, Checkpoint.Size));
        }
        try
        {
            var proofs = _tiles.Proofs;
            var path = proofs.Consistency(size1, size2);
            var (root1, root2) = (proofs.Root(size1), proofs.Root(size2));
            var holds =
                MerkleProofs.Consistent(size1, size2, root1, root2, path)
                && proofs.Root(Checkpoint.Size) == Checkpoint.Root;
            return holds
                ? Outcome<IReadOnlyList<Digest>>.Of(path)
                : Outcome<IReadOnlyList<Digest>>.Refused(LogProblem.ContradictsCheckpoint(_log.Place, Checkpoint.Size));
        }
        catch (DamagedLogException damage)
        {
            return Outcome<IReadOnlyList<Digest>>.Refused(LogProblem.Damaged(_log.Place, damage.File));
        }
    }

    /// <summary>What to send to a witness that saw this log last at <paramref name="oldSize"/>, 0 for never.</summary>
    public Outcome<WitnessRequest> AskWitness(long oldSize) =>
        ProveConsistency(oldSize, Checkpoint.Size).Map(proof => new WitnessRequest(oldSize, proof, Checkpoint));

    private IReadOnlyList<ReadOnlyMemory<byte>>? TryBundle(long index, out string damaged)
    {
        try
        {
            damaged = "";
            return Bundle(index);
        }
        catch (DamagedLogException damage)
        {
            damaged = damage.File;
            return null;
        }
    }

    /// <summary>A bundle whose every entry hashes to its leaf in the tile.</summary>
    private IReadOnlyList<ReadOnlyMemory<byte>> Bundle(long index)
    {
        var width = TileTree.WidthOf(Checkpoint.Size, index);
        var path = TilePath.Entries(index, width);
        var entries = _log.TryRead(path) is { } exact
            ? EntryBundle.Decode(exact, width)
            : EntryBundle.Decode(
                _log.TryRead(TilePath.Entries(index, TilePath.Width)) ?? throw new DamagedLogException(path),
                TilePath.Width
            );
        var leaves = _tiles.Tile(0, index);
        if (entries is null || leaves.Where((leaf, i) => TreeHash.Leaf(entries[i].Span) != leaf).Any())
        {
            throw new DamagedLogException(path);
        }
        return entries.Count == width ? entries : [.. entries.Take(width)];
    }
}
