using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Klimek;

/// <summary>Where the clean cloud's centre is looked for.</summary>
internal enum CleanCentre
{
    /// <summary>At the highest local maximum of the plane: ours.</summary>
    Joint,

    /// <summary>At the highest local maxima of turnout and of result, each by itself: the article's. To measure the departure by.</summary>
    Marginal,
}

/// <summary>The clean component, estimated from the left side of the cloud, which additions for the leader do not widen.</summary>
/// <param name="Turnout">Turnout at the mode, 0 … 1.</param>
/// <param name="TurnoutSd">Root mean square distance from it of the stations below and to the left of the mode.</param>
/// <param name="Result">Result at the mode, 0 … 1.</param>
/// <param name="ResultSd">Root mean square distance from it of the stations below it.</param>
/// <param name="Intensity">Standard deviation of the half-normal share of votes moved at an incremental station.</param>
internal sealed record CleanStations(double Turnout, double TurnoutSd, double Result, double ResultSd, double Intensity)
{
    private const double Bandwidth = 2;
    private const int Taps = 8;
    private const double LeastSd = 0.005;
    private const int Lowest = 5;
    private const int Highest = 90;

    /// <summary>Null when the cloud has no local maximum away from its rim.</summary>
    internal static CleanStations? Of(
        Stations stations,
        ReadOnlySpan<int> times,
        int[] plane,
        CleanCentre centre = CleanCentre.Joint
    )
    {
        if ((centre == CleanCentre.Joint ? Mode(plane) : MarginalModes.Of(plane)) is not var (t, r))
        {
            return null;
        }
        double leftBoth = 0,
            left = 0,
            right = 0,
            turnout = 0,
            below = 0,
            above = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var (dt, dr, w) = (stations.Turnout[i] - t, stations.Result[i] - r, times[i]);
            if (dr < 0)
            {
                left += w;
                below += w * dr * dr;
                leftBoth += dt < 0 ? w : 0;
                turnout += dt < 0 ? w * dt * dt : 0;
            }
            else
            {
                right += w;
                above += w * dr * dr;
            }
        }
        return new CleanStations(
            t,
            Math.Max(LeastSd, Root(turnout, leftBoth)),
            r,
            Math.Max(LeastSd, Root(below, left)),
            Math.Max(LeastSd, Math.Sqrt(Root(above, right)))
        );
    }

    private static double Root(double sum, double count) => count > 0 ? Math.Sqrt(sum / count) : 0;

    /// <summary>The highest local maximum of the smoothed plane with turnout and result of 5 … 90 %; of equals the first; or null.</summary>
    private static (double Turnout, double Result)? Mode(int[] plane)
    {
        var smooth = Smooth(Smooth([.. plane.Select(n => (double)n)], Histograms.Bins, 1), 1, Histograms.Bins);
        var best = -1;
        for (var t = Lowest; t <= Highest; t++)
        {
            for (var r = Lowest; r <= Highest; r++)
            {
                var cell = (t * Histograms.Bins) + r;
                if ((best < 0 || smooth[cell] > smooth[best]) && smooth[cell] > 0 && IsMaximum(smooth, cell))
                {
                    best = cell;
                }
            }
        }
        return best < 0 ? null : (best / Histograms.Bins / 100.0, best % Histograms.Bins / 100.0);
    }

    private static bool IsMaximum(double[] smooth, int cell)
    {
        for (var dt = -1; dt <= 1; dt++)
        {
            for (var dr = -1; dr <= 1; dr++)
            {
                if (smooth[cell + (dt * Histograms.Bins) + dr] > smooth[cell])
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] Smooth(double[] grid, int along, int across)
    {
        Span<double> kernel = stackalloc double[(2 * Taps) + 1];
        for (var d = -Taps; d <= Taps; d++)
        {
            kernel[d + Taps] = PortableMath.Exp(-0.5 * d * d / (Bandwidth * Bandwidth));
        }
        var smooth = new double[grid.Length];
        for (var line = 0; line < Histograms.Bins; line++)
        {
            for (var at = 0; at < Histograms.Bins; at++)
            {
                var sum = 0.0;
                var end = Math.Min(Histograms.Bins - 1, at + Taps);
                for (var from = Math.Max(0, at - Taps); from <= end; from++)
                {
                    sum += kernel[from - at + Taps] * grid[(line * across) + (from * along)];
                }
                smooth[(line * across) + (at * along)] = sum;
            }
        }
        return smooth;
    }
}
