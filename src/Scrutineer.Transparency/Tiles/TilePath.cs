using System.Globalization;
using System.Text;

namespace Scrutineer.Transparency.Tiles;

/// <summary>Where a static host finds things (C2SP tlog-tiles): relative paths with forward slashes.</summary>
internal static class TilePath
{
    /// <summary>Hashes in a full tile, entries in a full bundle.</summary>
    public const int Width = 256;

    /// <summary>Tree levels in a tile: 2⁸ = 256.</summary>
    public const int Height = 8;

    /// <summary>The mutable file: the newest signed checkpoint.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>A tile of hashes: <c>tile/L/N</c>, with <c>.p/W</c> where it is not full.</summary>
    public static string Hashes(int level, long index, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index)}{Partial(width)}");

    /// <summary>A bundle of entries: <c>tile/entries/N</c>, with <c>.p/W</c> where it is not full.</summary>
    public static string Entries(long index, int width) => $"tile/entries/{Number(index)}{Partial(width)}";

    /// <summary>
    /// Our own, beside what C2SP has: every checkpoint that was ever signed, by size, so that each can be checked
    /// against the next.
    /// </summary>
    public static string History(long size) => $"checkpoints/{Number(size)}";

    /// <summary>Three digits a folder, all but the last marked by an x: 1234067 is <c>x001/x234/067</c>.</summary>
    public static string Number(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var path = new StringBuilder((index % 1000).ToString("D3", CultureInfo.InvariantCulture));
        for (var rest = index / 1000; rest > 0; rest /= 1000)
        {
            path.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:D3}/"));
        }
        return path.ToString();
    }

    private static string Partial(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Width);
        return width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
    }
}
