using Scrutineer.Returns;

namespace Scrutineer.Forensics;

/// <summary>What a delete-one jackknife leaves out, one at a time: regions, or commissions where all stations are of one region.</summary>
internal static class JackknifeGroups
{
    /// <summary>Whether it is commissions.</summary>
    public static bool AreCommissions(ReturnSet returns) =>
        returns.Count > 0 && returns.Stations.Region.IndexOfAnyExcept(returns.Stations.Region[0]) < 0;

    /// <summary>The group of each station with data.</summary>
    public static ReadOnlySpan<int> Of(ReturnSet returns) =>
        AreCommissions(returns) ? returns.Stations.Commission : returns.Stations.Region;

    /// <summary>One more than the highest group.</summary>
    public static int Count(ReturnSet returns) =>
        AreCommissions(returns) ? returns.Commissions.Count : returns.Regions.Count;
}
