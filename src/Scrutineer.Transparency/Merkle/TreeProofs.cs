namespace Scrutineer.Transparency.Merkle;

/// <summary>
/// Makes roots and proofs by the recursions of RFC 6962 §2.1, §2.1.1 and §2.1.2. The tree hands out the hashes of
/// perfect subtrees; everything else is computed here.
/// </summary>
/// <param name="perfect">
/// Hash of the perfect subtree of 2^height leaves that begins at leaf index × 2^height.
/// </param>
internal sealed class TreeProofs(Func<int, long, Digest> perfect)
{
    /// <summary>Root over the first <paramref name="size"/> entries, 0 or more.</summary>
    public Digest Root(long size) => size == 0 ? TreeHash.Empty : Over(0, size);

    /// <summary>Path from the sibling of entry <paramref name="index"/> to the root's child.</summary>
    public IReadOnlyList<Digest> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Digest>();
        AddInclusion(path, index, 0, size);
        return path;
    }

    /// <summary>Proof that the tree of <paramref name="size2"/> continues the tree of <paramref name="size1"/>.</summary>
    public IReadOnlyList<Digest> Consistency(long size1, long size2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size1, size2);
        var path = new List<Digest>();
        if (size1 > 0 && size1 < size2)
        {
            AddConsistency(path, size1, 0, size2, isWhole: true);
        }
        return path;
    }

    private void AddInclusion(List<Digest> path, long index, long start, long end)
    {
        if (end - start == 1)
        {
            return;
        }
        var middle = start + Split(end - start);
        if (index < middle)
        {
            AddInclusion(path, index, start, middle);
            path.Add(Over(middle, end));
        }
        else
        {
            AddInclusion(path, index, middle, end);
            path.Add(Over(start, middle));
        }
    }

    private void AddConsistency(List<Digest> path, long size1, long start, long end, bool isWhole)
    {
        if (size1 == end)
        {
            if (!isWhole)
            {
                path.Add(Over(start, end));
            }
            return;
        }
        var middle = start + Split(end - start);
        if (size1 <= middle)
        {
            AddConsistency(path, size1, start, middle, isWhole);
            path.Add(Over(middle, end));
        }
        else
        {
            AddConsistency(path, size1, middle, end, isWhole: false);
            path.Add(Over(start, middle));
        }
    }

    private Digest Over(long start, long end)
    {
        var count = end - start;
        if (long.IsPow2(count))
        {
            return perfect((int)long.Log2(count), start / count);
        }
        var middle = start + Split(count);
        return TreeHash.Node(Over(start, middle), Over(middle, end));
    }

    /// <summary>k of RFC 6962 §2.1: the largest power of two smaller than n, n ≥ 2.</summary>
    private static long Split(long n) => 1L << (int)long.Log2(n - 1);
}
