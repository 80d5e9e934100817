using System.Buffers;
using System.Security.Cryptography;

namespace Scrutineer.Transparency.Merkle;

/// <summary>
/// Hashing of RFC 6962 §2.1: a leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right), the empty tree
/// SHA-256 of nothing. The first byte keeps a leaf from ever passing for a node.
/// </summary>
public static class TreeHash
{
    private const int OnStack = 1024;

    /// <summary>Root of a tree without entries (RFC 6962 §2.1).</summary>
    public static Digest Empty { get; } = new(SHA256.HashData([]));

    /// <summary>Hash of one entry.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> input = rented is null ? stackalloc byte[OnStack] : rented;
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        var digest = Sha256(input[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
        return digest;
    }

    /// <summary>Hash of the node over two subtrees.</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Length)];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Length)..]);
        return Sha256(input);
    }

    /// <summary>Root over 2ᵏ nodes of one height, 1 ≤ 2ᵏ: the tree hash of a perfect subtree.</summary>
    /// <exception cref="ArgumentException">The count is not a power of two.</exception>
    public static Digest Perfect(ReadOnlySpan<Digest> nodes)
    {
        if (!int.IsPow2(nodes.Length))
        {
            throw new ArgumentException("A perfect subtree has 2^k nodes.", nameof(nodes));
        }
        return nodes.Length == 1
            ? nodes[0]
            : Node(Perfect(nodes[..(nodes.Length / 2)]), Perfect(nodes[(nodes.Length / 2)..]));
    }

    private static Digest Sha256(ReadOnlySpan<byte> input)
    {
        Span<byte> output = stackalloc byte[Digest.Length];
        SHA256.HashData(input, output);
        return new Digest(output);
    }
}
