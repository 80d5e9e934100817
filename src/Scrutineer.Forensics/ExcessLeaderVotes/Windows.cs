namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>The defensible windows, and what each of them gives.</summary>
/// <remarks>
/// Around each hump h: the five 1-point bins h − 2 … h + 2, the five together, and the rising side, from the bin where the
/// others' votes reach 2 % of their total up to h − 2 percent. Whoever trusts a hump to be clean could defend any of
/// these; the band is their range.
/// </remarks>
internal static class Windows
{
    private const int Reach = 2;
    private const double RisingFrom = 0.02;

    public static IReadOnlyList<Window> Around(IReadOnlyList<int> humps, TurnoutCurves curves)
    {
        var windows = new List<Window>();
        var rising = RisingBin(curves);
        foreach (var hump in humps)
        {
            for (var bin = hump - Reach; bin <= hump + Reach; bin++)
            {
                Add(windows, curves, bin, bin);
            }
            Add(windows, curves, hump - Reach, hump + Reach);
            Add(windows, curves, rising, hump - Reach - 1);
        }
        return [.. windows.Distinct()];
    }

    /// <summary>Σ leader − k Σ others with k = leader ÷ others in the window; NaN where the others have no vote in it.</summary>
    public static double Excess(long leaderIn, long othersIn, long leader, long others) =>
        othersIn > 0 ? leader - ((double)leaderIn / othersIn * others) : double.NaN;

    private static void Add(List<Window> windows, TurnoutCurves curves, int first, int last)
    {
        if (first < 0 || last >= TurnoutCurves.Bins || first > last)
        {
            return;
        }
        var leader = Sum(curves.Leader, first, last);
        var others = Sum(curves.Others, first, last);
        if (others > 0)
        {
            var excess = Excess(leader, others, curves.LeaderTotal, curves.OthersTotal);
            windows.Add(new Window(first, last + 1, (double)leader / others, excess));
        }
    }

    private static int RisingBin(TurnoutCurves curves)
    {
        var goal = RisingFrom * curves.OthersTotal;
        long sum = 0;
        for (var bin = 0; bin < TurnoutCurves.Bins; bin++)
        {
            sum += curves.Others[bin];
            if (sum >= goal)
            {
                return bin;
            }
        }
        return TurnoutCurves.Bins;
    }

    private static long Sum(long[] values, int first, int last)
    {
        long sum = 0;
        for (var i = first; i <= last; i++)
        {
            sum += values[i];
        }
        return sum;
    }
}
