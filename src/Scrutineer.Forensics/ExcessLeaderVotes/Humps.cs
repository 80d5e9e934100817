using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Where the others' curve peaks, after smoothing by a Gaussian of two bins.</summary>
/// <remarks>
/// This smoothing gives the published bins of 2012, 2018 and 2021 (60, 61, 38). Where most stations are rigged the highest
/// peak is theirs (2024: 82), so the peak taken is the leftmost one at least half as high as the highest: the same bin
/// wherever there is one peak, and 62 in 2024, where the authors set 60 by hand.
/// </remarks>
internal static class Humps
{
    private const double SmoothingBins = 2;
    private const double MainHeight = 0.5;
    private const double SideHeight = 0.1;

    /// <summary>The bin of the recipe.</summary>
    public static int Main(ReadOnlySpan<long> others) => Peaks(Smooth(others), MainHeight)[0];

    /// <summary>Every hump at least a tenth as high as the highest, up to and with <paramref name="main"/>.</summary>
    public static IReadOnlyList<int> UpTo(int main, ReadOnlySpan<long> others)
    {
        var peaks = Peaks(Smooth(others), SideHeight).Where(p => p < main - 2).ToList();
        peaks.Add(main);
        return peaks;
    }

    private static double[] Smooth(ReadOnlySpan<long> others)
    {
        var smooth = new double[others.Length];
        for (var at = 0; at < smooth.Length; at++)
        {
            for (var from = 0; from < smooth.Length; from++)
            {
                var distance = (at - from) / SmoothingBins;
                smooth[at] += others[from] * PortableMath.Exp(-0.5 * distance * distance);
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
