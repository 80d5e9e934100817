using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Extends the leader : others ratio of the clean part of the turnout curve to the whole.</summary>
public static class ExcessLeaderVotesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "excess-leader-votes";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns));

    /// <summary>Fewer stations than this make no curve.</summary>
    public const int LeastStations = 200;

    /// <summary>
    /// Root mean square over 14 presumed-clean elections of the excess that the window from the 2 % quantile to two points before
    /// the peak "finds", as a share of the leader's votes (14.3 %; −22 % to +25 %): the error of the band.
    /// </summary>
    public const double CleanElectionError = 0.14;

    /// <summary>The same of the published recipe (9.0 %; −17.5 % to +10.3 %).</summary>
    public const double CedarCleanElectionError = 0.09;

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem: a missing field, too few stations, or a window in which nobody voted for others.</returns>
    public static Outcome<ExcessLeaderVotesFinding> Run(ReturnSet returns) => Run(returns, null);

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem: a missing field, too few stations, or a window in which nobody voted for others.</returns>
    internal static Outcome<ExcessLeaderVotesFinding> Run(ReturnSet returns, ExcessLeaderVotesOptions? options)
    {
        ArgumentNullException.ThrowIfNull(returns);
        options ??= new ExcessLeaderVotesOptions();
        if (options.Bin is < 0 or >= TurnoutCurves.Bins)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A bin between 0 and 99.");
        }
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<ExcessLeaderVotesFinding>.Refused(problem);
        }
        var curves = TurnoutCurves.Take(returns, options.AboveRegistered);
        if (curves.Stations < LeastStations)
        {
            return Outcome<ExcessLeaderVotesFinding>.Refused(MethodProblem.TooFew(LeastStations, curves.Stations));
        }
        if (curves.Others.Sum() == 0)
        {
            return Outcome<ExcessLeaderVotesFinding>.Refused(ExcessLeaderVotesWords.NobodyElse);
        }
        var bin = options.Bin ?? Humps.Main(curves.Others);
        if (curves.Others[bin] == 0)
        {
            return Outcome<ExcessLeaderVotesFinding>.Refused(ExcessLeaderVotesWords.EmptyBin(bin));
        }
        var byHand = options.Bin ?? HandSetBins.Of(curves);
        return Outcome<ExcessLeaderVotesFinding>.Of(Find(returns, curves, bin, byHand, options));
    }

    private static ExcessLeaderVotesFinding Find(
        ReturnSet returns,
        TurnoutCurves curves,
        int bin,
        int? byHand,
        ExcessLeaderVotesOptions options
    )
    {
        var regions = ExcessByRegion.Of(returns, curves, bin);
        var isByCommission = JackknifeGroups.AreCommissions(returns);
        var groups = isByCommission ? TurnoutCurves.ByGroup(returns, options.AboveRegistered) : curves;
        var humps = Humps.UpTo(bin, curves.Others);
        var windows = Windows.Around(humps, curves);
        var band = new Band(windows.Min(w => w.Excess), windows.Max(w => w.Excess));
        var published = byHand ?? Humps.Notebook(curves.Others);
        var ours = new LeftmostPeak(bin, Excess(curves, bin), JackknifeSe(groups, bin));
        var cedar = new Cedar(published, Excess(curves, published), curves.Stations)
        {
            ByHand = byHand is not null,
            JackknifeSe = published == bin ? ours.JackknifeSe : JackknifeSe(groups, published),
        };
        var clean = CleanShare(curves, bin);
        var warning = ExcessLeaderVotesWords.Warning(clean, humps, bin);
        return new ExcessLeaderVotesFinding
        {
            Band = band,
            Cedar = cedar,
            LeftmostPeak = ours,
            Windows = windows,
            Humps = humps,
            CleanShare = clean,
            Warning = warning,
            JackknifeSe = ours.JackknifeSe,
            CleanElectionError = CleanElectionError,
            LeaderVotes = curves.LeaderTotal,
            Regions = regions.Count > 1 ? regions : [],
            LeaderByTurnout = curves.Leader,
            OthersByTurnout = curves.Others,
            Stations = curves.Stations,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["registered-above"] = options.AboveRegistered,
                ["turnout"] = "cast ÷ registered",
                ["bin-chosen"] = options.Bin is null ? "leftmost-main-peak" : "by-hand",
                ["smoothing-bins"] = 2,
                ["published-bin-chosen"] = byHand is null ? "peak-of-moving-mean" : "by-hand",
                ["published-mean-over-bins"] = 5,
                ["jackknife-over"] = isByCommission ? "commissions" : "regions",
            },
            Source =
                "S. Shpilkin; recipe and totals as published with Kobak, Shpilkin, Pshenichnikov, github.com/dkobak/elections",
            Summary = ExcessLeaderVotesWords.Summary(band, cedar, ours, isByCommission, curves.LeaderTotal, warning),
            Assumptions = ExcessLeaderVotesWords.Assumptions,
            OtherExplanations = ExcessLeaderVotesWords.OtherExplanations,
            FalseAlarms = ExcessLeaderVotesWords.FalseAlarms,
        };
    }

    private static double Excess(TurnoutCurves curves, int bin) =>
        Windows.Excess(curves.Leader[bin], curves.Others[bin], curves.LeaderTotal, curves.OthersTotal);

    /// <summary>√((R − 1)/R · Σ(θ₋ᵣ − mean)²) over regions with stations, the bin kept; null where it cannot be had.</summary>
    private static double? JackknifeSe(TurnoutCurves curves, int bin)
    {
        var without = new List<double>();
        for (var r = 0; r < curves.RegionLeader.Length; r++)
        {
            if (curves.RegionLeader[r] + curves.RegionOthers[r] == 0)
            {
                continue;
            }
            var at = (r * TurnoutCurves.Bins) + bin;
            without.Add(
                Windows.Excess(
                    curves.Leader[bin] - curves.RegionLeaderByBin[at],
                    curves.Others[bin] - curves.RegionOthersByBin[at],
                    curves.LeaderTotal - curves.RegionLeader[r],
                    curves.OthersTotal - curves.RegionOthers[r]
                )
            );
        }
        if (without.Count < 2 || without.Exists(double.IsNaN))
        {
            return null;
        }
        var mean = without.Average();
        var sum = default(CompensatedSum);
        foreach (var value in without)
        {
            sum.Add((value - mean) * (value - mean));
        }
        return Math.Sqrt(sum.Value * (without.Count - 1) / without.Count);
    }

    private static double CleanShare(TurnoutCurves curves, int bin)
    {
        var upToMiddle = 0.5 * curves.Registered[bin];
        for (var b = 0; b < bin; b++)
        {
            upToMiddle += curves.Registered[b];
        }
        return Math.Min(1, 2 * upToMiddle / curves.RegisteredTotal);
    }
}
