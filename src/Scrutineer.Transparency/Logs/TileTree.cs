using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// Hashes of perfect subtrees out of tiles (C2SP tlog-tiles), with the last few tiles kept. A tile that is missing or
/// has the wrong length throws <see cref="DamagedLogException"/>, which the room's doors turn into a problem.
/// </summary>
internal sealed class TileTree(IByteSource log, long size)
{
    private const int Kept = 64;

    private readonly Dictionary<(int Level, long Index), Digest[]> _tiles = [];
    private readonly Queue<(int Level, long Index)> _order = new();

    public long Size => size;

    public TreeProofs Proofs => new(Perfect);

    /// <summary>Hash of the perfect subtree of 2^height leaves at leaf index × 2^height, inside the tree.</summary>
    public Digest Perfect(int height, long index)
    {
        var (level, inTile) = (height / TilePath.Height, height % TilePath.Height);
        var first = index << inTile;
        var hashes = Tile(level, first / TilePath.Width);
        return TreeHash.Perfect(hashes.AsSpan((int)(first % TilePath.Width), 1 << inTile));
    }

    /// <summary>Hashes of a tile, as many as the tree has.</summary>
    public Digest[] Tile(int level, long index)
    {
        if (_tiles.TryGetValue((level, index), out var kept))
        {
            return kept;
        }
        var width = WidthOf(size >> (TilePath.Height * level), index);
        var hashes = Read(level, index, width);
        if (_order.Count == Kept)
        {
            _tiles.Remove(_order.Dequeue());
        }
        _tiles.Add((level, index), hashes);
        _order.Enqueue((level, index));
        return hashes;
    }

    /// <summary>How many of <paramref name="total"/> things fall into tile <paramref name="index"/>.</summary>
    public static int WidthOf(long total, long index) =>
        (int)Math.Min(TilePath.Width, total - (index * TilePath.Width));

    private Digest[] Read(int level, long index, int width)
    {
        var path = TilePath.Hashes(level, index, width);
        if (log.TryRead(path) is { } exact)
        {
            return HashTile.Decode(exact.Span, width) ?? throw new DamagedLogException(path);
        }
        // A host may drop a partial tile once the full one is there.
        var full = TilePath.Hashes(level, index, TilePath.Width);
        var bytes = log.TryRead(full) ?? throw new DamagedLogException(path);
        var hashes = HashTile.Decode(bytes.Span, TilePath.Width) ?? throw new DamagedLogException(full);
        return hashes[..width];
    }
}

/// <summary>A published file is missing or is not what its name says.</summary>
#pragma warning disable CA1064 // It never leaves the room: the doors turn it into a problem.
internal sealed class DamagedLogException : Exception
#pragma warning restore CA1064
{
    public DamagedLogException() { }

    public DamagedLogException(string path)
        : base($"{path} is missing or damaged.") => File = path;

    public DamagedLogException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Path inside the log.</summary>
    public string File { get; } = "";
}
