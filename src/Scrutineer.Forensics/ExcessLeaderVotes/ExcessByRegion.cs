using Scrutineer.Returns;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>
/// The ratio of a region's own left hump, extended over the region: its rule of applicability first, then the number. A hump is taken
/// for clean only where it is the one hump, holds the majority, has voters on both sides, and lies no further right of the whole vote's than a core reaches.
/// </summary>
internal static class ExcessByRegion
{
    public const int LeastStations = 100;
    public const int LeastOthers = 1_000;
    public const double LeastCleanShare = 0.5;
    public const double MostCleanShare = 1.5;
    public const int MostRightOfTheRest = 15;
    private const int Reach = 2;

    /// <summary>A row a region that has stations, in the order of the returns.</summary>
    /// <param name="returns">For the regions' names.</param>
    /// <param name="curves">Of the whole vote.</param>
    /// <param name="whole">Bin of the whole vote's hump.</param>
    public static IReadOnlyList<RegionExcess> Of(ReturnSet returns, TurnoutCurves curves, int whole) =>
        [
            .. Enumerable
                .Range(0, returns.Regions.Count)
                .Where(r => curves.RegionStations[r] > 0)
                .Select(r => Of(returns.Regions[r], r, curves, whole)),
        ];

    private static RegionExcess Of(string name, int region, TurnoutCurves curves, int whole)
    {
        var (stations, all) = (curves.RegionStations[region], curves.RegionLeader[region]);
        var others = Bins(curves.RegionOthersByBin, region);
        if (stations < LeastStations || others.IndexOfAnyExcept(0) < 0)
        {
            return new RegionExcess(name, stations, all, null, null, null, NotApplicable.FewStations);
        }
        var bin = Humps.Main(others);
        var registered = Bins(curves.RegionRegisteredByBin, region);
        var share = 2 * (Sum(registered[..bin]) + (0.5 * registered[bin])) / curves.RegionRegistered[region];
        var to = Math.Min(TurnoutCurves.Bins, bin + Reach + 1);
        var from = Math.Max(0, bin - Reach);
        var othersNear = Sum(others[from..to]);
        var leaderNear = Sum(Bins(curves.RegionLeaderByBin, region)[from..to]);
        NotApplicable? why =
            othersNear < LeastOthers ? NotApplicable.FewOthers
            : Humps.Mains(others) > 1 ? NotApplicable.SeveralHumps
            : share < LeastCleanShare ? NotApplicable.NotTheMajority
            : bin > whole + MostRightOfTheRest ? NotApplicable.FarRightOfTheRest
            : share > MostCleanShare ? NotApplicable.AtTheRightEnd
            : null;
        double? excess = why is null ? Windows.Excess(leaderNear, othersNear, all, curves.RegionOthers[region]) : null;
        return new RegionExcess(name, stations, all, bin, share, excess, why);
    }

    private static ReadOnlySpan<long> Bins(long[] byBin, int region) =>
        byBin.AsSpan(region * TurnoutCurves.Bins, TurnoutCurves.Bins);

    private static long Sum(ReadOnlySpan<long> values)
    {
        long sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }
}
