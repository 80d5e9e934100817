namespace Scrutineer.Forensics.Spikes;

/// <summary>
/// The kernel that the paper's package has in effect. Shares are shared out linearly between the two nearest of 1,024 points from
/// −0.0004 to 1.0004, and the density at 0, 0.001, … 1 is interpolated linearly between those.
/// </summary>
/// <remarks>
/// The package asks R's <c>density()</c> for a Gaussian of 0.0001. That function bins observations linearly before it convolves (R manual,
/// <c>?density</c>: "disperses the mass of the empirical distribution function over a regular grid"), on a grid of the next power of two, four
/// bandwidths beyond either end. Its points lie 0.00098 apart, nearly ten bandwidths: the Gaussian is one point wide, and what is left is
/// the binning, which sees all stations within about 0.001 of a share and not within 0.0003.
/// </remarks>
internal static class BinnedKernel
{
    /// <summary>Points of the finer grid.</summary>
    public const int Points = 1_024;

    /// <summary>Units of one station.</summary>
    public const int Unit = 1 << 20;

    private const double Low = -4 * SpikeGrid.Bandwidth;
    private const double Step = (1 + (8 * SpikeGrid.Bandwidth)) / (Points - 1);

    /// <summary>The point below j/n, and the units, 0 … 2²⁰, that go to the next one; the rest stays.</summary>
    public static (int Point, int Beyond) Place(long j, long n)
    {
        var at = (((double)j / n) - Low) / Step;
        var point = Math.Min(Points - 2, (int)at);
        return (point, (int)((at - point) * Unit));
    }

    /// <summary>The density at a point of the coarser grid, in units of 2⁻²⁰ stations, from what lies at the finer one's.</summary>
    /// <param name="point">0 … 1000.</param>
    /// <param name="mass">What lies at a point of the finer grid, 0 … 1023.</param>
    public static double At(int point, Func<int, long> mass)
    {
        var at = (((double)point / SpikeGrid.Steps) - Low) / Step;
        var below = Math.Min(Points - 2, (int)at);
        return ((1 - (at - below)) * mass(below)) + ((at - below) * mass(below + 1));
    }
}
