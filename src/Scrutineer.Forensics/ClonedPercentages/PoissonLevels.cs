using System.Numerics;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>
/// Upper tails of Poisson distributions whose mean is rounded up to one of sixteen steps an octave, so that millions of
/// bins are scored from one small table. Rounding the mean up can only make a tail larger, never smaller.
/// </summary>
/// <remarks>
/// A count of independent yes-or-no events with total probability λ has P(T ≥ c) ≤ P(Poisson(λ) ≥ c) for c ≥ λ + 1:
/// Hoeffding, Ann. Math. Statist. 27 (1956) 713–721; Gleser, Ann. Probab. 3 (1975) 182–188.
/// </remarks>
internal static class PoissonLevels
{
    /// <summary>Means are held in units of 2⁻⁴⁰: sums of them are exact and do not depend on order.</summary>
    public const int FixedBits = 40;
    public const int Count = 64 * 16;

    /// <summary>Smallest count that is ever called a cluster.</summary>
    public const int LeastCount = 3;

    private const double Smallest = 1e-300;
    private static readonly Tails?[] Tables = new Tails?[Count];

    /// <summary>The level of a mean (fixed point, above 0): the mean of the level is not below it.</summary>
    public static int LevelOf(long mean)
    {
        var top = 63 - BitOperations.LeadingZeroCount((ulong)mean);
        if (top < 4)
        {
            return (4 * 16) + 16;
        }
        var part = (int)((mean >> (top - 4)) & 15);
        var exact = (mean & ((1L << (top - 4)) - 1)) == 0;
        return (top * 16) + part + (exact ? 0 : 1);
    }

    /// <summary>Mean of a level.</summary>
    public static double Mean(int level) =>
        (16 + (level & 15)) / 16.0 * (double)(1UL << (level >> 4)) / (1L << FixedBits);

    /// <summary>P(Poisson ≥ count) for a count of at least max(3, mean + 1); 1 for smaller counts. Not below 1e-300.</summary>
    public static double Tail(int level, int count)
    {
        var table = Of(level);
        return count < table.First ? 1
            : count - table.First < table.Values.Length ? table.Values[count - table.First]
            : Smallest;
    }

    /// <summary>The largest attainable tail of the level that is not above <paramref name="score"/>: P(score of a bin ≤ score).</summary>
    public static double Attainable(int level, double score)
    {
        var values = Of(level).Values;
        int low = 0,
            high = values.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle] <= score ? (low, middle) : (middle + 1, high);
        }
        return low < values.Length ? values[low] : Smallest;
    }

    private static Tails Of(int level) => Volatile.Read(ref Tables[level]) ?? Fill(level);

    private static Tails Fill(int level)
    {
        var mean = Mean(level);
        var first = Math.Max(LeastCount, (int)Math.Ceiling(mean + 1));
        var masses = new List<double>();
        var mass = PortableMath.Exp((first * PortableMath.Log(mean)) - mean - PortableMath.LogFactorial(first));
        for (var count = first; mass > Smallest / 1e6; count++)
        {
            masses.Add(mass);
            mass *= mean / (count + 1);
        }
        var tails = new double[masses.Count];
        var sum = 0.0;
        for (var i = masses.Count - 1; i >= 0; i--)
        {
            sum += masses[i];
            tails[i] = Math.Max(sum, Smallest);
        }
        var computed = new Tails(first, tails);
        Volatile.Write(ref Tables[level], computed);
        return computed;
    }

    private sealed record Tails(int First, double[] Values);
}
