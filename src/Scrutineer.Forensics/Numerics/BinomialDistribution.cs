namespace Scrutineer.Forensics.Numerics;

/// <summary>Binomial probabilities, accurate in the tails.</summary>
/// <remarks>
/// Loader, <i>Fast and accurate computation of binomial probabilities</i> (2000): the deviance form, so that nothing
/// large cancels.
/// </remarks>
internal static class BinomialDistribution
{
    private const double TwoPi = 2 * Math.PI;

    /// <summary>ln P(X = k), X ~ Bin(n, p); −∞ where impossible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p is outside [0, 1].</exception>
    public static double LogMass(int k, int n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies in [0, 1].");
        }
        if (k < 0 || k > n)
        {
            return double.NegativeInfinity;
        }
        if (p is 0)
        {
            return k == 0 ? 0 : double.NegativeInfinity;
        }
        if (p is 1)
        {
            return k == n ? 0 : double.NegativeInfinity;
        }
        if (k == 0)
        {
            return n * SpecialFunctions.Log1P(-p);
        }
        if (k == n)
        {
            return n * PortableMath.Log(p);
        }
        double x = k;
        double y = n - k;
        var correction =
            SpecialFunctions.StirlingError(n)
            - SpecialFunctions.StirlingError(k)
            - SpecialFunctions.StirlingError(n - k)
            - Deviance(x, n * p)
            - Deviance(y, n * (1 - p));
        return correction + (0.5 * PortableMath.Log(n / (TwoPi * x * y)));
    }

    /// <summary>x ln(x/m) + m − x, without cancellation when x is near m.</summary>
    private static double Deviance(double x, double mean)
    {
        var gap = x - mean;
        if (Math.Abs(gap) >= 0.1 * (x + mean))
        {
            return (x * PortableMath.Log(x / mean)) - gap;
        }
        // With v = (x−m)/(x+m): x ln(x/m) = 2x artanh v, summed after the leading terms cancel by hand.
        var v = gap / (x + mean);
        var sum = gap * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next.Equals(sum))
            {
                return next;
            }
            sum = next;
        }
    }
}
