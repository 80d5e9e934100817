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
        return returns.Where(i => returns.Stations.Region[i] == region, i => returns.WithoutData.Region[i] == region);
    }

    /// <summary>The stations that two conditions pick, in the order of the source; regions and commissions left empty are gone.</summary>
    /// <param name="returns">The whole.</param>
    /// <param name="with">Which of the stations with data.</param>
    /// <param name="without">Which of those without.</param>
    internal static ReturnSet Where(this ReturnSet returns, Func<int, bool> with, Func<int, bool> without)
    {
        var fields = FieldIds.All.Where(returns.Has).ToArray();
        var builder = new ReturnSetBuilder(fields, returns.Choices, returns.Rests);
        var values = new int[fields.Length];
        var votes = new int[returns.Choices.Count];
        for (var i = 0; i < returns.Count; i++)
        {
            if (!with(i))
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
            var table = returns.Stations;
            builder.Add(Region(table, i), Commission(table, i), table.Name(i), table.Row(i), values, votes);
        }
        for (var i = 0; i < returns.WithoutData.Count; i++)
        {
            if (without(i))
            {
                var table = returns.WithoutData;
                builder.AddWithoutData(Region(table, i), Commission(table, i), table.Name(i), table.Row(i));
            }
        }
        var part = builder.Build();
        return returns.NamedLeader is { } leader ? part.LedBy(leader) : part;

        string Region(StationTable table, int station) => returns.Regions[table.Region[station]];
        string Commission(StationTable table, int station) => returns.Commissions[table.Commission[station]].Name;
    }
}
