using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Options of the comparison with neighbours.</summary>
/// <param name="LeastGroup">Fewest units in a group, itself included, 5 or more.</param>
/// <param name="LeastWhole">Stations with fewer registered voters or ballots cast are left out.</param>
/// <param name="MostListed">How many units are listed at each level.</param>
public sealed record NeighboursOptions(int LeastGroup = 8, int LeastWhole = 50, int MostListed = 200)
{
    /// <summary>Most threads, 0 for all processors: for tests. The answer does not depend on it.</summary>
    internal int Threads { get; init; }
}

/// <summary>Stations against the stations of their commission, commissions against those of their region.</summary>
public static class NeighboursMethod
{
    private const int LeastUnits = 50;
    private const double Level = 0.05;

    /// <summary>Ranks units by how far both percentages together lie from their neighbours'.</summary>
    /// <returns>The finding, or a problem when fields are missing or fewer than 50 stations have enough neighbours.</returns>
    public static Outcome<NeighboursFinding> Run(ReturnSet returns, NeighboursOptions? options = null)
    {
        options ??= new NeighboursOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LeastGroup, 5);
        if (Needs.Missing(returns, ReturnField.Registered, ReturnField.Issued, ReturnField.Cast) is { } problem)
        {
            return Outcome<NeighboursFinding>.Refused(problem);
        }
        var stations = Columns.OfStations(returns, options.LeastWhole);
        var stationLevel = Compare(stations, options)?.Level;
        if (stationLevel is null)
        {
            return Outcome<NeighboursFinding>.Refused(Needs.TooFew(LeastUnits, stations.Units.Count));
        }
        var commissions = Compare(stations.Pool(returns), options);
        var commissionLevel = commissions?.Level;
        return Outcome<NeighboursFinding>.Of(
            new NeighboursFinding
            {
                StationLevel = stationLevel,
                CommissionLevel = commissionLevel,
                Funnel = commissions?.Funnel(returns),
                Stations = stationLevel.Compared,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["least-group"] = options.LeastGroup,
                    ["least-denominator"] = options.LeastWhole,
                    ["most-listed"] = options.MostListed,
                    ["family-wise-level"] = Level,
                },
                Source = "Scrutineer, docs/methods/neighbours.md",
                Summary = NeighboursWords.Summary(stationLevel, commissionLevel),
                Assumptions = NeighboursWords.Assumptions,
                OtherExplanations = NeighboursWords.OtherExplanations,
                FalseAlarms = NeighboursWords.FalseAlarms,
            }
        );
    }

    private static Compared? Compare(Columns columns, NeighboursOptions options)
    {
        var groups = columns
            .Units.GroupBy(i => columns.Group[i])
            .Where(g => g.Count() >= options.LeastGroup)
            .OrderBy(g => g.Key)
            .Select(g => g.ToArray())
            .ToList();
        var units = groups.SelectMany(g => g).ToArray();
        if (units.Length < LeastUnits)
        {
            return null;
        }
        var both = new (double[] Z, double[] MedianShare, FunnelSpread Usual)[2];
        Work.Share(
            2,
            options.Threads,
            t =>
                both[t] =
                    t == 0
                        ? Deviations.Of(columns.Issued, columns.Registered, groups)
                        : Deviations.Of(columns.Leader, columns.Cast, groups)
        );
        var (turnout, usualTurnout, turnoutSpread) = both[0];
        var (result, usualResult, resultSpread) = both[1];
        var tail = HeavyTail.Fit(turnout, result, units);
        var p = units.Select(i => tail.Tail(turnout[i], result[i])).ToArray();
        var order = units.ToArray();
        Array.Sort((double[])p.Clone(), order);
        var ranked = order
            .Take(options.MostListed)
            .Select(i => new Outlier(
                i,
                100.0 * columns.Issued[i] / columns.Registered[i],
                100 * usualTurnout[i],
                100.0 * columns.Leader[i] / columns.Cast[i],
                100 * usualResult[i],
                turnout[i],
                result[i],
                tail.Tail(turnout[i], result[i])
            ))
            .OrderBy(o => o.P)
            .ThenBy(o => o.Index)
            .ToList();
        var level = new NeighbourLevel(
            ranked,
            units.Length,
            p.Count(x => x * units.Length <= Level),
            Math.Min(1, p.Min() * units.Length),
            tail.DegreesOfFreedom
        );
        return new Compared(level, columns, units, p, usualTurnout, usualResult, turnoutSpread, resultSpread, tail);
    }

    /// <summary>A level with everything that its funnel needs; <paramref name="P"/> has one entry a unit.</summary>
    private sealed record Compared(
        NeighbourLevel Level,
        Columns Columns,
        int[] Units,
        double[] P,
        double[] UsualTurnout,
        double[] UsualResult,
        FunnelSpread TurnoutSpread,
        FunnelSpread ResultSpread,
        HeavyTail Tail
    )
    {
        public CommissionFunnel Funnel(ReturnSet returns)
        {
            var order = Enumerable.Range(0, Units.Length).OrderBy(j => Units[j]).ToArray();
            return new CommissionFunnel
            {
                Registered = [.. order.Select(j => Columns.Registered[Units[j]])],
                Cast = [.. order.Select(j => Columns.Cast[Units[j]])],
                TurnoutGap = [.. order.Select(j => Math.Round(TurnoutGap(Units[j]), 2))],
                ResultGap = [.. order.Select(j => Math.Round(ResultGap(Units[j]), 2))],
                Beyond =
                [
                    .. order
                        .Where(j => P[j] <= CommissionFunnel.BeyondLevel)
                        .OrderBy(j => P[j])
                        .Select(j => Beyond(returns, Units[j], P[j])),
                ],
                Turnout = TurnoutSpread,
                Result = ResultSpread,
                DegreesOfFreedom = Tail.DegreesOfFreedom,
                Scale = Tail.Scale,
            };
        }

        private CommissionBeyond Beyond(ReturnSet returns, int unit, double p) =>
            new(
                returns.Regions[returns.Commissions[unit].Region],
                returns.Commissions[unit].Name,
                Columns.Registered[unit],
                Columns.Cast[unit],
                TurnoutGap(unit),
                ResultGap(unit),
                p
            );

        private double TurnoutGap(int unit) =>
            100 * (((double)Columns.Issued[unit] / Columns.Registered[unit]) - UsualTurnout[unit]);

        private double ResultGap(int unit) =>
            100 * (((double)Columns.Leader[unit] / Columns.Cast[unit]) - UsualResult[unit]);
    }

    /// <summary>Counts of units and the group of each; units that cannot be used are not in <paramref name="Units"/>.</summary>
    private sealed record Columns(
        long[] Registered,
        long[] Issued,
        long[] Cast,
        long[] Leader,
        int[] Group,
        List<int> Units
    )
    {
        public static Columns OfStations(ReturnSet returns, int leastWhole)
        {
            var columns = Empty(returns.Count);
            for (var i = 0; i < returns.Count; i++)
            {
                columns.Add(i, returns, i);
                columns.Group[i] = returns.Stations.Commission[i];
                if (
                    returns.Registered[i] >= leastWhole
                    && returns.Issued[i] <= returns.Registered[i]
                    && returns.Cast[i] >= leastWhole
                    && returns.LeaderVotes[i] <= returns.Cast[i]
                )
                {
                    columns.Units.Add(i);
                }
            }
            return columns;
        }

        public Columns Pool(ReturnSet returns)
        {
            var pooled = Empty(returns.Commissions.Count);
            foreach (var i in Units)
            {
                pooled.Add(returns.Stations.Commission[i], returns, i);
            }
            for (var c = 0; c < returns.Commissions.Count; c++)
            {
                pooled.Group[c] = returns.Commissions[c].Region;
                if (pooled.Cast[c] > 0)
                {
                    pooled.Units.Add(c);
                }
            }
            return pooled;
        }

        private void Add(int to, ReturnSet returns, int station)
        {
            Registered[to] += returns.Registered[station];
            Issued[to] += returns.Issued[station];
            Cast[to] += returns.Cast[station];
            Leader[to] += returns.LeaderVotes[station];
        }

        private static Columns Empty(int count) =>
            new(new long[count], new long[count], new long[count], new long[count], new int[count], []);
    }
}
