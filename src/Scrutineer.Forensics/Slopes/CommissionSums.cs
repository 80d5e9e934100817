using System.Runtime.InteropServices;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Slopes;

/// <summary>Σ w (x − x̄)² and Σ w (x − x̄)(y − ȳ) of a commission's stations.</summary>
/// <param name="Region">Index of its region.</param>
/// <param name="Stations">Stations that entered, two or more.</param>
/// <param name="Xx">Of turnout with itself, voters × points².</param>
/// <param name="Xy">Of turnout with the result, voters × points².</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommissionSums(int Region, int Stations, double Xx, double Xy)
{
    /// <summary>
    /// The sums of every commission with two stations or more. x is turnout, cast ÷ registered, and y the leader's result, leader ÷
    /// cast, both in percent; w is the registered voters; x̄ and ȳ are the commission's own means under w.
    /// </summary>
    public static List<CommissionSums> Of(ReturnSet returns)
    {
        var stations = Usable(returns);
        var sums = new List<CommissionSums>();
        for (int from = 0, to; from < stations.Length; from = to)
        {
            var commission = returns.Stations.Commission[stations[from]];
            to = from + 1;
            while (to < stations.Length && returns.Stations.Commission[stations[to]] == commission)
            {
                to++;
            }
            if (to - from > 1)
            {
                sums.Add(Of(returns, commission, stations.AsSpan(from, to - from)));
            }
        }
        return sums;
    }

    private static CommissionSums Of(ReturnSet returns, int commission, ReadOnlySpan<int> stations)
    {
        CompensatedSum weight = default,
            turnout = default,
            result = default;
        foreach (var i in stations)
        {
            var (w, x, y) = At(returns, i);
            weight.Add(w);
            turnout.Add(w * x);
            result.Add(w * y);
        }
        var (meanX, meanY) = (turnout.Value / weight.Value, result.Value / weight.Value);
        CompensatedSum xx = default,
            xy = default;
        foreach (var i in stations)
        {
            var (w, x, y) = At(returns, i);
            xx.Add(w * (x - meanX) * (x - meanX));
            xy.Add(w * (x - meanX) * (y - meanY));
        }
        return new CommissionSums(returns.Commissions[commission].Region, stations.Length, xx.Value, xy.Value);
    }

    private static (double Weight, double X, double Y) At(ReturnSet returns, int station)
    {
        var (registered, cast) = (returns.Registered[station], returns.Cast[station]);
        return (registered, 100.0 * cast / registered, 100.0 * returns.LeaderVotes[station] / cast);
    }

    // Counts are at most 20,000: with its commission a station's three are one number, which sorts fast.
    private const int CountBits = 15;

    // By commission, then in an order that does not depend on that of the file.
    private static int[] Usable(ReturnSet returns)
    {
        var usable = new List<int>(returns.Count);
        for (var i = 0; i < returns.Count; i++)
        {
            var (registered, cast) = (returns.Registered[i], returns.Cast[i]);
            if (
                registered is >= StationSizes.LeastRegistered and <= StationSizes.MostRegistered
                && cast > 0
                && cast <= registered
                && returns.LeaderVotes[i] <= cast
            )
            {
                usable.Add(i);
            }
        }
        var stations = usable.ToArray();
        var keys = Array.ConvertAll(
            stations,
            i =>
                ((ulong)returns.Stations.Commission[i] << (3 * CountBits))
                | ((ulong)returns.Registered[i] << (2 * CountBits))
                | ((ulong)returns.Cast[i] << CountBits)
                | (uint)returns.LeaderVotes[i]
        );
        Array.Sort(keys, stations);
        return stations;
    }
}
