using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class ClonedPercentagesTests
{
    [Fact]
    public void A_commission_whose_stations_share_one_result_is_found_and_named()
    {
        var election = Simulator.Run(Votes.Country, [new Cloning(0.03, 12)], 5);
        var finding = ClonedPercentagesMethod.Run(election.Returns).Value!;
        Assert.InRange(finding.P, 0, 1e-3);
        var first = finding.Clusters[0];
        Assert.Equal(What.Result, first.What);
        var touched = first.Stations.Count(i => election.Truth.Touched[i].HasFlag(Touch.Cloned));
        Assert.InRange(touched, first.Stations.Count * 0.8, first.Stations.Count);
    }

    [Fact]
    public void Stations_order_changes_nothing_but_their_indexes()
    {
        var returns = Votes.With(new Cloning(0.03, 12), 6);
        var plain = ClonedPercentagesMethod.Run(returns).Value!;
        var (shuffled, old) = Votes.Shuffled(returns, 1);
        var again = ClonedPercentagesMethod.Run(shuffled).Value!;
        Assert.Equal(plain.P, again.P);
        Assert.Equal(plain.ValuesScanned, again.ValuesScanned);
        Assert.Equal(
            plain.Clusters.Select(c => (c.ExpectedAnywhere, c.Value, string.Join(',', c.Stations))).Order(),
            again
                .Clusters.Select(c =>
                    (c.ExpectedAnywhere, c.Value, string.Join(',', c.Stations.Select(i => old[i]).Order()))
                )
                .Order()
        );
    }

    [Fact]
    public void Clean_votes_raise_an_alarm_at_most_about_as_often_as_promised()
    {
        var alarms = Enumerable
            .Range(0, 60)
            .Count(s => ClonedPercentagesMethod.Run(Votes.Clean((ulong)s)).Value!.P <= 0.05);
        // Binomial(60, 0.05) exceeds 9 with probability 0.001.
        Assert.InRange(alarms, 0, 9);
    }

    [Fact]
    public void The_tail_of_a_level_is_never_below_the_exact_tail_of_independent_events()
    {
        var random = new SeededRandom(3);
        for (var trial = 0; trial < 200; trial++)
        {
            var p = Enumerable.Range(0, 3 + random.NextInt(20)).Select(_ => random.NextDouble() * 0.4).ToArray();
            var exact = new double[p.Length + 1];
            exact[0] = 1;
            foreach (var x in p)
            {
                for (var k = p.Length; k > 0; k--)
                {
                    exact[k] = (exact[k] * (1 - x)) + (exact[k - 1] * x);
                }
                exact[0] *= 1 - x;
            }
            var level = PoissonLevels.LevelOf((long)(p.Sum() * (1L << PoissonLevels.FixedBits)) + 1);
            for (var c = 3; c <= p.Length; c++)
            {
                Assert.True(PoissonLevels.Tail(level, c) >= exact.Skip(c).Sum() * (1 - 1e-9));
            }
        }
    }

    [Theory]
    [InlineData(2, 3, 100, 6667)]
    [InlineData(1, 8, 100, 1250)]
    [InlineData(1, 16, 100, 625)]
    [InlineData(13, 20, 10, 650)]
    [InlineData(1, 400, 10, 3)]
    public void A_percentage_is_rounded_to_the_nearest_value_in_whole_numbers(int k, int n, int perPoint, int value) =>
        Assert.Equal(value, Scan.Value(k, n, perPoint));
}
