using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Simulation;

/// <summary>The skeleton of a real vote: its stations, with the mean and the spread of each commission as observed.</summary>
/// <remarks>
/// What is simulated on it is clean by construction: a smooth process that has the sizes, the commissions and the
/// between-station spread of the real vote, and none of its interference with single returns. The spread is robust
/// (median absolute deviation of the stations' logits, less the binomial part), so a handful of odd stations does not
/// widen it; commissions with fewer than six usable stations borrow the median spread of all.
/// </remarks>
public static class ObservedSkeleton
{
    private const int FewStations = 6;

    /// <summary>The skeleton of <paramref name="returns"/>, which need the fields registered, issued and cast.</summary>
    /// <param name="name">For tables.</param>
    /// <param name="returns">Stations with registered ≥ issued ≥ 0, cast &gt; 0 and leader ≤ cast are taken, others left out.</param>
    public static Skeleton From(string name, ReturnSet returns)
    {
        var registered = returns.Registered;
        var issued = returns.Issued;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        var kept = new List<int>();
        for (var i = 0; i < returns.Count; i++)
        {
            if (registered[i] > 0 && issued[i] <= registered[i] && cast[i] > 0 && leader[i] <= cast[i])
            {
                kept.Add(i);
            }
        }
        var (turnout, turnoutSpread) = Means(returns, kept, issued, registered);
        var (result, resultSpread) = Means(returns, kept, leader, cast);
        return new Skeleton
        {
            Name = name,
            Regions = returns.Regions,
            Commissions = returns.Commissions,
            Choices = returns.Choices,
            Leader = returns.Leader,
            OthersShares = Shares(returns),
            StationCommission = [.. kept.Select(i => returns.Stations.Commission[i])],
            StationNames = [.. kept.Select(returns.Stations.Name)],
            Registered = [.. kept.Select(i => returns.Registered[i])],
            TurnoutLogit = turnout,
            TurnoutSpread = turnoutSpread,
            ResultLogit = result,
            ResultSpread = resultSpread,
        };
    }

    private static (double[] Logit, double[] Spread) Means(
        ReturnSet returns,
        List<int> kept,
        ReadOnlySpan<int> part,
        ReadOnlySpan<int> whole
    )
    {
        var commissions = returns.Commissions.Count;
        var parts = new long[commissions];
        var wholes = new long[commissions];
        var members = new List<int>[commissions];
        for (var c = 0; c < commissions; c++)
        {
            members[c] = [];
        }
        foreach (var i in kept)
        {
            var c = returns.Stations.Commission[i];
            parts[c] += part[i];
            wholes[c] += whole[i];
            members[c].Add(i);
        }
        var logit = new double[commissions];
        var spread = new double[commissions];
        var known = new List<double>();
        for (var c = 0; c < commissions; c++)
        {
            logit[c] = PortableMath.Logit((parts[c] + 0.5) / (wholes[c] + 1));
            spread[c] = double.NaN;
            if (members[c].Count >= FewStations)
            {
                spread[c] = Spread(members[c], part, whole);
                known.Add(spread[c]);
            }
        }
        var usual = known.Count > 0 ? Median([.. known]) : 0.2;
        for (var c = 0; c < commissions; c++)
        {
            spread[c] = Math.Min(double.IsNaN(spread[c]) ? usual : spread[c], 2);
        }
        return (logit, spread);
    }

    private static double Spread(List<int> stations, ReadOnlySpan<int> part, ReadOnlySpan<int> whole)
    {
        var logits = new double[stations.Count];
        var noise = new double[stations.Count];
        for (var j = 0; j < logits.Length; j++)
        {
            var (k, n) = (part[stations[j]], whole[stations[j]]);
            var p = (k + 0.5) / (n + 1);
            logits[j] = PortableMath.Logit(p);
            noise[j] = 1 / ((n + 1) * p * (1 - p));
        }
        var middle = Median([.. logits]);
        var mad = StandardNormal.SdPerMad * Median([.. logits.Select(x => Math.Abs(x - middle))]);
        return Math.Sqrt(Math.Max(0, (mad * mad) - Median(noise)));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private static double[] Shares(ReturnSet returns)
    {
        var totals = new double[returns.Choices.Count];
        for (var c = 0; c < totals.Length; c++)
        {
            foreach (var votes in returns.Votes(c))
            {
                totals[c] += c == returns.Leader ? 0 : votes;
            }
        }
        var sum = Math.Max(1, totals.Sum());
        return [.. totals.Select(t => t / sum)];
    }
}
