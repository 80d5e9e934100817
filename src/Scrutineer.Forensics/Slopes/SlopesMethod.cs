using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Slopes;

/// <summary>
/// Least squares of the leader's result on turnout, each commission's own means taken out: β = Σ Sxy ÷ Σ Sxx over commissions.
/// Added ballots raise both at once, among neighbours too; so do many honest causes, hence the controls beside it.
/// </summary>
internal static class SlopesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "slopes";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 15 };

    /// <summary>Fewer stations than this tell no slope.</summary>
    public const int LeastStations = 100;

    /// <summary>Fewer commissions than this tell no error: errors by clusters need many of them.</summary>
    public const int LeastCommissions = 20;

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem: a missing field, too few stations that share a commission, or one turnout everywhere.</returns>
    public static Outcome<SlopesFinding> Run(ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<SlopesFinding>.Refused(problem);
        }
        var sums = CommissionSums.Of(returns);
        var stations = sums.Sum(c => c.Stations);
        if (stations < LeastStations)
        {
            return Outcome<SlopesFinding>.Refused(MethodProblem.TooFew(LeastStations, stations));
        }
        return Of(sums) is { } slope
            ? Outcome.Of(Find(slope, Regions(returns, sums)))
            : Outcome<SlopesFinding>.Refused(SlopesWords.OneTurnout);
    }

    private static SlopesFinding Find(Slope slope, IReadOnlyList<RegionSlope> regions) =>
        new()
        {
            Slope = slope,
            Regions = regions,
            Stations = slope.Stations,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["turnout"] = "cast ÷ registered",
                ["result"] = "leader ÷ cast",
                ["weight"] = "registered",
                ["registered-from"] = StationSizes.LeastRegistered,
                ["registered-to"] = StationSizes.MostRegistered,
                ["least-commissions-for-an-error"] = LeastCommissions,
            },
            Source =
                "Least squares within groups; as a mark of added ballots: Myagkov, Ordeshook, Shakin, The Forensics of Election Fraud, Cambridge 2009, ch. 2; errors by commissions: Cameron, Miller, Journal of Human Resources 50(2), 2015, 317–372",
            Summary = SlopesWords.Summary(slope),
            Assumptions = SlopesWords.Assumptions,
            OtherExplanations = SlopesWords.OtherExplanations,
            FalseAlarms = SlopesWords.FalseAlarms,
        };

    private static IReadOnlyList<RegionSlope> Regions(ReturnSet returns, List<CommissionSums> sums) =>
        [
            .. sums.GroupBy(c => c.Region)
                .Select(g => (Region: g.Key, Slope: Of([.. g])))
                .Where(r => r.Slope is { Se: not null })
                .Select(r => new RegionSlope(returns.Regions[r.Region], r.Slope!))
                .OrderByDescending(r => r.Slope.Value)
                .ThenBy(r => r.Region, StringComparer.Ordinal),
        ];

    /// <summary>
    /// β, and √(G/(G − 1) · Σ (Sxy − β Sxx)²) ÷ Σ Sxx over the G commissions; null where turnout does not vary within any.
    /// </summary>
    private static Slope? Of(List<CommissionSums> sums)
    {
        CompensatedSum xx = default,
            xy = default;
        foreach (var c in sums)
        {
            xx.Add(c.Xx);
            xy.Add(c.Xy);
        }
        if (xx.Value <= 0)
        {
            return null;
        }
        var slope = xy.Value / xx.Value;
        CompensatedSum squares = default;
        foreach (var c in sums)
        {
            var part = c.Xy - (slope * c.Xx);
            squares.Add(part * part);
        }
        double? se =
            sums.Count >= LeastCommissions ? Math.Sqrt(squares.Value * sums.Count / (sums.Count - 1)) / xx.Value : null;
        return new Slope(slope, se, sums.Sum(c => c.Stations), sums.Count);
    }
}
