using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>A bivariate t distribution fitted to the middle of the data, so that what is far out does not shape its own null.</summary>
/// <remarks>
/// For a bivariate t with ν degrees of freedom and scale s, D = (x² − 2ρxy + y²)/(1 − ρ²) has
/// P(D &gt; d) = (1 + d/(νs²))^(−ν/2). ρ comes from the signs of the deviations (Blomqvist: ρ = sin(πβ/2)), ν and s
/// from the quantiles of D at 50 and 95 %: a twentieth of the data may be anything. ν is held at 7 or below, because the
/// extrapolated tail of a larger one was too light on simulated clean votes.
/// </remarks>
internal sealed record HeavyTail(double Correlation, double Scale, double DegreesOfFreedom)
{
    private const double Least = 2;
    private const double Most = 7;

    /// <summary>The fit; null where half of the pairs do not deviate at all, so that there is no spread to go by.</summary>
    public static HeavyTail? Fit(double[] x, double[] y)
    {
        long agree = 0,
            signs = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var sign = Math.Sign(x[i]) * Math.Sign(y[i]);
            agree += sign;
            signs += Math.Abs(sign);
        }
        var correlation = signs == 0 ? 0 : SineOfHalfPi((double)agree / signs);
        var distances = new double[x.Length];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = Distance(x[i], y[i], correlation);
        }
        Ascending.Sort(distances);
        var middle = distances[distances.Length / 2];
        if (middle <= 0)
        {
            return null;
        }
        var upper = distances[(int)(distances.Length * 0.95)];
        // The ratio of the quantiles falls with ν: bisection.
        double low = Least,
            high = Most;
        for (var step = 0; step < 60; step++)
        {
            var nu = (low + high) / 2;
            var ratio = (Power(20, 2 / nu) - 1) / (Power(2, 2 / nu) - 1);
            (low, high) = ratio > upper / middle ? (nu, high) : (low, nu);
        }
        var freedom = (low + high) / 2;
        var scale = Math.Sqrt(middle / (freedom * (Power(2, 2 / freedom) - 1)));
        return new HeavyTail(correlation, scale, freedom);
    }

    /// <summary>Probability of a pair of deviations as far out.</summary>
    public double Tail(double x, double y)
    {
        var d = Distance(x, y, Correlation) / (Scale * Scale);
        return PortableMath.Exp(-DegreesOfFreedom / 2 * PortableMath.Log(1 + (d / DegreesOfFreedom)));
    }

    private static double Distance(double x, double y, double rho) =>
        ((x * x) - (2 * rho * x * y) + (y * y)) / (1 - (rho * rho));

    private static double Power(double x, double e) => PortableMath.Exp(e * PortableMath.Log(x));

    // sin(πb/2) for |b| ≤ 1 by its series, kept off ±1.
    private static double SineOfHalfPi(double b)
    {
        var t = b * Math.PI / 2;
        double term = t,
            sum = t;
        for (var k = 3; k <= 19; k += 2)
        {
            term *= -t * t / (k * (k - 1));
            sum += term;
        }
        return Math.Clamp(sum, -0.95, 0.95);
    }
}
