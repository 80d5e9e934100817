using Scrutineer.Returns;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Votes for the leader and for all others by 1-point bin of turnout (cast ÷ registered), in whole numbers.</summary>
internal sealed class TurnoutCurves
{
    public const int Bins = 100;
    private static readonly double[] Edges = [.. Enumerable.Range(0, Bins + 1).Select(i => i * 0.01)];

    private TurnoutCurves(int regions)
    {
        RegionLeader = new long[regions];
        RegionOthers = new long[regions];
        RegionStations = new int[regions];
        RegionRegistered = new long[regions];
        RegionRegisteredByBin = new long[regions * Bins];
        RegionLeaderByBin = new long[regions * Bins];
        RegionOthersByBin = new long[regions * Bins];
    }

    public int Stations { get; private set; }

    public long LeaderTotal { get; private set; }

    public long OthersTotal { get; private set; }

    public long RegisteredTotal { get; private set; }

    public long[] Leader { get; } = new long[Bins];

    public long[] Others { get; } = new long[Bins];

    public long[] Registered { get; } = new long[Bins];

    public long[] RegionLeader { get; }

    public long[] RegionOthers { get; }

    public int[] RegionStations { get; }

    public long[] RegionRegistered { get; }

    public long[] RegionRegisteredByBin { get; }

    public long[] RegionLeaderByBin { get; }

    public long[] RegionOthersByBin { get; }

    public static TurnoutCurves Take(ReturnSet returns, int aboveRegistered) =>
        Take(returns, aboveRegistered, returns.Stations.Region, returns.Regions.Count);

    /// <summary>The same curves with the groups of the jackknife in the place of regions.</summary>
    public static TurnoutCurves ByGroup(ReturnSet returns, int aboveRegistered) =>
        Take(returns, aboveRegistered, JackknifeGroups.Of(returns), JackknifeGroups.Count(returns));

    private static TurnoutCurves Take(ReturnSet returns, int aboveRegistered, ReadOnlySpan<int> region, int regions)
    {
        var curves = new TurnoutCurves(regions);
        var registered = returns.Registered;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        for (var i = 0; i < returns.Count; i++)
        {
            if (registered[i] > aboveRegistered && leader[i] <= cast[i])
            {
                curves.Add(region[i], registered[i], cast[i], leader[i]);
            }
        }
        return curves;
    }

    private void Add(int region, int registered, int cast, int leader)
    {
        var others = cast - leader;
        Stations++;
        LeaderTotal += leader;
        OthersTotal += others;
        RegisteredTotal += registered;
        RegionStations[region]++;
        RegionRegistered[region] += registered;
        RegionLeader[region] += leader;
        RegionOthers[region] += others;
        if (BinOf((double)cast / registered) is not { } bin)
        {
            return;
        }
        Leader[bin] += leader;
        Others[bin] += others;
        Registered[bin] += registered;
        RegionRegisteredByBin[(region * Bins) + bin] += registered;
        RegionLeaderByBin[(region * Bins) + bin] += leader;
        RegionOthersByBin[(region * Bins) + bin] += others;
    }

    /// <summary>
    /// The b with edge[b] &lt; turnout ≤ edge[b + 1], edges as IEEE doubles i × 0.01: the published bins, in which a turnout
    /// such as 29/100 lies where its double lies. Null at or below 0 and above 1.
    /// </summary>
    internal static int? BinOf(double turnout)
    {
        if (!(turnout > 0 && turnout <= 1))
        {
            return null;
        }
        var bin = Math.Min(Bins - 1, (int)(turnout * Bins));
        while (turnout <= Edges[bin])
        {
            bin--;
        }
        while (turnout > Edges[bin + 1])
        {
            bin++;
        }
        return bin;
    }
}
