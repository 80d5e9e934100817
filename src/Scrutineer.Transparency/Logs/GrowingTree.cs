using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// The tree that entries are added to: its right edge, the entries that have no full bundle yet, and the tiles that are full
/// but may not have been flushed.
/// </summary>
internal sealed class GrowingTree(IByteStore log)
{
    private readonly TreeFrontier _frontier = new();
    private readonly List<ReadOnlyMemory<byte>> _unbundled = [];

    /// <summary>Entries in the tree.</summary>
    public long Size => _frontier.Size;

    /// <summary>Entries that are in full bundles: a multiple of 256.</summary>
    public long Bundled => Size - _unbundled.Count;

    /// <summary>The entries after those, at most 255.</summary>
    public IReadOnlyCollection<ReadOnlyMemory<byte>> Unbundled => _unbundled;

    /// <summary>Full tiles that wait for a flush.</summary>
    public UnflushedTiles Tiles { get; } = new(log);

    /// <summary>Root of the tree.</summary>
    public Digest Root() => _frontier.Root();

    /// <summary>Root that the tree had at an earlier size.</summary>
    public Digest RootAt(long size) => new TreeProofs(Perfect).Root(size);

    /// <summary>Adds entries; full bundles and tiles go to their final place, to be flushed later.</summary>
    public void Add(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        foreach (var entry in entries)
        {
            _unbundled.Add(entry);
            if (_unbundled.Count == TilePath.Width)
            {
                Tiles.Write(TilePath.Entries(Size / TilePath.Width, TilePath.Width), EntryBundle.Encode(_unbundled));
                _unbundled.Clear();
            }
            _frontier.Add(
                TreeHash.Leaf(entry.Span),
                (level, index, hashes) =>
                    Tiles.Write(TilePath.Hashes(level, index, TilePath.Width), HashTile.Encode(hashes))
            );
        }
        // The caller keeps its buffers: what waits for its bundle is copied.
        for (var i = Math.Max(0, _unbundled.Count - entries.Count); i < _unbundled.Count; i++)
        {
            _unbundled[i] = _unbundled[i].ToArray();
        }
    }

    /// <summary>Takes up a tree whose entries are all in full bundles.</summary>
    /// <param name="size">A multiple of 256.</param>
    /// <exception cref="DamagedLogException">A tile is missing or wrong.</exception>
    public void Restore(long size)
    {
        var tiles = new TileTree(log, size);
        for (var level = 1; size >> (TilePath.Height * level) > 0; level++)
        {
            var count = size >> (TilePath.Height * level);
            for (var i = count - (count % TilePath.Width); i < count; i++)
            {
                _frontier.Restore(level, TreeHash.Perfect(tiles.Tile(level - 1, i)));
            }
        }
        _frontier.RestoreSize(size);
    }

    /// <summary>Writes the tiles and the bundle that are not full, as a checkpoint of this size needs them.</summary>
    public void WritePartial()
    {
        for (var level = 0; level < _frontier.Levels; level++)
        {
            var hashes = _frontier.Unfinished(level);
            if (hashes.Length > 0)
            {
                var name = TilePath.Hashes(level, _frontier.IndexOf(level), hashes.Length);
                PublishedFiles.WriteOnce(log, name, HashTile.Encode(hashes));
            }
        }
        if (_unbundled.Count > 0)
        {
            var name = TilePath.Entries(Size / TilePath.Width, _unbundled.Count);
            PublishedFiles.WriteOnce(log, name, EntryBundle.Encode(_unbundled));
        }
    }

    private Digest Perfect(int height, long index)
    {
        var (level, inTile) = (height / TilePath.Height, height % TilePath.Height);
        var tile = (index << inTile) / TilePath.Width;
        return tile < _frontier.IndexOf(level)
            ? new TileTree(log, Size).Perfect(height, index)
            : TreeHash.Perfect(
                _frontier.Unfinished(level).Slice((int)((index << inTile) % TilePath.Width), 1 << inTile)
            );
    }
}
