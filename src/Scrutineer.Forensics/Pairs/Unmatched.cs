using Scrutineer.Returns;

namespace Scrutineer.Forensics.Pairs;

/// <summary>A station or commission without a counterpart.</summary>
/// <param name="Region">Its region, as its returns name it.</param>
/// <param name="Commission">Its commission, likewise.</param>
/// <param name="Station">Its own name; null of a commission.</param>
/// <param name="Row">Row of its file; null of a commission.</param>
internal sealed record Unmatched(string Region, string Commission, string? Station, int? Row)
{
    /// <summary>Region, commission and station in a line.</summary>
    public string Line => string.Join(", ", new[] { Region, Commission, Station }.Where(n => !string.IsNullOrEmpty(n)));

    public static Unmatched StationOf(ReturnSet returns, int index)
    {
        var station = returns.Station(index);
        return new(station.Region, station.Commission, station.Name, station.Row);
    }

    public static Unmatched CommissionOf(ReturnSet returns, int index)
    {
        var commission = returns.Commissions[index];
        return new(returns.Regions[commission.Region], commission.Name, null, null);
    }
}
