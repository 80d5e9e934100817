namespace Scrutineer.Forensics.Numerics;

/// <summary>
/// P(Σ wᵢ Bᵢ ≥ x) for independent indicators Bᵢ with probabilities pᵢ and any non-negative weights, by saddlepoint.
/// </summary>
/// <remarks>
/// Lugannani and Rice, <i>Saddle point approximation for the distribution of the sum of independent random variables</i>,
/// Adv. Appl. Prob. 12 (1980), 475–490. Relative error of order 1/n, far into the tail too; no continuity correction,
/// since weighted sums are dense. Where single weights dominate they are not: <see cref="WeightedTail"/> is for those. Where
/// the formula fails all the same, Chernoff's bound stands in for it, which is never too small.
/// </remarks>
internal static class SaddlepointTail
{
    private const int MostSteps = 100;
    private const double LargestExponent = 80;

    // Within so many standard deviations of the mean Lugannani and Rice's 1/u − 1/r is a small difference of large numbers, and the
    // root needs one step more. At the mean it is 0/0, and Edgeworth's terms to the order 1/n stand in for it.
    private const double NearMean = 3;
    private const double AtMean = 0.01;

    /// <summary>log₁₀ of the upper tail.</summary>
    /// <param name="p">Probabilities, padded with zeros to a multiple of eight.</param>
    /// <param name="weights">Weights ≥ 0; those of the padding may be left out.</param>
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
        var (most, heaviest, lightest) = Reach(p, weights);
        if (x <= 0)
        {
            return 0;
        }
        if (x > most)
        {
            return double.NegativeInfinity;
        }
        if (most - x < lightest)
        {
            return AllOfThem(p, weights, most, x);
        }
        if (x <= lightest)
        {
            return AnyOfThem(p, weights) / Logarithms.Ln10;
        }
        // One scale for all votes: the heaviest station counts one.
        for (var i = 0; i < weights.Length; i++)
        {
            scaled[i] = weights[i] / heaviest;
        }
        scaled[weights.Length..].Clear();
        return Log10Upper(p, weights, scaled, x, (most, heaviest), width);
    }

    private static double Log10Upper(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> scaled,
        double x,
        (double Most, double Heaviest) reach,
        VectorWidth width
    )
    {
        var (most, heaviest) = reach;
        var goal = x / heaviest;
        var still = TiltedSums.Derivatives(p, scaled, 0, width);
        if (still.Second <= 0)
        {
            return goal <= still.First ? 0 : double.NegativeInfinity;
        }
        var t = Solve(p, scaled, goal, still, width);
        return t is { } root ? LugannaniRice(p, scaled, goal, root, still, width) / Logarithms.Ln10
            : goal > still.First ? AllOfThem(p, weights, most, x)
            : AnyOfThem(p, weights) / Logarithms.Ln10;
    }

    private static (double Most, double Heaviest, double Lightest) Reach(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> weights
    )
    {
        var most = 0.0;
        var heaviest = 0.0;
        var lightest = double.PositiveInfinity;
        for (var i = 0; i < weights.Length; i++)
        {
            if (p[i] > 0)
            {
                var weight = weights[i];
                most += weight;
                heaviest = Math.Max(heaviest, weight);
                lightest = weight > 0 ? Math.Min(lightest, weight) : lightest;
            }
        }
        return (most, heaviest, lightest);
    }

    /// <summary>The root of K′(t) = x by Newton's steps kept inside a bracket; null when it lies beyond the exponent's reach.</summary>
    private static double? Solve(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> w,
        double x,
        Slope still,
        VectorWidth width
    )
    {
        var low = -LargestExponent;
        var high = LargestExponent;
        var t = Math.Clamp((x - still.First) / still.Second, -1, 1);
        for (var step = 0; step < MostSteps; step++)
        {
            var here = TiltedSums.Derivatives(p, w, t, width);
            var gap = here.First - x;
            // The exponent is stationary at the root: an error of 1e-7 sd in x moves it by 1e-14.
            if (Math.Abs(gap) <= 1e-7 * Math.Sqrt(here.Second))
            {
                return Math.Abs(x - still.First) < NearMean * Math.Sqrt(still.Second) ? t - (gap / here.Second) : t;
            }
            if (gap > 0)
            {
                high = t;
            }
            else
            {
                low = t;
            }
            var next = here.Second > 0 ? t - (gap / here.Second) : double.NaN;
            if (!(next > low && next < high))
            {
                next = 0.5 * (low + high);
            }
            if (Math.Abs(next - t) <= 1e-15 * Math.Abs(t) || high - low < 1e-14)
            {
                return Math.Abs(next) > LargestExponent - 1e-6 ? null : next;
            }
            t = next;
        }
        return t;
    }

    private static double LugannaniRice(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> w,
        double x,
        double t,
        Slope still,
        VectorWidth width
    )
    {
        var distance = (x - still.First) / Math.Sqrt(still.Second);
        if (Math.Abs(distance) < AtMean)
        {
            return AtTheMean(p, w, distance, still.Second);
        }
        var deviance = (t * x) - TiltedSums.Value(p, w, t, width);
        var r = Math.Sign(t) * Math.Sqrt(2 * Math.Max(0, deviance));
        var u = t * Math.Sqrt(TiltedSums.Derivatives(p, w, t, width).Second);
        var said = Corrected(r, (1 / u) - (1 / r));
        return double.IsFinite(said) ? said : Chernoff(t, deviance);
    }

    /// <summary>ln P is at most −(t x − K(t)) for t ≥ 0; below the mean nothing but 0 is sure to be large enough.</summary>
    private static double Chernoff(double t, double deviance) => t > 0 ? -Math.Max(0, deviance) : 0;

    /// <summary>ln of the normal tail at r with Lugannani and Rice's correction; not finite where the two do not make a probability.</summary>
    private static double Corrected(double r, double correction)
    {
        if (r < 0)
        {
            var tail =
                PortableMath.Exp(SpecialFunctions.LogNormalTail(r)) + (SpecialFunctions.NormalDensity(r) * correction);
            return Math.Min(0, PortableMath.Log(tail));
        }
        // ln(tail + φ·c) = ln tail + ln(1 + c φ/tail), with Mills' ratio from logarithms so that nothing underflows.
        var logTail = SpecialFunctions.LogNormalTail(r);
        var logDensity = (-0.5 * r * r) - Logarithms.HalfLogTwoPi;
        return Math.Min(0, logTail + SpecialFunctions.Log1P(correction * PortableMath.Exp(logDensity - logTail)));
    }

    /// <summary>The formula is 0/0 at the mean: there the Edgeworth terms of the orders 1/√n and 1/n take over.</summary>
    private static double AtTheMean(ReadOnlySpan<double> p, ReadOnlySpan<double> w, double distance, double variance)
    {
        var third = default(CompensatedSum);
        var fourth = default(CompensatedSum);
        for (var i = 0; i < p.Length; i++)
        {
            var spread = p[i] * (1 - p[i]);
            third.Add(w[i] * w[i] * w[i] * spread * (1 - (2 * p[i])));
            fourth.Add(w[i] * w[i] * w[i] * w[i] * spread * (1 - (6 * spread)));
        }
        var skewness = third.Value / (variance * Math.Sqrt(variance));
        var kurtosis = fourth.Value / (variance * variance);
        var square = distance * distance;
        var correction =
            (skewness * (square - 1) / 6)
            + (kurtosis * distance * (square - 3) / 24)
            + (skewness * skewness * distance * ((square * square) - (10 * square) + 15) / 72);
        var tail =
            PortableMath.Exp(SpecialFunctions.LogNormalTail(distance))
            + (SpecialFunctions.NormalDensity(distance) * correction);
        return PortableMath.Log(Math.Clamp(tail, double.Epsilon, 1));
    }

    /// <summary>At the very end of the support the tail is one point: every station with p &gt; 0 counted.</summary>
    private static double AllOfThem(ReadOnlySpan<double> p, ReadOnlySpan<double> weights, double most, double x)
    {
        var spare = most - x;
        var sum = default(CompensatedSum);
        for (var i = 0; i < weights.Length; i++)
        {
            if (p[i] > 0 && weights[i] > spare)
            {
                sum.Add(PortableMath.Log(p[i]));
            }
        }
        return sum.Value / Logarithms.Ln10;
    }

    /// <summary>At the very beginning of the support the tail is all but one point: not every station missed.</summary>
    private static double AnyOfThem(ReadOnlySpan<double> p, ReadOnlySpan<double> weights)
    {
        var sum = default(CompensatedSum);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                sum.Add(SpecialFunctions.Log1P(-p[i]));
            }
        }
        return SpecialFunctions.Log1P(-PortableMath.Exp(sum.Value));
    }
}
