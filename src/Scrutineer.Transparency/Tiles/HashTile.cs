using Scrutineer.Transparency.Merkle;

namespace Scrutineer.Transparency.Tiles;

/// <summary>1 … 256 hashes of one level, one after another (C2SP tlog-tiles).</summary>
internal static class HashTile
{
    /// <summary>The tile's bytes.</summary>
    public static byte[] Encode(ReadOnlySpan<Digest> hashes)
    {
        var bytes = new byte[hashes.Length * Digest.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * Digest.Length));
        }
        return bytes;
    }

    /// <summary>The hashes, or null unless the bytes are exactly <paramref name="count"/> of them.</summary>
    public static Digest[]? Decode(ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length != count * Digest.Length)
        {
            return null;
        }
        var hashes = new Digest[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = new Digest(bytes.Slice(i * Digest.Length, Digest.Length));
        }
        return hashes;
    }
}
