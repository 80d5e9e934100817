using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Forensics.Spikes;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>What must not move a finding: the order of stations, names of regions, stations that carry no information.</summary>
public sealed class EveryMethodTests
{
    private static readonly ReturnSet Vote = Votes.With(new Rounding(0.1), 11);

    [Fact]
    public void Stations_in_which_nobody_voted_change_no_estimate()
    {
        var more = Rebuilt(Vote, (region, _) => region, empty: 37);
        Assert.Equal(Vote.Count + 37, more.Count);
        Same(r => IntegerPercentagesMethod.Run(r).Value!.Nulls, more);
        Same(r => ExcessLeaderVotesMethod.Run(r).Value!.Band, more);
        Same(r => CoreMethod.Run(r).Value!, more);
        Same(r => FingerprintMethod.Run(r).Value!, more);
        Same(r => KlimekMethod.Run(r, new(Resamples: 4)).Value!, more);
        Same(r => ClonedPercentagesMethod.Run(r).Value!, more);
        Same(r => CopiedReturnsMethod.Run(r).Value!, more);
        Same(r => NeighboursMethod.Run(r).Value!, more);
        Same(r => SpikesMethod.Run(r, new(50)).Value!, more);
        // Digits are looked at wherever there are any: only the number of stations looked through grows.
        Same(r => DigitsMethod.Run(r).Value! with { Stations = 0 }, more);
        Same(r => ComparisonMethod.Run(Votes.Clean(3), r).Value!.Changes, more);
    }

    [Fact]
    public void Canary_one_station_more_in_which_people_voted_changes_every_estimate_above()
    {
        var more = Rebuilt(Vote, (region, _) => region, empty: 1, registered: 900);
        Differ(r => IntegerPercentagesMethod.Run(r).Value!.Nulls, more);
        Differ(r => CoreMethod.Run(r).Value!, more);
        Differ(r => FingerprintMethod.Run(r).Value!, more);
        Differ(r => KlimekMethod.Run(r, new(Resamples: 4)).Value!, more);
        Differ(r => ClonedPercentagesMethod.Run(r).Value!, more);
        Differ(r => CopiedReturnsMethod.Run(r).Value!, more);
        Differ(r => NeighboursMethod.Run(r).Value!, more);
        Differ(r => SpikesMethod.Run(r, new(50)).Value!, more);
        Differ(r => ComparisonMethod.Run(Votes.Clean(3), r).Value!.Changes, more);
    }

    [Fact]
    public void A_region_split_in_two_names_moves_nothing_that_is_not_told_by_region()
    {
        var split = Rebuilt(Vote, (region, commission) => $"{region} {(commission % 2 == 0 ? 'a' : 'b')}", empty: 0);
        Assert.Equal(2 * Vote.Regions.Count, split.Regions.Count);
        Same(r => IntegerPercentagesMethod.Run(r).Value!.Nulls, split);
        Same(r => IntegerPercentagesMethod.Run(r).Value!.Multiples, split);
        Same(r => ExcessLeaderVotesMethod.Run(r).Value!.Band, split);
        Same(r => CoreMethod.Run(r).Value!.Modes, split);
        Same(r => FingerprintMethod.Run(r).Value!.Registered, split);
        Same(r => KlimekMethod.Run(r, new(Resamples: 0)).Value!, split);
        Same(r => CopiedReturnsMethod.Run(r).Value!, split);
        Same(r => NeighboursMethod.Run(r).Value!.StationLevel, split);
        Same(r => DigitsMethod.Run(r).Value!, split);
    }

    [Fact]
    public void The_order_of_stations_changes_no_core_no_digits_and_no_comparison()
    {
        var (shuffled, _) = Votes.Shuffled(Vote, 5);
        Same(r => CoreMethod.Run(r).Value!.Modes, shuffled);
        Same(r => DigitsMethod.Run(r).Value!, shuffled);
        Same(
            r =>
                ComparisonMethod
                    .Run(r, Votes.Clean(3))
                    .Value!.Changes.Select(c =>
                        (Math.Round(c.TurnoutChange, 9), Math.Round(c.TurnoutSe, 9), Math.Round(c.ResultChange, 9))
                    )
                    .Order(),
            shuffled
        );
    }

