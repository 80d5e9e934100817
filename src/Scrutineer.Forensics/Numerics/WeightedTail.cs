using System.Numerics;

namespace Scrutineer.Forensics.Numerics;

/// <summary>
/// P(Σ wᵢ Bᵢ ≥ x) for independent indicators Bᵢ with probabilities pᵢ and any non-negative weights, also where a few
/// weights outweigh all others together.
/// </summary>
/// <remarks>
/// A saddlepoint takes the sum for smooth. It is not where one weight exceeds the standard deviation of all the others:
/// such a unit is <i>dominant</i>, and the tail is the mean of the tails with it and without it. That is done for the
/// heaviest ones in turn, at most so many that the work stays bounded; a branch that is certain or impossible ends at once.
/// </remarks>
internal static class WeightedTail
{
    private const int MostDominant = 12;
    private const int LeastDominant = 4;
    private const int LogWork = 20;

    /// <summary>log₁₀ of the upper tail: 0 or less, −∞ where <paramref name="x"/> is out of reach, never NaN.</summary>
    /// <param name="p">Probabilities, padded with zeros to a multiple of eight.</param>
    /// <param name="weights">Finite weights ≥ 0; those of the padding may be left out.</param>
    /// <param name="x">The value observed.</param>
    /// <param name="scaled">As long as <paramref name="p"/>: written over.</param>
    /// <param name="width">Vector width.</param>
    public static double Log10Upper(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> weights,
        double x,
        Span<double> scaled,
        VectorWidth width
    )
    {
        if (Dominant(p, weights) < 0)
        {
            return SaddlepointTail.Log10Upper(p, weights, x, scaled, width);
        }
        var rest = p.ToArray();
        var units = new List<(double P, double Weight)>();
        var most = Math.Clamp(LogWork - BitOperations.Log2((uint)p.Length), LeastDominant, MostDominant);
        while (units.Count < most && Dominant(rest, weights) is >= 0 and var unit)
        {
            units.Add((rest[unit], weights[unit]));
            rest[unit] = 0;
        }
        var reach = new double[units.Count + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            reach[^1] += rest[i] > 0 ? weights[i] : 0;
        }
        for (var k = units.Count - 1; k >= 0; k--)
        {
            reach[k] = reach[k + 1] + units[k].Weight;
        }
        return Math.Min(0, Conditioned(units, reach, 0, rest, weights, x, scaled, width) / Logarithms.Ln10);
    }

    /// <summary>ln of the tail of the units from <paramref name="first"/> on and of the rest.</summary>
    private static double Conditioned(
        List<(double P, double Weight)> units,
        double[] reach,
        int first,
        ReadOnlySpan<double> rest,
        ReadOnlySpan<double> weights,
        double x,
        Span<double> scaled,
        VectorWidth width
    )
    {
        if (x <= 0)
        {
            return 0;
        }
        if (x > reach[first])
        {
            return double.NegativeInfinity;
        }
        if (first == units.Count)
        {
            return SaddlepointTail.Log10Upper(rest, weights, x, scaled, width) * Logarithms.Ln10;
        }
        var (p, weight) = units[first];
        var with = Conditioned(units, reach, first + 1, rest, weights, x - weight, scaled, width);
        var without = Conditioned(units, reach, first + 1, rest, weights, x, scaled, width);
        return LogSum(PortableMath.Log(p) + with, SpecialFunctions.Log1P(-p) + without);
    }

    /// <summary>The heaviest unit that may go either way, where it outweighs one standard deviation of all others; −1 without one.</summary>
    private static int Dominant(ReadOnlySpan<double> p, ReadOnlySpan<double> weights)
    {
        var heaviest = -1;
        var heaviestWeight = 0.0;
        // The heaviest so far stands apart, so that a giant leaves the digits of the others whole.
        var others = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (p[i] is > 0 and < 1)
            {
                var weight = weights[i];
                var unit = i;
                // Of equal weights the one whose probability is greater, so that the order of units changes nothing.
                if (weight > heaviestWeight || (weight.Equals(heaviestWeight) && heaviest >= 0 && p[i] > p[heaviest]))
                {
                    (heaviest, unit) = (unit, heaviest);
                    (heaviestWeight, weight) = (weight, heaviestWeight);
                }
                others += unit < 0 ? 0 : weight * weight * p[unit] * (1 - p[unit]);
            }
        }
        return heaviestWeight * heaviestWeight > others ? heaviest : -1;
    }

    private static double LogSum(double a, double b)
    {
        var (high, low) = (Math.Max(a, b), Math.Min(a, b));
        return double.IsNegativeInfinity(low) ? high : high + SpecialFunctions.Log1P(PortableMath.Exp(low - high));
    }
}
