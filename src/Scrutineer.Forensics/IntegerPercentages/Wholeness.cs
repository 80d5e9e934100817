using System.Runtime.CompilerServices;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>
/// When k of n is a whole percentage: within 0.05 points of a whole number m, <c>20·|100k − mn| ≤ n</c>. All in whole
/// numbers, so that nothing depends on rounding.
/// </summary>
internal static class Wholeness
{
    /// <summary>Whether 100k/n is whole; n ≥ 1, 0 ≤ k ≤ n.</summary>
    public static bool IsWhole(int k, int n, WholeRule rule)
    {
        if (rule == WholeRule.Published)
        {
            var percentage = 100.0 * k / n;
            return Math.Abs(percentage - Math.Round(percentage)) <= 0.05;
        }
        long m = Window(k, n);
        return 20 * Math.Abs((100L * k) - (m * n)) <= n;
    }

    /// <summary>Whether a count can lie exactly 0.05 points from a whole percentage: only then do the two rules differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasTies(int n) => n % 2000 == 0;

    /// <summary>Least k ≥ 0 with 20·(mn − 100k) ≤ n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int First(int m, int n) => m == 0 ? 0 : (int)(((n * ((20L * m) - 1)) + 1999) / 2000);

    /// <summary>Greatest k with 20·(100k − mn) ≤ n; it may be below <see cref="First"/>: then no k is within 0.05 points of m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Last(int m, int n) => (int)(n * ((20L * m) + 1) / 2000);

    /// <summary>The whole percentage m whose window [m − ½, m + ½) holds k of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Window(int k, int n) => (int)(((200L * k) + n) / (2L * n));
}
