namespace Scrutineer.Returns;

/// <summary>One station among the returns, for pointing a reader to it.</summary>
/// <param name="Index">Its index among the stations with data, or among those without.</param>
/// <param name="Region">Its region's name.</param>
/// <param name="Commission">Its territorial commission's name.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Row">Its 1-based row in the source.</param>
public sealed record StationRef(int Index, string Region, string Commission, string Name, int Row);

/// <summary>Stations of a set, one at a time.</summary>
public static class StationRefs
{
    /// <summary>A station with data, by its index.</summary>
    public static StationRef Station(this ReturnSet returns, int index) => Ref(returns, returns.Stations, index);

    /// <summary>A station without data, by its index in <see cref="ReturnSet.WithoutData"/>.</summary>
    public static StationRef StationWithoutData(this ReturnSet returns, int index) =>
        Ref(returns, returns.WithoutData, index);

    private static StationRef Ref(ReturnSet returns, StationTable table, int index) =>
        new(
            index,
            returns.Regions[table.Region[index]],
            returns.Commissions[table.Commission[index]].Name,
            table.Name(index),
            table.Row(index)
        );
}
