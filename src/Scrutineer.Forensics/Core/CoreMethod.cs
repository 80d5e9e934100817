using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Core;

/// <summary>
/// Finds the left mode of the turnout × result plane: stuffing and coercion move stations to the right and upwards, so
/// what is left standing is on the left, even where it is no longer the majority.
/// </summary>
/// <remarks>
/// Robust clustering by the majority (minimum covariance determinant) fails when most stations are rigged: it lands on the
/// rigged cluster. A mode needs no majority.
/// </remarks>
internal static class CoreMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "core";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 6 };

    /// <summary>Fewer stations than this show no mode.</summary>
    public const int LeastStations = 500;

    private const double LeastHeight = 0.25;
    private const double ModeRadius = 5;
    private const double CoreRadius = 15;
    private const double LeastConcentration = 1.6;
    private const double Rim = 3;

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, with a core or without; or a problem: a missing field, fewer than 500 stations.</returns>
    public static Outcome<CoreFinding> Run(ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<CoreFinding>.Refused(problem);
        }
        var plane = Plane.Of(returns);
        if (plane.Points.Count < LeastStations)
        {
            return Outcome<CoreFinding>.Refused(MethodProblem.TooFew(LeastStations, plane.Points.Count));
        }
        var modes = plane.Modes(LeastHeight);
        var left = modes[0];
        var concentration =
            ShareWithin(plane, left, ModeRadius) / (Math.PI * ModeRadius * ModeRadius / plane.MiddleArea());
        var core =
            concentration >= LeastConcentration && !OnTheRim(left)
                ? Around(plane, left, JackknifeGroups.Count(returns))
                : null;
        return Outcome<CoreFinding>.Of(
            new CoreFinding
            {
                Core = core,
                Modes = modes,
                Concentration = concentration,
                Stations = plane.Points.Count,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["bandwidth-points"] = Plane.Bandwidth,
                    ["least-mode-height"] = LeastHeight,
                    ["core-radius-points"] = CoreRadius,
                    ["least-concentration"] = LeastConcentration,
                    ["registered-from"] = StationSizes.LeastRegistered,
                    ["registered-to"] = StationSizes.MostRegistered,
                },
                Source =
                    "Left mode of a Gaussian density estimate; the idea of a clean core: S. Shpilkin; Kobak, Shpilkin, Pshenichnikov, Significance 13(5), 2016, 18–23",
                Summary = CoreWords.Summary(core, modes.Count),
                Assumptions = CoreWords.Assumptions,
                OtherExplanations = CoreWords.OtherExplanations,
                FalseAlarms = CoreWords.FalseAlarms,
            }
        );
    }

    private static bool OnTheRim(Mode mode) =>
        Math.Min(mode.Turnout, mode.Result) < Rim || Math.Max(mode.Turnout, mode.Result) > 100 - Rim;

    private static double ShareWithin(Plane plane, Mode mode, double radius) =>
        plane.Points.Where(p => Within(p, mode, radius)).Sum(p => p.Weight) / plane.Total;

    private static bool Within(Plane.Point p, Mode mode, double radius)
    {
        var (x, y) = (p.Turnout - mode.Turnout, p.Result - mode.Result);
        return (x * x) + (y * y) <= radius * radius;
    }

    /// <summary>Mean of the stations within 15 points of the mode: anchored there, it cannot run away to a heavier cluster.</summary>
    private static Cluster Around(Plane plane, Mode mode, int groups)
    {
        var weight = new double[groups];
        var turnout = new double[groups];
        var result = new double[groups];
        foreach (var p in plane.Points)
        {
            if (Within(p, mode, CoreRadius))
            {
                weight[p.Group] += p.Weight;
                turnout[p.Group] += p.Weight * p.Turnout;
                result[p.Group] += p.Weight * p.Result;
            }
        }
        var total = weight.Sum();
        return new Cluster(
            turnout.Sum() / total,
            JackknifeSe(turnout, weight),
            result.Sum() / total,
            JackknifeSe(result, weight),
            total / plane.Total
        );
    }

    private static double? JackknifeSe(double[] sums, double[] weights)
    {
        var (sum, weight) = (sums.Sum(), weights.Sum());
        var without = sums.Zip(weights)
            .Where(r => r.Second > 0 && r.Second < weight)
            .Select(r => (sum - r.First) / (weight - r.Second))
            .ToArray();
        if (without.Length < 2)
        {
            return null;
        }
        var mean = without.Average();
        return Math.Sqrt(without.Sum(v => (v - mean) * (v - mean)) * (without.Length - 1) / without.Length);
    }
}
