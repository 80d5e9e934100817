namespace Scrutineer.Returns;

/// <summary>A part of a vote's returns.</summary>
public static class ReturnsPart
{
    /// <summary>One region's returns, with and without data, in the order of the source. The leader is the region's own.</summary>
    /// <param name="returns">The whole.</param>
    /// <param name="region">Index in <see cref="ReturnSet.Regions"/>.</param>
    public static ReturnSet InRegion(this ReturnSet returns, int region)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfNegative(region);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(region, returns.Regions.Count);
        var fields = FieldIds.All.Where(returns.Has).ToArray();
        var builder = new ReturnSetBuilder(fields, returns.Choices);
        var name = returns.Regions[region];
        var values = new int[fields.Length];
        var votes = new int[returns.Choices.Count];
        for (var i = 0; i < returns.Count; i++)
        {
            if (returns.Stations.Region[i] != region)
            {
                continue;
            }
            for (var f = 0; f < fields.Length; f++)
            {
                values[f] = returns[fields[f]][i];
            }
            for (var c = 0; c < votes.Length; c++)
            {
                votes[c] = returns.Votes(c)[i];
            }
            builder.Add(
                name,
                Commission(returns.Stations, i),
                returns.Stations.Name(i),
                returns.Stations.Row(i),
                values,
                votes
            );
        }
        for (var i = 0; i < returns.WithoutData.Count; i++)
        {
            if (returns.WithoutData.Region[i] == region)
            {
                var table = returns.WithoutData;
                builder.AddWithoutData(name, Commission(table, i), table.Name(i), table.Row(i));
            }
        }
        var part = builder.Build();
        return returns.NamedLeader is { } leader ? part.LedBy(leader) : part;

        string Commission(StationTable table, int station) => returns.Commissions[table.Commission[station]].Name;
    }
}
