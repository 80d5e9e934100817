using System.Globalization;
using System.Text.Json.Nodes;

namespace Scrutineer.Tests.DataPages;

/// <summary>What a script counted anew, held against the program's own findings.</summary>
internal static class RedrawnCounts
{
    /// <summary>Both round to four places; the last may differ where sums are taken in another order.</summary>
    private const double Rounding = 0.00015;

    /// <summary>Every number in which <c>fingerprint.csv</c> differs from the finding.</summary>
    /// <param name="finding">The finding <c>fingerprint</c>, as JSON.</param>
    /// <param name="table">The lines of the script's table.</param>
    public static IReadOnlyList<string> Fingerprint(JsonNode finding, IReadOnlyList<string> table)
    {
        var bins = (int)finding["bins"]!;
        var voters = new double[bins * bins];
        var stations = new double[bins * bins];
        foreach (var row in Rows(table))
        {
            var bin = (int)((row["result-bin"] * bins) + row["turnout-bin"]);
            voters[bin] += row["registered"];
            stations[bin] += row["stations"];
        }
        return
        [
            .. Differences("registered", Numbers(finding["registered"]!), voters, 0),
            .. Differences("stationCounts", Numbers(finding["stationCounts"]!), stations, 0),
        ];
    }

    /// <summary>Every number in which <c>comb.csv</c> differs from the finding.</summary>
    /// <param name="finding">The finding <c>integer-percentages</c>, as JSON.</param>
    /// <param name="table">The lines of the script's table.</param>
    public static IReadOnlyList<string> Comb(JsonNode finding, IReadOnlyList<string> table)
    {
        var rows = Rows(table);
        return
        [
            .. new[] { "turnout", "result" }.SelectMany(share =>
                new[] { "observed", "expected", "sd" }.SelectMany(curve =>
                    Differences(
                        $"{share}-{curve}",
                        Numbers(finding[share + "Comb"]![curve]!),
                        [.. rows.Select(r => r[$"{share}-{curve}"])],
                        curve == "observed" ? 0 : Rounding
                    )
                )
            ),
        ];
    }

    private static IEnumerable<string> Differences(string name, double[] own, double[] redrawn, double tolerance) =>
        own.Length != redrawn.Length
            ? [$"{name}: {redrawn.Length} numbers, not {own.Length}"]
            : own.Index()
                .Where(n => Math.Abs(n.Item - redrawn[n.Index]) > tolerance)
                .Select(n => $"{name}[{n.Index}]: {redrawn[n.Index]}, not {n.Item}");

    private static double[] Numbers(JsonNode list) => [.. list.AsArray().Select(n => (double)n!)];

    private static List<Dictionary<string, double>> Rows(IReadOnlyList<string> table)
    {
        string[] header = [.. table[0].Split(',').Select(name => name.Trim('"'))];
        return
        [
            .. table
                .Skip(1)
                .Select(line =>
                    header
                        .Zip(line.Split(','))
                        .ToDictionary(
                            c => c.First,
                            c => double.Parse(c.Second, CultureInfo.InvariantCulture),
                            StringComparer.Ordinal
                        )
                ),
        ];
    }
}
