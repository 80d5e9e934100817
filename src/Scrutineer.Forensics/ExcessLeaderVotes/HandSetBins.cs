namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>
/// Bins that the authors of the published recipe set by hand, by the vote they set them for. A vote is known by the stations and the
/// leader's votes that enter the recipe; any other file, another
/// snapshot of the same vote included, goes by the notebook's rule. What is kept is the bin alone; the votes above the ratio are always computed.
/// </summary>
/// <remarks>
/// Source: Kobak, Shpilkin, Pshenichnikov, notebooks and totals of github.com/dkobak/elections. Russia 2024, bin 60: there the
/// curve has several humps, and the highest lies among the rigged stations.
/// </remarks>
internal static class HandSetBins
{
    private static readonly (int Stations, long LeaderVotes, int Bin)[] Known = [(88_441, 65078044, 60)];

    /// <summary>The bin set by hand, percent, 0 … 99; null where the authors set none.</summary>
    public static int? Of(TurnoutCurves curves)
    {
        foreach (var (stations, leader, bin) in Known)
        {
            if (curves.Stations == stations && curves.LeaderTotal == leader)
            {
                return bin;
            }
        }
        return null;
    }
}
