using Scrutineer.Returns;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>The stations that pass the inclusion rule: their counts in columns, in the order of the returns.</summary>
internal sealed class StationSample
{
    private StationSample(int most)
    {
        Registered = new int[most];
        Issued = new int[most];
        Cast = new int[most];
        Leader = new int[most];
        Region = new int[most];
        Station = new int[most];
    }

    public int Count { get; private set; }

    public int[] Registered { get; }

    public int[] Issued { get; }

    public int[] Cast { get; }

    public int[] Leader { get; }

    public int[] Region { get; }

    /// <summary>Index of the station in the returns.</summary>
    public int[] Station { get; }

    /// <summary>Largest number of registered voters or of ballots cast.</summary>
    public int Largest { get; private set; }

    /// <summary>Takes stations with cast &gt; 0, enough registered voters, and turnout and result not above the highest percentage.</summary>
    public static StationSample Take(ReturnSet returns, IntegerPercentagesOptions options)
    {
        var sample = new StationSample(returns.Count);
        var registered = returns.Registered;
        var issued = IssuedOrCast(returns);
        var cast = options.ResultOver == ResultOver.Cast ? returns.Cast : AllVotes(returns);
        var leader = returns.Votes(options.Choice ?? returns.Leader);
        var region = returns.Stations.Region;
        long highest = options.HighestPercentage;
        var count = 0;
        for (var i = 0; i < returns.Count; i++)
        {
            if (
                cast[i] > 0
                && registered[i] >= options.LeastRegistered
                && 100L * issued[i] <= highest * registered[i]
                && 100L * leader[i] <= highest * cast[i]
            )
            {
                sample.Registered[count] = registered[i];
                sample.Issued[count] = issued[i];
                sample.Cast[count] = cast[i];
                sample.Leader[count] = leader[i];
                sample.Region[count] = region[i];
                sample.Station[count] = i;
                sample.Largest = Math.Max(sample.Largest, Math.Max(registered[i], cast[i]));
                count++;
            }
        }
        sample.Count = count;
        return sample;
    }

    private static int[] AllVotes(ReturnSet returns)
    {
        var sum = new int[returns.Count];
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            var votes = returns.Votes(choice);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += votes[i];
            }
        }
        return sum;
    }

    /// <summary>Ballots issued; where a country does not publish them, ballots cast stand for them.</summary>
    public static ReadOnlySpan<int> IssuedOrCast(ReturnSet returns) =>
        returns.Has(ReturnField.Issued) ? returns.Issued : returns.Cast;
}
