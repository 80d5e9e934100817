using System.Globalization;

namespace Scrutineer.Transparency.Fsck;

/// <summary>What the name of a tile or bundle says (C2SP tlog-tiles).</summary>
/// <param name="Kind">A level's number, or <c>entries</c>.</param>
/// <param name="Level">The level; 0 for entries.</param>
/// <param name="Index">Which of its level.</param>
/// <param name="Width">256, or of a partial one 1 … 255.</param>
internal sealed record FsckName(string Kind, int Level, long Index, int Width)
{
    // 2⁴⁸ entries are more than any log will see; the bound keeps the arithmetic below inside 64 bits.
    private const int MostBits = 48;

    /// <summary>Entries that a tree has, at least, once it has this file.</summary>
    public long Reach => ((Index * 256) + Width) << (8 * Level);

    /// <summary>The name of the full file.</summary>
    public string Full => FsckFiles.NameOf(Kind, Index);

    /// <summary>The name, or null where it is not the one spelling of any.</summary>
    public static FsckName? Read(string file)
    {
        var parts = file.Split('/');
        if (parts is not ["tile", var kind, _, ..])
        {
            return null;
        }
        var isPartial = parts.Length > 3 && parts[^2].EndsWith(".p", StringComparison.Ordinal);
        var width = isPartial ? Number(parts[^1]) : 256;
        var digits = string.Concat(parts[2..(isPartial ? ^1 : ^0)].Select(p => p.Trim('x', '.', 'p')));
        var (level, index) = (kind == "entries" ? 0 : Number(kind), Number(digits));
        if (level is < 0 or > 5 || index < 0 || index >= 1L << (MostBits - (8 * (int)level)) || width is < 1 or > 256)
        {
            return null;
        }
        var name = new FsckName(kind, (int)level, index, (int)width);
        var spelled = isPartial ? string.Create(CultureInfo.InvariantCulture, $"{name.Full}.p/{width}") : name.Full;
        return spelled == file ? name : null;
    }

    private static long Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
