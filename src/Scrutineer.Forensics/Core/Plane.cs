using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Core;

/// <summary>Stations as points of turnout × result, in percent, weighted by ballots cast, with their smoothed density.</summary>
internal sealed class Plane
{
    public const int Bins = 100;

    /// <summary>Points: two standard deviations of a station of 600 voters.</summary>
    public const int Bandwidth = 2;
    private const int Taps = 12;
    private readonly double[] _density;

    private Plane(List<Point> points)
    {
        Points = points;
        var grid = new double[Bins * Bins];
        foreach (var p in points)
        {
            grid[(Cell(p.Turnout) * Bins) + Cell(p.Result)] += p.Weight;
            Total += p.Weight;
        }
        _density = Smooth(Smooth(grid, Bins, 1), 1, Bins);
    }

    public IReadOnlyList<Point> Points { get; }

    public double Total { get; }

    /// <summary>One station.</summary>
    /// <param name="Turnout">Percent.</param>
    /// <param name="Result">Percent.</param>
    /// <param name="Weight">Ballots cast.</param>
    /// <param name="Group">Of the jackknife.</param>
    public sealed record Point(double Turnout, double Result, double Weight, int Group);

    /// <summary>
    /// Stations with 100 or more registered, ballots cast, issued ≤ registered, leader ≤ cast, and at most 20,000 voters:
    /// electronic voting is not a station.
    /// </summary>
    public static Plane Of(ReturnSet returns)
    {
        var points = new List<Point>(returns.Count);
        var registered = returns.Registered;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        var issued = StationSample.IssuedOrCast(returns);
        var group = JackknifeGroups.Of(returns);
        for (var i = 0; i < returns.Count; i++)
        {
            if (
                registered[i] is >= StationSizes.LeastRegistered and <= StationSizes.MostRegistered
                && cast[i] > 0
                && issued[i] <= registered[i]
                && leader[i] <= cast[i]
            )
            {
                points.Add(
                    new Point(100.0 * issued[i] / registered[i], 100.0 * leader[i] / cast[i], cast[i], group[i])
                );
            }
        }
        return new Plane(points);
    }

    /// <summary>Local maxima of the density at least <paramref name="height"/> times the highest, by turnout.</summary>
    public IReadOnlyList<Mode> Modes(double height)
    {
        var highest = _density.Max();
        var modes = new List<Mode>();
        for (var t = 0; t < Bins; t++)
        {
            for (var r = 0; r < Bins; r++)
            {
                var here = _density[(t * Bins) + r];
                if (here >= height * highest && IsMaximum(t, r, here))
                {
                    modes.Add(new Mode(t + 0.5, r + 0.5, here / highest));
                }
            }
        }
        return modes;
    }

    /// <summary>Area, in square points, of the box that holds the middle 99 % of ballots by turnout and by result.</summary>
    public double MiddleArea() => Middle(p => p.Turnout) * Middle(p => p.Result);

    private double Middle(Func<Point, double> coordinate)
    {
        var marginal = new double[Bins];
        foreach (var p in Points)
        {
            marginal[Cell(coordinate(p))] += p.Weight;
        }
        var (sum, low, high) = (0.0, 0, Bins);
        for (var b = 0; b < Bins; b++)
        {
            sum += marginal[b];
            low = sum < 0.005 * Total ? b + 1 : low;
            high = sum <= 0.995 * Total ? b + 2 : high;
        }
        return Math.Max(1, Math.Min(Bins, high) - low);
    }

    private bool IsMaximum(int t, int r, double here)
    {
        for (var a = Math.Max(0, t - 1); a <= Math.Min(Bins - 1, t + 1); a++)
        {
            for (var b = Math.Max(0, r - 1); b <= Math.Min(Bins - 1, r + 1); b++)
            {
                var there = _density[(a * Bins) + b];
                // Of equal neighbours the first counts.
                if (there > here || (there.Equals(here) && ((a * Bins) + b < (t * Bins) + r)))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static int Cell(double percent) => Math.Min(Bins - 1, (int)percent);

    private static double[] Smooth(double[] grid, int along, int across)
    {
        var kernel = new double[(2 * Taps) + 1];
        for (var d = -Taps; d <= Taps; d++)
        {
            kernel[d + Taps] = PortableMath.Exp(-0.5 * d * d / (double)(Bandwidth * Bandwidth));
        }
        var smooth = new double[grid.Length];
        for (var line = 0; line < Bins; line++)
        {
            for (var at = 0; at < Bins; at++)
            {
                var sum = 0.0;
                for (var from = Math.Max(0, at - Taps); from <= Math.Min(Bins - 1, at + Taps); from++)
                {
                    sum += kernel[from - at + Taps] * grid[(line * across) + (from * along)];
                }
                smooth[(line * across) + (at * along)] = sum;
            }
        }
        return smooth;
    }
}