    [Fact]
    public void Every_station_twice_doubles_counts_and_expectations_and_widens_deviations_by_the_root_of_two()
    {
        var random = new SeededRandom(8);
        var stations = Enumerable
            .Range(0, 500)
            .Select(_ => 300 + random.NextInt(2000))
            .Select(n => new Drawn.Station(n, (n * 2 / 3) + 1, n * 2 / 3, (n / 4) + random.NextInt(n / 4), 0))
            .ToArray();
        var once = IntegerPercentagesMethod.Run(Drawn.Returns(stations)).Value!;
        var twice = IntegerPercentagesMethod.Run(Drawn.Returns([.. stations, .. stations])).Value!;
        foreach (var (a, b) in once.Nulls.Zip(twice.Nulls).SelectMany(p => p.First.Cells.Zip(p.Second.Cells)))
        {
            Assert.Equal(2 * a.Observed, b.Observed);
            Assert.Equal(2 * a.Expected, b.Expected, 1e-9 * Math.Max(1, b.Expected));
            Assert.Equal(Math.Sqrt(2) * a.Sd, b.Sd, 1e-9 * Math.Max(1, b.Sd));
        }
        Assert.Equal(
            FingerprintMethod.Run(Drawn.Returns(stations)).Value!.Registered.Select(v => 2 * v),
            FingerprintMethod.Run(Drawn.Returns([.. stations, .. stations])).Value!.Registered
        );
    }

    [Fact]
    public void The_lattice_expectation_agrees_with_its_own_Monte_Carlo_within_four_errors()
    {
        var random = new SeededRandom(77);
        var stations = Enumerable
            .Range(0, 300)
            .Select(_ => 200 + random.NextInt(2000))
            .Select(n => new Drawn.Station(n, n * 2 / 3, n * 2 / 3, n * 2 / 5, 0))
            .ToArray();
        var cell = IntegerPercentagesMethod.Run(Drawn.Returns(stations)).Value!.Nulls.Single(n => n.Null == "lattice")[
            What.Result,
            Weight.Stations
        ];
        // Every count of a station's own one-point window is as likely as any other.
        var windows = stations
            .Select(s =>
            {
                var m = Wholeness.Window(s.Leader, s.Cast);
                return Enumerable.Range(0, s.Cast + 1).Where(k => Wholeness.Window(k, s.Cast) == m).ToArray();
            })
            .ToArray();
        const int Rounds = 1500;
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < stations.Length; i++)
            {
                var k = windows[i][random.NextInt(windows[i].Length)];
                sum += Wholeness.IsWhole(k, stations[i].Cast, WholeRule.Exact) ? 1 : 0;
            }
        }
        Assert.Equal(cell.Expected, sum / Rounds, 4 * cell.Sd / Math.Sqrt(Rounds));
    }

    private static void Same(Func<ReturnSet, object> of, ReturnSet other) =>
        Assert.Equal(Bits.Estimates(of(Vote)), Bits.Estimates(of(other)));

    private static void Differ(Func<ReturnSet, object> of, ReturnSet other) =>
        Assert.NotEqual(Bits.Estimates(of(Vote)), Bits.Estimates(of(other)));

    /// <summary>The same stations in the same order, regions renamed; behind them so many in which nobody voted, or all did.</summary>
    private static ReturnSet Rebuilt(ReturnSet returns, Func<string, int, string> region, int empty, int registered = 0)
    {
        ReturnField[] fields = [.. Enum.GetValues<ReturnField>().Where(returns.Has)];
        var builder = new ReturnSetBuilder(fields, returns.Choices);
        for (var i = 0; i < returns.Count + empty; i++)
        {
            var of = Math.Min(i, returns.Count - 1);
            var c = returns.Stations.Commission[of];
            var commission = returns.Commissions[c];
            var there = i < returns.Count;
            builder.Add(
                region(returns.Regions[commission.Region], c),
                commission.Name,
                $"{i}",
                i + 2,
                [
                    .. fields.Select(f =>
                        there ? returns[f][i]
                        : registered > 0 ? returns[f][700]
                        : 0
                    ),
                ],
                [
                    .. Enumerable
                        .Range(0, returns.Choices.Count)
                        .Select(v =>
                            there ? returns.Votes(v)[i]
                            : registered > 0 ? returns.Votes(v)[700]
                            : 0
                        ),
                ]
            );
        }
        return builder.Build();
    }
}
