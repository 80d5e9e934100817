using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Where the others' curve peaks: by the published notebook's rule, and by ours, a Gaussian of two bins.</summary>
/// <remarks>
/// Both give the published bins of 2012, 2018 and 2021 (60, 61, 38). Our smoothing was chosen on those three. Where most stations are rigged the highest
/// peak is theirs (2024: 82), so the peak that ours takes is the leftmost one at least half as high as the highest: the same bin
/// wherever there is one peak, and 62 in 2024, where the authors set 60 by hand.
/// </remarks>
internal static class Humps
{
    private const double SmoothingBins = 2;
    private const double MainHeight = 0.5;
    private const double SideHeight = 0.1;

    /// <summary>
    /// The bin of the published notebook: where the moving mean of the others' votes over five bins is highest, the first of
    /// equals. Beyond the ends of the curve there are no votes. A bin in which nobody voted for others, where the notebook would
    /// divide by zero, is passed over.
    /// </summary>
    public static int Notebook(ReadOnlySpan<long> others)
    {
        long highest = -1;
        var bin = 0;
        for (var at = 0; at < others.Length; at++)
        {
            long sum = 0;
            for (var near = Math.Max(0, at - 2); near <= Math.Min(others.Length - 1, at + 2); near++)
            {
                sum += others[near];
            }
            if (others[at] > 0 && sum > highest)
            {
                (highest, bin) = (sum, at);
            }
        }
        return bin;
    }

    /// <summary>The bin of our own rule: the leftmost main peak.</summary>
    public static int Main(ReadOnlySpan<long> others) => Peaks(Smooth(others), MainHeight)[0];

    /// <summary>How many peaks are at least half as high as the highest.</summary>
    public static int Mains(ReadOnlySpan<long> others) => Peaks(Smooth(others), MainHeight).Count;

    /// <summary>Every hump at least a tenth as high as the highest, up to and with <paramref name="main"/>.</summary>
    public static IReadOnlyList<int> UpTo(int main, ReadOnlySpan<long> others)
    {
        var peaks = Peaks(Smooth(others), SideHeight).Where(p => p < main - 2).ToList();
        peaks.Add(main);
        return peaks;
    }

    // By distance in bins: every region's curve is smoothed, and the exponential costs more than the rest.
    private static readonly double[] Kernel =
    [
        .. Enumerable
            .Range(0, TurnoutCurves.Bins)
            .Select(d => PortableMath.Exp(-0.5 * (d / SmoothingBins) * (d / SmoothingBins))),
    ];

    private static double[] Smooth(ReadOnlySpan<long> others)
    {
        var smooth = new double[others.Length];
        for (var at = 0; at < smooth.Length; at++)
        {
            for (var from = 0; from < smooth.Length; from++)
            {
                smooth[at] += others[from] * Kernel[Math.Abs(at - from)];
            }
        }
        return smooth;
    }

    private static List<int> Peaks(double[] smooth, double height)
    {
        var highest = smooth.Max();
        var peaks = new List<int>();
        for (var i = 0; i < smooth.Length; i++)
        {
            var before = i == 0 ? double.NegativeInfinity : smooth[i - 1];
            var after = i == smooth.Length - 1 ? double.NegativeInfinity : smooth[i + 1];
            if (smooth[i] > before && smooth[i] >= after && smooth[i] >= height * highest)
            {
                peaks.Add(i);
            }
        }
        return peaks;
    }
}
