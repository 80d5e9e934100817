using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Counts of the units of one level, and the units that can be used by the group that they are compared in.</summary>
internal interface IUnitCounts
{
    public Grouping Groups { get; }

    public long Registered(int unit);

    public long Issued(int unit);

    public long Cast(int unit);

    public long Leader(int unit);
}

/// <summary>Stations, by commission: counts are looked up in the returns.</summary>
internal sealed class StationCounts : IUnitCounts
{
    private readonly ReturnSet _returns;

    public StationCounts(ReturnSet returns, int leastWhole)
    {
        _returns = returns;
        var registered = returns.Registered;
        var issued = returns.Issued;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        var usable = new bool[returns.Count];
        for (var i = 0; i < usable.Length; i++)
        {
            usable[i] =
                registered[i] >= leastWhole
                && issued[i] <= registered[i]
                && cast[i] >= leastWhole
                && leader[i] <= cast[i];
        }
        Groups = Grouping.Of(returns.Commissions.Count, returns.Stations.Commission, usable);
    }

    public Grouping Groups { get; }

    public long Registered(int unit) => _returns.Registered[unit];

    public long Issued(int unit) => _returns.Issued[unit];

    public long Cast(int unit) => _returns.Cast[unit];

    public long Leader(int unit) => _returns.LeaderVotes[unit];
}

/// <summary>Commissions, by region: the sums over their stations that can be used.</summary>
internal sealed class CommissionCounts : IUnitCounts
{
    private readonly long[] _registered;
    private readonly long[] _issued;
    private readonly long[] _cast;
    private readonly long[] _leader;

    public CommissionCounts(ReturnSet returns, StationCounts stations)
    {
        var count = returns.Commissions.Count;
        (_registered, _issued) = (new long[count], new long[count]);
        (_cast, _leader) = (new long[count], new long[count]);
        var region = new int[count];
        for (var c = 0; c < count; c++)
        {
            region[c] = returns.Commissions[c].Region;
            foreach (var i in stations.Groups[c])
            {
                _registered[c] += stations.Registered(i);
                _issued[c] += stations.Issued(i);
                _cast[c] += stations.Cast(i);
                _leader[c] += stations.Leader(i);
            }
        }
        Groups = Grouping.Of(returns.Regions.Count, region, Array.ConvertAll(_cast, c => c > 0));
    }

    public Grouping Groups { get; }

    public long Registered(int unit) => _registered[unit];

    public long Issued(int unit) => _issued[unit];

    public long Cast(int unit) => _cast[unit];

    public long Leader(int unit) => _leader[unit];
}
