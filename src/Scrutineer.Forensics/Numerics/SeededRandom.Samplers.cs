namespace Scrutineer.Forensics.Numerics;

/// <summary>Samplers, exact up to rounding, by portable arithmetic only.</summary>
internal sealed partial class SeededRandom
{
    private double? _spareNormal;

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        if (_spareNormal is { } spare)
        {
            _spareNormal = null;
            return spare;
        }
        double u,
            v,
            s;
        do
        {
            u = (2 * NextDouble()) - 1;
            v = (2 * NextDouble()) - 1;
            s = (u * u) + (v * v);
        } while (s >= 1 || s == 0);
        var scale = Math.Sqrt(-2 * PortableMath.Log(s) / s);
        _spareNormal = v * scale;
        return u * scale;
    }

    /// <summary>Normal with mean and standard deviation, cut to [<paramref name="low"/>, <paramref name="high"/>] by redrawing.</summary>
    public double NextNormal(double mean, double sd, double low, double high)
    {
        if (!(low < high) || mean < low - (4 * sd) || mean > high + (4 * sd))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), "The interval holds next to nothing of this normal.");
        }
        double x;
        do
        {
            x = mean + (sd * NextNormal());
        } while (x < low || x > high);
        return x;
    }

    /// <summary>Gamma with the given shape and scale 1.</summary>
    /// <remarks>Marsaglia and Tsang, ACM Trans. Math. Softw. 26(3) 2000; below shape 1 by their boost U^(1/shape).</remarks>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (shape < 1)
        {
            var boosted = NextGamma(shape + 1);
            return boosted * PortableMath.Exp(PortableMath.Log(NextPositive()) / shape);
        }
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var t = 1 + (c * x);
            if (t <= 0)
            {
                continue;
            }
            var v = t * t * t;
            if (PortableMath.Log(NextPositive()) < (0.5 * x * x) + d - (d * v) + (d * PortableMath.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>Number of successes in <paramref name="n"/> trials of probability <paramref name="p"/> (cut to [0, 1]).</summary>
    /// <remarks>Inversion below a mean of 10, else BTRS: Hörmann, J. Statist. Comput. Simul. 46 (1993) 101–110.</remarks>
    public int NextBinomial(int n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n == 0 || !(p > 0))
        {
            return 0;
        }
        if (p >= 1)
        {
            return n;
        }
        if (p > 0.5)
        {
            return n - NextBinomial(n, 1 - p);
        }
        return n * p < 10 ? SmallBinomial(n, p) : LargeBinomial(n, p);
    }

    private int SmallBinomial(int n, double p)
    {
        var ratio = p / (1 - p);
        while (true)
        {
            var term = PortableMath.Exp(n * PortableMath.Log(1 - p));
            var left = NextDouble();
            for (var k = 0; k <= n; k++)
            {
                if (left < term)
                {
                    return k;
                }
                left -= term;
                term *= ratio * (n - k) / (k + 1);
            }
        }
    }

    private int LargeBinomial(int n, double p)
    {
        var q = 1 - p;
        var spread = Math.Sqrt(n * p * q);
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var centre = (n * p) + 0.5;
        var inner = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * spread;
        var mode = Math.Floor((n + 1.0) * p);
        var ratio = p / q;
        while (true)
        {
            var u = NextDouble() - 0.5;
            var v = NextPositive();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + centre);
            if (us >= 0.07 && v <= inner)
            {
                return (int)k;
            }
            if (k < 0 || k > n)
            {
                continue;
            }
            var left = PortableMath.Log(v * alpha / ((a / (us * us)) + b));
            var right =
                ((mode + 0.5) * PortableMath.Log((mode + 1) / (ratio * (n - mode + 1))))
                + ((n + 1.0) * PortableMath.Log((n - mode + 1) / (n - k + 1)))
                + ((k + 0.5) * PortableMath.Log(ratio * (n - k + 1) / (k + 1)))
                + PortableMath.StirlingTail(mode)
                + PortableMath.StirlingTail(n - mode)
                - PortableMath.StirlingTail(k)
                - PortableMath.StirlingTail(n - k);
            if (left <= right)
            {
                return (int)k;
            }
        }
    }
}
