using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Logs;

/// <summary>The right edge of the tree: of each level the tile that is not full yet. A few kilobytes for any size.</summary>
internal sealed class TreeFrontier
{
    private readonly List<List<Digest>> _levels = [];

    /// <summary>Entries in the tree.</summary>
    public long Size { get; private set; }

    /// <summary>Levels that have ever had a hash.</summary>
    public int Levels => _levels.Count;

    /// <summary>Hashes of the unfinished tile of a level, 0 … 255.</summary>
    public ReadOnlySpan<Digest> Unfinished(int level) =>
        level < _levels.Count ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_levels[level]) : [];

    /// <summary>Index of the unfinished tile of a level.</summary>
    public long IndexOf(int level) => (Size >> (TilePath.Height * level)) / TilePath.Width;

    /// <summary>Puts a hash of an unfinished tile back where it was, when a log is opened; level 0 stays empty.</summary>
    public void Restore(int level, Digest hash) => LevelAt(level).Add(hash);

    /// <summary>Declares how many entries the restored levels stand for.</summary>
    public void RestoreSize(long size) => Size = size;

    /// <summary>Adds a leaf; hands over every tile that it filled, lowest level first.</summary>
    public void Add(Digest leaf, Action<int, long, ReadOnlySpan<Digest>> whenFull)
    {
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            var hashes = LevelAt(level);
            hashes.Add(hash);
            if (hashes.Count < TilePath.Width)
            {
                break;
            }
            var tile = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes);
            whenFull(level, Size >> (TilePath.Height * (level + 1)), tile);
            hash = TreeHash.Perfect(tile);
            hashes.Clear();
        }
        Size++;
    }

    /// <summary>Root of the tree (RFC 6962 §2.1): the perfect subtrees of the right edge, folded from the right.</summary>
    public Digest Root()
    {
        Digest? root = null;
        for (var level = 0; level < _levels.Count; level++)
        {
            var rest = Unfinished(level);
            while (rest.Length > 0)
            {
                // The rightmost perfect subtree is as wide as the lowest bit that is set.
                var width = rest.Length & -rest.Length;
                var subtree = TreeHash.Perfect(rest[^width..]);
                root = root is { } right ? TreeHash.Node(subtree, right) : subtree;
                rest = rest[..^width];
            }
        }
        return root ?? TreeHash.Empty;
    }

    private List<Digest> LevelAt(int level)
    {
        while (_levels.Count <= level)
        {
            _levels.Add(new List<Digest>(TilePath.Width));
        }
        return _levels[level];
    }
}
