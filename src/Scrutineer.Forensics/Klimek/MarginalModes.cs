using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Klimek;

/// <summary>The modes of turnout and of result, each by itself, smoothed as the plane is.</summary>
internal static class MarginalModes
{
    private const double Bandwidth = 2;
    private const int Lowest = 5;
    private const int Highest = 90;

    /// <summary>The highest local maxima of 5 … 90 %, as shares; null where either margin has none.</summary>
    public static (double Turnout, double Result)? Of(ReadOnlySpan<int> plane)
    {
        var (turnout, result) = (new double[Histograms.Bins], new double[Histograms.Bins]);
        for (var cell = 0; cell < plane.Length; cell++)
        {
            turnout[cell / Histograms.Bins] += plane[cell];
            result[cell % Histograms.Bins] += plane[cell];
        }
        return Mode(turnout) is { } t && Mode(result) is { } r ? (t / 100.0, r / 100.0) : null;
    }

    private static int? Mode(double[] margin)
    {
        var smooth = new double[margin.Length];
        for (var at = 0; at < margin.Length; at++)
        {
            for (var from = 0; from < margin.Length; from++)
            {
                var distance = (from - at) / Bandwidth;
                smooth[at] += margin[from] * PortableMath.Exp(-0.5 * distance * distance);
            }
        }
        int? best = null;
        for (var at = Lowest; at <= Highest; at++)
        {
            var isMaximum = smooth[at] > 0 && smooth[at] >= smooth[at - 1] && smooth[at] >= smooth[at + 1];
            best = isMaximum && (best is not { } so || smooth[at] > smooth[so]) ? at : best;
        }
        return best;
    }
}
