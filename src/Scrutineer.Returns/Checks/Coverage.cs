namespace Scrutineer.Returns.Checks;

/// <summary>Counts known stations and those with data, region by region.</summary>
internal static class Coverage
{
    public static IReadOnlyList<RegionCoverage> ByRegion(ReturnSet returns)
    {
        var with = new int[returns.Regions.Count];
        var without = new int[returns.Regions.Count];
        foreach (var region in returns.Stations.Region)
        {
            with[region]++;
        }
        foreach (var region in returns.WithoutData.Region)
        {
            without[region]++;
        }
        return [.. returns.Regions.Select((name, i) => new RegionCoverage(name, with[i] + without[i], with[i]))];
    }
}
