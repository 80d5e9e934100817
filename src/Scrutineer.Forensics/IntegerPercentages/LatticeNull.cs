using System.Runtime.CompilerServices;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>
/// The lattice null: given the 1-point window [m − ½, m + ½) that a percentage fell into, every count k of the window is
/// equally likely, so P(whole) = counts within ±0.05 points of m ÷ counts in the window. Windows 0 and 100 are dropped.
/// </summary>
/// <remarks>It assumes that the process behind a percentage is smooth on the scale of one point: nothing else.</remarks>
internal static class LatticeNull
{
    /// <summary>The probability, or NaN when the window is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Probability(int k, int n)
    {
        var m = Wholeness.Window(k, n);
        if (m is <= 0 or >= 100)
        {
            return double.NaN;
        }
        var whole = Wholeness.Last(m, n) - Wholeness.First(m, n) + 1;
        var window = FirstAtOrAbove((2 * m) + 1, n) - FirstAtOrAbove((2 * m) - 1, n);
        return (double)whole / window;
    }

    /// <summary>Least k with 200k ≥ halves·n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstAtOrAbove(int halves, int n) => (int)((((long)halves * n) + 199) / 200);
}
