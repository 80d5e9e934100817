using Scrutineer.Returns;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Deviations of every station, in columns.</summary>
internal static class NeighbourColumns
{
    public static IReadOnlyList<StationColumn> Of(ReturnSet returns)
    {
        var turnout = new double?[returns.Count];
        var result = new double?[returns.Count];
        var p = new double?[returns.Count];
        // The finding lists the farthest; a table of all stations wants them all.
        var all = NeighboursMethod.Run(returns, new NeighboursOptions(MostListed: int.MaxValue)).Value;
        foreach (var station in all?.StationLevel.Ranked ?? [])
        {
            turnout[station.Index] = station.TurnoutDeviation;
            result[station.Index] = station.ResultDeviation;
            p[station.Index] = station.P;
        }
        return
        [
            new NumberColumn("neighbour-turnout-deviation", turnout),
            new NumberColumn("neighbour-result-deviation", result),
            new NumberColumn("neighbour-p", p),
        ];
    }
}
