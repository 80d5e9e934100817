using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Nodes and weights for the mean of a function of a standard normal.</summary>
/// <remarks>
/// Zeros of the orthonormal Hermite polynomials by Newton's method from outside in, weights by Christoffel's formula
/// (Abramowitz and Stegun 25.4.46), rescaled from e^(−x²) to the standard normal density.
/// </remarks>
internal sealed class GaussHermite
{
    private const double InverseFourthRootOfPi = 0.7511255444649425;

    public GaussHermite(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        (Nodes, Weights) = (new double[count], new double[count]);
        var z = 0.0;
        for (var i = 0; i < (count + 1) / 2; i++)
        {
            z = i switch
            {
                0 => Math.Sqrt((2 * count) + 1) - (1.85575 * Power((2 * count) + 1, -1.0 / 6)),
                1 => z - (1.14 * Power(count, 0.426) / z),
                2 => (1.86 * z) - (0.86 * Nodes[0]),
                3 => (1.91 * z) - (0.91 * Nodes[1]),
                _ => (2 * z) - Nodes[i - 2],
            };
            double slope;
            double step;
            do
            {
                (var value, slope) = Polynomial(count, z);
                step = value / slope;
                z -= step;
            } while (Math.Abs(step) > 1e-14);
            Nodes[i] = z;
            Nodes[count - 1 - i] = -z;
            Weights[i] = Weights[count - 1 - i] = 2 / (slope * slope);
        }
        var total = Weights.Sum();
        for (var i = 0; i < count; i++)
        {
            Nodes[i] *= Math.Sqrt(2);
            Weights[i] /= total;
        }
    }

    public double[] Nodes { get; }

    /// <summary>They add up to 1.</summary>
    public double[] Weights { get; }

    private static double Power(double x, double y) => PortableMath.Exp(y * PortableMath.Log(x));

    private static (double Value, double Slope) Polynomial(int count, double z)
    {
        var (now, before) = (InverseFourthRootOfPi, 0.0);
        for (var j = 1; j <= count; j++)
        {
            (now, before) = ((z * Math.Sqrt(2.0 / j) * now) - (Math.Sqrt((j - 1.0) / j) * before), now);
        }
        return (now, Math.Sqrt(2.0 * count) * before);
    }
}
