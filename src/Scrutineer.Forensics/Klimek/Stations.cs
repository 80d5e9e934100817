using Scrutineer.Returns;

namespace Scrutineer.Forensics.Klimek;

/// <summary>The stations that enter the model, in columns.</summary>
/// <remarks>Shares are over the ballots found: turnout = cast ÷ registered, result = leader ÷ cast.</remarks>
internal sealed class Stations
{
    private Stations(int[] registered, double[] turnout, double[] result, int[] cell, int[] votes, int[] region)
    {
        Registered = registered;
        Turnout = turnout;
        Result = result;
        Cell = cell;
        Votes = votes;
        Region = region;
    }

    public int Count => Registered.Length;
    public int[] Registered { get; }

    /// <summary>0 … 1.</summary>
    public double[] Turnout { get; }

    /// <summary>0 … 1.</summary>
    public double[] Result { get; }

    /// <summary>Cell of turnout × result, as <see cref="Histograms.CellOf"/> numbers them.</summary>
    public int[] Cell { get; }

    /// <summary>Bin of the leader's votes ÷ registered.</summary>
    public int[] Votes { get; }
    public int[] Region { get; }

    public static Stations Of(ReturnSet returns)
    {
        var registered = returns.Registered;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        var kept = new List<int>(returns.Count);
        for (var i = 0; i < returns.Count; i++)
        {
            if (
                registered[i] is >= StationSizes.LeastRegistered and <= StationSizes.MostRegistered
                && cast[i] > 0
                && cast[i] <= registered[i]
                && leader[i] <= cast[i]
            )
            {
                kept.Add(i);
            }
        }
        var n = kept.Count;
        var (size, turnout, result) = (new int[n], new double[n], new double[n]);
        var (cell, votes, region) = (new int[n], new int[n], new int[n]);
        for (var j = 0; j < n; j++)
        {
            var i = kept[j];
            size[j] = registered[i];
            turnout[j] = (double)cast[i] / registered[i];
            result[j] = (double)leader[i] / cast[i];
            cell[j] = Histograms.CellOf(registered[i], cast[i], leader[i]);
            votes[j] = Histograms.Bin(leader[i], registered[i]);
            region[j] = returns.Stations.Region[i];
        }
        return new Stations(size, turnout, result, cell, votes, region);
    }
}
