using System.Runtime.CompilerServices;

namespace Scrutineer.Returns.Reading;

/// <summary>Counts as cells write them: digits alone, white space around them allowed.</summary>
internal static class Counts
{
    /// <summary>
    /// Most that one cell may say. Half a thousand million is more than the electorate of any station, and small enough
    /// that the three parts of the ballots issued can be added in 32 bits.
    /// </summary>
    public const int Most = 500_000_000;

    public const int Blank = -1;
    public const int Bad = -2;

    /// <summary>The count, <see cref="Blank"/>, or <see cref="Bad"/> for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Parse(ReadOnlySpan<char> cell)
    {
        var value = 0L;
        for (var i = 0; i < cell.Length; i++)
        {
            var digit = unchecked((uint)(cell[i] - '0'));
            if (digit > 9)
            {
                return Trimmed(cell);
            }
            value = (value * 10) + digit;
            if (value > Most)
            {
                return Bad;
            }
        }
        return cell.IsEmpty ? Blank : (int)value;
    }

    private static int Trimmed(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        return text.Length < cell.Length ? Parse(text) : Bad;
    }
}
