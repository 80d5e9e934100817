using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Options of the comparison with neighbours.</summary>
/// <param name="LeastGroup">Fewest units in a group, itself included, 5 or more.</param>
/// <param name="LeastWhole">Stations with fewer registered voters or ballots cast are left out.</param>
/// <param name="MostListed">How many units are listed at each level.</param>
internal sealed record NeighboursOptions(int LeastGroup = 8, int LeastWhole = 50, int MostListed = 200)
{
    /// <summary>Most threads, 0 for all processors: for tests. The answer does not depend on it.</summary>
    internal int Threads { get; init; }
}

/// <summary>Stations against the stations of their commission, commissions against those of their region.</summary>
internal static class NeighboursMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "neighbours";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 40 };

    private const int LeastUnits = 50;
    private const double Level = 0.05;

    /// <summary>Ranks units by how far both percentages together lie from their neighbours'.</summary>
    /// <returns>The finding, or a problem when fields are missing, fewer than 50 stations have enough neighbours, or half of them do not differ from these at all.</returns>
    public static Outcome<NeighboursFinding> Run(ReturnSet returns, NeighboursOptions? options = null)
    {
        options ??= new NeighboursOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LeastGroup, 5);
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Issued, ReturnField.Cast) is { } problem)
        {
            return Outcome<NeighboursFinding>.Refused(problem);
        }
        var stations = new StationCounts(returns, options.LeastWhole);
        var stationLevel = Compare(stations, options)?.Level;
        if (stationLevel is null)
        {
            return Outcome<NeighboursFinding>.Refused(
                stations.Groups.OfAtLeast(options.LeastGroup).All.Length < LeastUnits
                    ? MethodProblem.TooFewTogether(LeastUnits, options.LeastGroup)
                    : NeighboursWords.NoSpread
            );
        }
        var commissions = Compare(new CommissionCounts(returns, stations), options);
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

    private static Compared? Compare(IUnitCounts counts, NeighboursOptions options)
    {
        var groups = counts.Groups.OfAtLeast(options.LeastGroup);
        var units = groups.All;
        if (units.Length < LeastUnits)
        {
            return null;
        }
        var both = new Deviations[2];
        Work.Share(
            2,
            options.Threads,
            t =>
                both[t] =
                    t == 0
                        ? Deviations.Of(counts.Issued, counts.Registered, groups)
                        : Deviations.Of(counts.Leader, counts.Cast, groups)
        );
        var (turnout, result) = (both[0], both[1]);
        if (HeavyTail.Fit(turnout.Z, result.Z) is not { } tail)
        {
            return null;
        }
        var p = new double[units.Length];
        var order = new int[units.Length];
        for (var j = 0; j < p.Length; j++)
        {
            p[j] = tail.Tail(turnout.Z[j], result.Z[j]);
            order[j] = j;
        }
        Ascending.Sort(p, order);
        var ranked = order
            .Take(options.MostListed)
            .Select(j =>
            {
                var i = groups.All[j];
                return new Outlier(
                    i,
                    100.0 * counts.Issued(i) / counts.Registered(i),
                    100 * turnout.Share(j),
                    100.0 * counts.Leader(i) / counts.Cast(i),
                    100 * result.Share(j),
                    turnout.Z[j],
                    result.Z[j],
                    tail.Tail(turnout.Z[j], result.Z[j])
                );
            })
            .OrderBy(o => o.P)
            .ThenBy(o => o.Index)
            .ToList();
        var level = new NeighbourLevel(
            ranked,
            units.Length,
            p.Count(x => x * p.Length <= Level),
            Math.Min(1, p.Min() * p.Length),
            tail.DegreesOfFreedom
        );
        return new Compared(level, counts, groups, p, turnout, result, tail);
    }

    /// <summary>A level with everything that its funnel needs; <paramref name="P"/> has one entry per unit, in the order of the groups.</summary>
    private sealed record Compared(
        NeighbourLevel Level,
        IUnitCounts Counts,
        Grouping Groups,
        double[] P,
        Deviations Turnout,
        Deviations Result,
        HeavyTail Tail
    )
    {
        public CommissionFunnel Funnel(ReturnSet returns)
        {
            var units = Groups.All.ToArray();
            var order = Enumerable.Range(0, units.Length).OrderBy(j => units[j]).ToArray();
            return new CommissionFunnel
            {
                Registered = [.. order.Select(j => Counts.Registered(units[j]))],
                Cast = [.. order.Select(j => Counts.Cast(units[j]))],
                TurnoutGap = [.. order.Select(j => Math.Round(TurnoutGap(units[j], j), 2))],
                ResultGap = [.. order.Select(j => Math.Round(ResultGap(units[j], j), 2))],
                Beyond =
                [
                    .. order
                        .Where(j => P[j] <= CommissionFunnel.BeyondLevel)
                        .OrderBy(j => P[j])
                        .Select(j => Beyond(returns, units[j], j)),
                ],
                Turnout = Turnout.Usual,
                Result = Result.Usual,
                DegreesOfFreedom = Tail.DegreesOfFreedom,
                Scale = Tail.Scale,
            };
        }

        private CommissionBeyond Beyond(ReturnSet returns, int unit, int j) =>
            new(
                returns.Regions[returns.Commissions[unit].Region],
                returns.Commissions[unit].Name,
                Counts.Registered(unit),
                Counts.Cast(unit),
                TurnoutGap(unit, j),
                ResultGap(unit, j),
                P[j]
            );

        private double TurnoutGap(int unit, int j) =>
            100 * (((double)Counts.Issued(unit) / Counts.Registered(unit)) - Turnout.Share(j));

        private double ResultGap(int unit, int j) =>
            100 * (((double)Counts.Leader(unit) / Counts.Cast(unit)) - Result.Share(j));
    }
}
