using CsCheck;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class IntegerPercentagesPropertyTests
{
    /// <summary>The seed once drew stations of which some tail, with and without a dominant one, lay next to the mean of the rest.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("a3PkTPHT5z82")]
    public void The_order_of_stations_changes_nothing_that_is_counted(string? seed) =>
        Drawn.Stations.Sample(
            stations =>
            {
                var forwards = Run(stations);
                var backwards = Run([.. stations.Reverse()]);
                if (forwards is null || backwards is null)
                {
                    Assert.Equal(forwards is null, backwards is null);
                    return;
                }
                foreach (
                    var (a, b) in forwards.Nulls.Zip(backwards.Nulls).SelectMany(p => p.First.Cells.Zip(p.Second.Cells))
                )
                {
                    Assert.Equal(a.Observed, b.Observed);
                    Assert.Equal(a.Expected, b.Expected, 1e-9 * Math.Max(1, a.Expected));
                    Assert.Equal(a.Log10P, b.Log10P, 1e-6);
                }
            },
            seed: seed,
            iter: 15
        );

    [Fact]
    public void Threads_and_width_of_vectors_change_not_one_bit() =>
        Drawn.Stations.Sample(
            stations =>
            {
                var returns = Drawn.Returns(stations);
                var reference = Cells(returns, new() { Threads = 1 });
                Assert.Equal(reference, Cells(returns, new() { Threads = 2 }));
                Assert.Equal(reference, Cells(returns, new() { Threads = 1, Width = VectorWidth.Half }));
                Assert.Equal(reference, Cells(returns, new() { Threads = 2, Width = VectorWidth.None }));
            },
            iter: 6
        );

    [Fact]
    public void Threads_and_width_of_vectors_change_not_one_bit_of_the_vote_of_2021()
    {
        var returns = RealReturns.Russia(2021);
        var reference = Cells(returns, new() { Threads = 1 });
        Assert.Equal(reference, Cells(returns, new() { Threads = 2 }));
        Assert.Equal(reference, Cells(returns, new() { Threads = 2, Width = VectorWidth.Half }));
        Assert.Equal(reference, Cells(returns, new() { Threads = 2, Width = VectorWidth.None }));
    }

    [Fact]
    public void Canary_one_vote_moved_is_seen_by_the_comparison_of_bits()
    {
        var stations = Enumerable
            .Range(0, 200)
            .Select(i => new Drawn.Station(1000 + i, 700, 690, 400 + i, 0))
            .ToArray();
        var reference = Cells(Drawn.Returns(stations), new());
        stations[7] = stations[7] with { Leader = stations[7].Leader + 1 };
        Assert.NotEqual(reference, Cells(Drawn.Returns(stations), new()));
    }

    [Fact]
    public void The_plug_in_probability_is_the_sum_of_masses_at_whole_percentages() =>
        Gen.Int[1, 4000]
            .SelectMany(n => Gen.Int[0, n].Select(k => (k, n)))
            .Sample(
                pair =>
                {
                    var (k, n) = pair;
                    foreach (var rule in Enum.GetValues<WholeRule>())
                    {
                        var brute = 0.0;
                        for (var x = 0; x <= n; x++)
                        {
                            if (Wholeness.IsWhole(x, n, rule))
                            {
                                brute += Math.Exp(BinomialDistribution.LogMass(x, n, (double)k / n));
                            }
                        }
                        // The brute sum of up to 4,000 rounded masses is itself good to some 1e-10.
                        Assert.Equal(brute, Probability(k, n, rule), 1e-9);
                    }
                },
                iter: 200
            );

    [Theory]
    [InlineData(621, 2000)]
    [InlineData(13, 3719)]
    [InlineData(1, 17)]
    [InlineData(1_300_001, 1_999_998)]
    [InlineData(350_000, 1_000_000)]
    [InlineData(15_001, 20_001)]
    public void Ties_window_zero_and_stations_too_large_for_the_table_agree_with_brute_force_too(int k, int n)
    {
        var brute = 0.0;
        for (var x = 0; x <= n; x++)
        {
            if (Wholeness.IsWhole(x, n, WholeRule.Exact))
            {
                brute += Math.Exp(BinomialDistribution.LogMass(x, n, (double)k / n));
            }
        }
        Assert.Equal(brute, Probability(k, n, WholeRule.Exact), 1e-9);
    }

    [Fact]
    public void The_lattice_probability_is_the_share_of_whole_counts_in_the_window() =>
        Gen.Int[1, 3000]
            .SelectMany(n => Gen.Int[0, n].Select(k => (k, n)))
            .Sample(
                pair =>
                {
                    var (k, n) = pair;
                    // m − ½ ≤ 100k/n < m + ½ in halves: (2m − 1)n ≤ 200k < (2m + 1)n.
                    var m = Enumerable
                        .Range(0, 101)
                        .Single(w => ((2 * w) - 1) * n <= 200 * k && 200 * k < ((2 * w) + 1) * n);
                    var window = Enumerable
                        .Range(0, n + 1)
                        .Where(x => ((2 * m) - 1) * n <= 200 * x && 200 * x < ((2 * m) + 1) * n)
                        .ToList();
                    var expected = (double)window.Count(x => Wholeness.IsWhole(x, n, WholeRule.Exact)) / window.Count;
                    var actual = LatticeNull.Probability(k, n);
                    if (m is 0 or 100)
                    {
                        Assert.True(double.IsNaN(actual));
                    }
                    else
                    {
                        Assert.Equal(expected, actual, 1e-15);
                    }
                },
                iter: 250
            );

    [Fact]
    public void The_plug_in_expectation_agrees_with_its_own_Monte_Carlo_within_four_errors()
    {
        var random = new SeededRandom(20240315);
        var stations = Enumerable
            .Range(0, 400)
            .Select(_ => 200 + random.NextInt(2000))
            .Select(n => new Drawn.Station(n, (n * 2 / 3) + 1, (n * 2 / 3) + 1, n * 2 / 5, 0))
            .ToArray();
        const int Rounds = 2000;
        double sum = 0;
        for (var round = 0; round < Rounds; round++)
        {
            sum += stations.Count(s =>
                Wholeness.IsWhole(random.NextBinomial(s.Cast, (double)s.Leader / s.Cast), s.Cast, WholeRule.Exact)
            );
        }
        var cell = Run(stations)!.Nulls.Single(n => n.Null == "plug-in")[What.Result, Weight.Stations];
        Assert.Equal(cell.Expected, sum / Rounds, 4 * cell.Sd / Math.Sqrt(Rounds));
    }

    [Fact]
    public void Doubling_every_weight_doubles_expectation_and_deviation_and_leaves_the_tail()
    {
        var random = new SeededRandom(5);
        var p = Enumerable.Range(0, 800).Select(_ => random.NextDouble() / 4).ToArray();
        var w = Enumerable.Range(0, 800).Select(_ => 100.0 + random.NextInt(3000)).ToArray();
        var x = 1.2 * p.Zip(w, (a, b) => a * b).Sum();
        var once = SaddlepointTail.Log10Upper(p, w, x, new double[p.Length], VectorWidth.Widest);
        var twice = SaddlepointTail.Log10Upper(
            p,
            [.. w.Select(v => 2 * v)],
            2 * x,
            new double[p.Length],
            VectorWidth.Widest
        );
        Assert.Equal(once, twice, 1e-9);
        Assert.InRange(once, -20, -1);
    }

    [Fact]
    public void Too_few_stations_are_refused_by_name()
    {
        var outcome = IntegerPercentagesMethod.Run(Drawn.Returns([new(1000, 700, 690, 400, 0)]));
        Assert.Equal("too-few-stations", Assert.Single(outcome.Problems).Code);
    }

    private static double Probability(int k, int n, WholeRule rule)
    {
        var p = new double[1];
        new PlugInNull(n, VectorWidth.Widest, rule).Probabilities([k], [n], p);
        return p[0];
    }

    private static IntegerPercentagesFinding? Run(Drawn.Station[] stations) =>
        IntegerPercentagesMethod.Run(Drawn.Returns(stations)).Value;

    private static List<(long, long, long, long)> Cells(
        Scrutineer.Returns.ReturnSet returns,
        IntegerPercentagesOptions options
    ) =>
        [
            .. IntegerPercentagesMethod
                .Run(returns, options)
                .Value!.Nulls.SelectMany(n => n.Cells)
                .Select(c =>
                    (
                        c.Observed,
                        BitConverter.DoubleToInt64Bits(c.Expected),
                        BitConverter.DoubleToInt64Bits(c.Sd),
                        BitConverter.DoubleToInt64Bits(c.Log10P)
                    )
                ),
        ];
}
