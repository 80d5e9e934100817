using Scrutineer.Returns;

namespace Scrutineer.Forensics.Spikes;

/// <summary>The latent distribution of a region's shares: one beta distribution by the method of moments.</summary>
/// <remarks>Sums are of whole numbers, so the fit does not depend on the order of stations.</remarks>
internal sealed record BetaPrior(double A, double B)
{
    private const int FewStations = 20;
    private const double Least = 0.5;
    private const double Most = 400;
    private const double Unit = 1 << 30;

    /// <summary>A prior for every region; small regions take that of the whole vote.</summary>
    public static BetaPrior[] OfRegions(ReturnSet returns, int[] stations)
    {
        var whole = Fit(returns, stations);
        return
        [
            .. Enumerable
                .Range(0, returns.Regions.Count)
                .Select(r => stations.Where(i => returns.Stations.Region[i] == r).ToArray())
                .Select(members => members.Length < FewStations ? whole : Fit(returns, members)),
        ];
    }

    private static BetaPrior Fit(ReturnSet returns, int[] stations)
    {
        long shares = 0,
            inverse = 0;
        UInt128 squares = 0;
        foreach (var i in stations)
        {
            var share = ((long)returns.LeaderVotes[i] << 30) / returns.Cast[i];
            shares += share;
            squares += (UInt128)(ulong)share * (ulong)share;
            inverse += (1L << 30) / returns.Cast[i];
        }
        var mean = Math.Clamp(shares / Unit / stations.Length, 1e-4, 1 - 1e-4);
        var variance = ((double)squares / Unit / Unit / stations.Length) - (mean * mean);
        var between = variance - (mean * (1 - mean) * (inverse / Unit / stations.Length));
        var total = between <= 0 ? Most : Math.Clamp((mean * (1 - mean) / between) - 1, Least, Most);
        return new BetaPrior(mean * total, (1 - mean) * total);
    }
}
