using System.Globalization;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Benchmarks;

/// <summary>
/// How often every number that claims a p-value speaks up at 5 % about clean votes of five made countries that no table of the
/// calibration was measured on, and whether that agrees with 5 %.
/// </summary>
internal static class FalseAlarms
{
    private const double Level = 0.05;

    private static readonly (string Name, InventedCountry Country)[] Countries =
    [
        ("villages", new(8, 4_000, 40, Turnout: 0.68, Result: 0.62, MedianSize: 180)),
        ("cities", new(5, 3_000, 60, Turnout: 0.44, Result: 0.31, MedianSize: 2_400)),
        (
            "one region",
            new(1, 2_500, 12, 2, RegionSpread: 0, CommissionSpread: 0.5, StationSpread: 0.12, MedianSize: 700)
        ),
        ("divided", new(30, 6_000, 20, RegionSpread: 0.9, CommissionSpread: 0.35, StationSpread: 0.45)),
        ("alike", new(16, 3_500, 24, 14, 0.8, 0.24, 0.1, 0.06, 0.08, 1_200)),
    ];

    /// <summary>Prints a markdown table: a row per number, a column per country, all pooled last.</summary>
    /// <param name="runs">Clean votes of each country, 1 or more.</param>
    /// <param name="seed">Seed of countries and votes.</param>
    public static void Run(int runs, ulong seed)
    {
        IReadOnlyList<CalibratedMethod> methods = [.. CalibratedMethod.Reliable, .. CalibratedMethod.Failing];
        var rows = Countries
            .Select(c => Calibrator.Measure(c.Country.Skeleton(seed), methods, null, 0, runs, seed))
            .ToList();
        Line("number", [.. Countries.Select(c => c.Name), "pooled", "reading"]);
        Line("---", [.. Enumerable.Repeat("---:", Countries.Length + 1), "---"]);
        for (var m = 0; m < methods.Count; m++)
        {
            List<CalibrationRow> of = [.. rows.Select(r => r[m])];
            var (hits, n) = (of.Sum(r => r.AtFive!.Value), of.Sum(r => r.Runs));
            Line(
                methods[m].Name,
                [
                    .. of.Select(r => r.Runs == 0 ? "–" : Rate(r.AtFive!.Value, r.Runs) + (Holds(r) ? "" : "\\*")),
                    n == 0 ? "–" : Rate(hits, n),
                    Reading(of, hits, n),
                ]
            );
        }
    }

    private static string Reading(List<CalibrationRow> rows, int hits, int n) =>
        n == 0 ? "cannot answer"
        : rows.Exists(r => r.Runs > 0 && !Holds(r) && r.AtFive > Level * r.Runs) ? "alarms too often"
        : rows.TrueForAll(r => r.Runs == 0 || Holds(r)) && hits >= 0.04 * n && hits <= 0.06 * n ? "holds"
        : hits < Level * n ? "conservative"
        : "alarms too often";

    /// <summary>Whether the exact 99 % interval of the rate (Clopper and Pearson, Biometrika 26, 1934) holds 5 %.</summary>
    private static bool Holds(CalibrationRow row)
    {
        double below = 0,
            at = 0;
        var p = Math.Pow(1 - Level, row.Runs);
        for (var k = 0; k <= row.AtFive!.Value; k++)
        {
            below += at;
            at = p;
            p *= (row.Runs - k) * Level / ((k + 1) * (1 - Level));
        }
        return below + at > 0.005 && 1 - below > 0.005;
    }

    private static string Rate(int hits, int runs) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * hits / runs:0.0} %");

    private static void Line(string first, IReadOnlyList<string> cells) =>
        Console.WriteLine($"| {first} | {string.Join(" | ", cells)} |");
}
