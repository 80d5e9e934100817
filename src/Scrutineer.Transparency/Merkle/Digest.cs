using System.Runtime.InteropServices;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Merkle;

/// <summary>32 bytes of SHA-256: a leaf, a node or a root of the tree.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Digest
{
    /// <summary>Bytes in a digest.</summary>
    public const int Length = 32;

    // Four words hold the 32 bytes in memory order; they are never read as numbers.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>A digest from its bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));
        }
        this = MemoryMarshal.Read<Digest>(bytes);
    }

    /// <summary>Writes the 32 bytes to the beginning of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Base 64 (RFC 4648 §4), as notes and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    /// <summary>Reads the one base-64 spelling of 32 bytes.</summary>
    public static bool TryParse(string text, out Digest digest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (StrictBase64.Decode(text) is { Length: Length } bytes)
        {
            digest = new Digest(bytes);
            return true;
        }
        digest = default;
        return false;
    }
}
