using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Spikes;

/// <summary>The published grid and kernel: shares 0, 0.001, … 1 and a Gaussian of standard deviation 0.0001.</summary>
/// <remarks>
/// Five standard deviations lie between a grid point and the middle to the next one, so a station has weight at its nearest
/// point only. Weights and masses are whole numbers of small units: sums do not depend on order or threads.
/// </remarks>
internal static class SpikeGrid
{
    public const int Steps = 1000;
    public const double Bandwidth = 1e-4;
    public const double MassUnit = 1L << 40;
    private const double WeightUnit = 1 << 20;

    /// <summary>The grid point nearest to j/n, halves up.</summary>
    public static int Nearest(long j, long n) => (int)(((2 * Steps * j) + n) / (2 * n));

    /// <summary>Kernel weight of j/n at a grid point, in units of 2⁻²⁰ of the weight of an exact hit.</summary>
    public static int Weight(long j, long n, int point)
    {
        var distance = ((Steps * j) - (point * n)) / (double)(Steps * n) / Bandwidth;
        return Math.Abs(distance) > 5.3 ? 0 : (int)(PortableMath.Exp(-0.5 * distance * distance) * WeightUnit);
    }
}
