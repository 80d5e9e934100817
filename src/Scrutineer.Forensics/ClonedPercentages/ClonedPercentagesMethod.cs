using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>Options of the scan.</summary>
/// <param name="ExpectedAnywhereBelow">Clusters are listed when chance makes fewer than this many as surprising anywhere, 0 … 1.</param>
/// <param name="LeastWhole">Smallest denominator of a percentage that is used, 1 or more.</param>
internal sealed record ClonedPercentagesOptions(double ExpectedAnywhereBelow = 0.05, int LeastWhole = 100);

/// <summary>Scan of every commission and region for percentages that too many stations share.</summary>
public static class ClonedPercentagesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "cloned-percentages";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 50, ClaimsP = true };

    private const double KeepBelow = 1e-3;

    /// <summary>Scans result and turnout, to 0.01 and to 0.1 points, within commissions and within regions.</summary>
    /// <returns>The finding, or a problem when fields are missing or fewer than three stations can be used.</returns>
    public static Outcome<ClonedPercentagesFinding> Run(ReturnSet returns) => Run(returns, null);

    /// <summary>Scans result and turnout, to 0.01 and to 0.1 points, within commissions and within regions.</summary>
    /// <returns>The finding, or a problem when fields are missing or fewer than three stations can be used.</returns>
    internal static Outcome<ClonedPercentagesFinding> Run(ReturnSet returns, ClonedPercentagesOptions? options)
    {
        options ??= new ClonedPercentagesOptions();
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Issued, ReturnField.Cast) is { } problem)
        {
            return Outcome<ClonedPercentagesFinding>.Refused(problem);
        }
        var used = Used(returns, options.LeastWhole);
        if (used < PoissonLevels.LeastCount)
        {
            return Outcome<ClonedPercentagesFinding>.Refused(MethodProblem.TooFew(PoissonLevels.LeastCount, used));
        }

        var families = new (int PerPoint, What What, Among Among)[]
        {
            (100, What.Result, Among.Commission),
            (100, What.Turnout, Among.Commission),
            (100, What.Result, Among.Region),
            (100, What.Turnout, Among.Region),
            (10, What.Result, Among.Commission),
            (10, What.Turnout, Among.Commission),
            (10, What.Result, Among.Region),
            (10, What.Turnout, Among.Region),
        };
        var byCommission = Grouping.Of(returns.Commissions.Count, returns.Stations.Commission, []);
        var byRegion = Grouping.Of(returns.Regions.Count, returns.Stations.Region, []);
        var scans = new Scan[families.Length];
        Parallel.For(
            0,
            families.Length,
            f =>
            {
                var (perPoint, what, among) = families[f];
                scans[f] = new Scan(perPoint, options.LeastWhole);
                var groups = among == Among.Region ? byRegion : byCommission;
                if (what == What.Result)
                {
                    scans[f].Run(returns.LeaderVotes, returns.Cast, groups, KeepBelow, among, what);
                }
                else
                {
                    scans[f].Run(returns.Issued, returns.Registered, groups, KeepBelow, among, what);
                }
            }
        );
        return Outcome<ClonedPercentagesFinding>.Of(Judge(scans, options, used));
    }

    private static ClonedPercentagesFinding Judge(Scan[] scans, ClonedPercentagesOptions options, int used)
    {
        var levels = new long[PoissonLevels.Count];
        foreach (var scan in scans)
        {
            for (var l = 0; l < levels.Length; l++)
            {
                levels[l] += scan.Levels[l];
            }
        }
        var clusters = new List<Cluster>();
        var best = 1.0;
        foreach (var c in scans.SelectMany(s => s.Candidates).OrderBy(c => c.Score))
        {
            // The expected number of bins, over the whole scan, that score as low as this one.
            var anywhere = 0.0;
            for (var l = 0; l < levels.Length; l++)
            {
                anywhere += levels[l] == 0 ? 0 : levels[l] * PoissonLevels.Attainable(l, c.Score);
            }
            best = Math.Min(best, anywhere);
            if (anywhere > options.ExpectedAnywhereBelow)
            {
                break;
            }
            clusters.Add(
                new Cluster(c.Among, c.Group, c.What, c.PerPoint, c.Value, c.Stations, c.Expected, c.Score, anywhere)
            );
        }
        var stations = clusters.SelectMany(c => c.Stations).Distinct().Count();
        return new ClonedPercentagesFinding
        {
            Clusters = clusters,
            P = best,
            StationsInClusters = stations,
            ValuesScanned = levels.Sum(),
            Stations = used,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["steps-in-points"] = new[] { 0.01, 0.1 },
                ["windows-from-percent"] = Scan.LowestWindow,
                ["windows-to-percent"] = Scan.HighestWindow,
                ["least-denominator"] = options.LeastWhole,
                ["least-stations-in-a-cluster"] = PoissonLevels.LeastCount,
                ["expected-anywhere-below"] = options.ExpectedAnywhereBelow,
            },
            Source =
                "Scrutineer, docs/methods/cloned-percentages.md; tail bound: Hoeffding, Ann. Math. Statist. 27 (1956) 713–721",
            Summary = ClonedPercentagesWords.Summary(clusters, stations, best),
            Assumptions = ClonedPercentagesWords.Assumptions,
            OtherExplanations = ClonedPercentagesWords.OtherExplanations,
            FalseAlarms = ClonedPercentagesWords.FalseAlarms,
        };
    }

    /// <summary>Stations with a usable result or a usable turnout.</summary>
    private static int Used(ReturnSet returns, int least)
    {
        var leader = returns.LeaderVotes;
        var cast = returns.Cast;
        var issued = returns.Issued;
        var registered = returns.Registered;
        var used = 0;
        for (var i = 0; i < returns.Count; i++)
        {
            if (Scan.Usable(leader[i], cast[i], least) || Scan.Usable(issued[i], registered[i], least))
            {
                used++;
            }
        }
        return used;
    }
}
