namespace Scrutineer.Forensics.Numerics;

/// <summary>The correction of Stirling's formula, the logarithm of the normal tail and their like, to near double precision.</summary>
internal static class SpecialFunctions
{
    // From here on Stirling's series gives the correction to the last digit.
    private const int Tabulated = 16;
    private static readonly double[] Factorials = Tabulate();

    /// <summary>ln n! − ln of Stirling's formula √(2πn)(n/e)ⁿ, n ≥ 1: the correction of Loader's binomial.</summary>
    public static double StirlingError(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return n < Tabulated
            ? Factorials[n] - ((n + 0.5) * PortableMath.Log(n)) + n - Logarithms.HalfLogTwoPi
            : StirlingSeries(n);
    }

    /// <summary>ln(1 + x), accurate near 0.</summary>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        // Kahan's correction: the rounding of 1 + x is undone by the ratio.
        return u is 1 ? x : PortableMath.Log(u) * (x / (u - 1));
    }

    /// <summary>ln of the upper tail of the standard normal, ln P(Z &gt; z). Accurate as far out as z = 10⁷.</summary>
    public static double LogNormalTail(double z)
    {
        if (z < 0)
        {
            return Log1P(-PortableMath.Exp(LogNormalTail(-z)));
        }
        if (z < 3)
        {
            return PortableMath.Log(0.5 - (NormalDensity(z) * CentralSeries(z)));
        }
        // Laplace's continued fraction for Mills' ratio (Abramowitz and Stegun 26.2.14), from the far end inwards.
        var fraction = z;
        for (var k = 120; k >= 1; k--)
        {
            fraction = z + (k / fraction);
        }
        return (-0.5 * z * z) - Logarithms.HalfLogTwoPi - PortableMath.Log(fraction);
    }

    /// <summary>Density of the standard normal.</summary>
    public static double NormalDensity(double z) => PortableMath.Exp((-0.5 * z * z) - Logarithms.HalfLogTwoPi);

    /// <summary>(Φ(z) − ½) ÷ φ(z) = z + z³/3 + z⁵/15 + … (Abramowitz and Stegun 26.2.11).</summary>
    private static double CentralSeries(double z)
    {
        var term = z;
        var sum = z;
        for (var k = 3; term > sum * 1e-17; k += 2)
        {
            term *= z * z / k;
            sum += term;
        }
        return sum;
    }

    /// <summary>1/(12x) − 1/(360x³) + … (Abramowitz and Stegun 6.1.40); x ≥ 15 leaves an error below 1e-16.</summary>
    private static double StirlingSeries(double x)
    {
        var y = 1 / (x * x);
        return (
                (1.0 / 12)
                - (
                    y
                    * (
                        (1.0 / 360)
                        - (y * ((1.0 / 1260) - (y * ((1.0 / 1680) - (y * ((1.0 / 1188) - (y * (691.0 / 360360))))))))
                    )
                )
            ) / x;
    }

    private static double[] Tabulate()
    {
        var table = new double[Tabulated];
        var sum = new CompensatedSum();
        for (var n = 2; n < Tabulated; n++)
        {
            sum.Add(PortableMath.Log(n));
            table[n] = sum.Value;
        }
        return table;
    }
}
