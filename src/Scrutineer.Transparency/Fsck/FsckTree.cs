using System.Security.Cryptography;

namespace Scrutineer.Transparency.Fsck;

/// <summary>
/// RFC 6962 §2.1 once more: a range of perfect subtrees that grows a leaf at a time, and beside it the hashes that
/// each level's tile should hold.
/// </summary>
internal sealed class FsckTree
{
    private readonly Stack<(int Height, byte[] Hash)> _peaks = new();
    private readonly List<MemoryStream> _tiles = [];

    public long Size { get; private set; }

    /// <summary>Bytes of the tile of a level that is being filled; empty where none is.</summary>
    public ReadOnlySpan<byte> Tile(int level) =>
        level < _tiles.Count ? _tiles[level].GetBuffer().AsSpan(0, (int)_tiles[level].Length) : [];

    public int Levels => _tiles.Count;

    /// <summary>Adds a leaf.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="whenFull">Called with level, index and bytes of each tile that the leaf filled.</param>
    public void Add(ReadOnlySpan<byte> entry, Action<int, long, byte[]> whenFull)
    {
        var hash = Hash(0x00, entry, []);
        AddToTile(0, hash);
        var height = 0;
        while (_peaks.TryPeek(out var peak) && peak.Height == height)
        {
            _peaks.Pop();
            hash = Hash(0x01, peak.Hash, hash);
            height++;
            if (height % 8 == 0)
            {
                var level = (height / 8) - 1;
                whenFull(level, Size >> height, _tiles[level].ToArray());
                _tiles[level].SetLength(0);
                AddToTile(level + 1, hash);
            }
        }
        _peaks.Push((height, hash));
        Size++;
    }

    /// <summary>Root over all entries so far.</summary>
    public byte[] Root()
    {
        if (_peaks.Count == 0)
        {
            return SHA256.HashData([]);
        }
        // A stack is enumerated from the last push: the smallest, rightmost subtree first.
        return _peaks.Select(p => p.Hash).Aggregate((right, left) => Hash(0x01, left, right));
    }

    private void AddToTile(int level, byte[] hash)
    {
        if (level == _tiles.Count)
        {
            _tiles.Add(new MemoryStream());
        }
        _tiles[level].Write(hash);
    }

    private static byte[] Hash(byte kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData([kind]);
        sha256.AppendData(first);
        sha256.AppendData(second);
        return sha256.GetHashAndReset();
    }
}
