namespace Scrutineer.Transparency.Merkle;

/// <summary>
/// Checks the proofs of RFC 6962 §2.1.1 (inclusion) and §2.1.2 (consistency), by the procedures that RFC 9162
/// §2.1.3.2 and §2.1.4.2 spell out for the same trees. A proof that is too long, too short or for another tree is
/// refused, never an exception.
/// </summary>
public static class MerkleProofs
{
    /// <summary>Whether <paramref name="leaf"/> is entry <paramref name="index"/> of the tree.</summary>
    /// <param name="index">0-based.</param>
    /// <param name="size">Entries in the tree.</param>
    /// <param name="leaf">Leaf hash of the entry.</param>
    /// <param name="path">From the leaf's sibling to the root's child.</param>
    /// <param name="root">Root of the tree.</param>
    public static bool Includes(long index, long size, Digest leaf, IReadOnlyList<Digest> path, Digest root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
        {
            return false;
        }
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }
            if (IsRight(node) || node == last)
            {
                hash = TreeHash.Node(sibling, hash);
                while (!IsRight(node) && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    /// <summary>Whether the first <paramref name="size1"/> entries of the larger tree are the smaller tree.</summary>
    /// <param name="size1">Entries of the earlier tree; 0 is consistent with all, by an empty path.</param>
    /// <param name="size2">Entries of the later tree, not less.</param>
    /// <param name="root1">Root of the earlier tree.</param>
    /// <param name="root2">Root of the later tree.</param>
    /// <param name="path">Nodes in the order of RFC 6962 §2.1.2.</param>
    public static bool Consistent(long size1, long size2, Digest root1, Digest root2, IReadOnlyList<Digest> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (size1 < 0 || size2 < size1)
        {
            return false;
        }
        if (size1 == 0 || size1 == size2)
        {
            var same = size1 == 0 ? root1 == TreeHash.Empty && (size2 != 0 || root2 == root1) : root1 == root2;
            return path.Count == 0 && same;
        }
        return Climbs(size1, size2, root1, root2, long.IsPow2(size1) ? [root1, .. path] : path);
    }

    private static bool Climbs(long size1, long size2, Digest root1, Digest root2, IReadOnlyList<Digest> path)
    {
        if (path.Count == 0)
        {
            return false;
        }
        var (first, second) = (size1 - 1, size2 - 1);
        while (IsRight(first))
        {
            (first, second) = (first >> 1, second >> 1);
        }
        var (earlier, later) = (path[0], path[0]);
        foreach (var node in path.Skip(1))
        {
            if (second == 0)
            {
                return false;
            }
            if (IsRight(first) || first == second)
            {
                (earlier, later) = (TreeHash.Node(node, earlier), TreeHash.Node(node, later));
                while (!IsRight(first) && first != 0)
                {
                    (first, second) = (first >> 1, second >> 1);
                }
            }
            else
            {
                later = TreeHash.Node(later, node);
            }
            (first, second) = (first >> 1, second >> 1);
        }
        return second == 0 && earlier == root1 && later == root2;
    }

    private static bool IsRight(long node) => (node & 1) == 1;
}
