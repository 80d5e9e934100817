using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Transitions;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class TransitionsTests
{
    [Fact]
    public void Shares_of_a_group_are_not_negative_sum_to_one_and_lie_where_the_interval_says()
    {
        var finding = Run(Paired.Voters(1));
        Assert.Equal(16, finding.Transitions.Count);
        Assert.All(finding.Transitions, t => Assert.InRange(t.Share, 0, 1));
        Assert.All(finding.Transitions.GroupBy(t => t.From), g => Assert.Equal(1, g.Sum(t => t.Share), 1e-12));
        Assert.All(finding.Transitions, t => Assert.InRange(t.Share, t.Low ?? 0, t.High ?? 1));
        Assert.All(finding.Transitions, t => Assert.True(t.LeastPossible <= t.MostPossible));
    }

    [Fact]
    public void Moves_that_were_exact_come_out_exactly()
    {
        var finding = Run(Paired.Voters(2, noiseless: true));
        Assert.All(finding.Transitions, t => Assert.Equal(Paired.Moves[t.From][t.To], t.Share, 1e-5));
        Assert.True(finding.Spread < 0.5, $"{finding.Spread}");
    }

    [Fact]
    public void A_vote_against_itself_moves_nobody()
    {
        var vote = Paired.Voters(3).First;
        var finding = TransitionsMethod.Run(vote, vote, PairUnit.Stations).Value!;
        Assert.All(finding.Transitions, t => Assert.Equal(t.From == t.To ? 1 : 0, t.Share, 1e-9));
    }

    [Fact]
    public void The_order_of_stations_changes_nothing()
    {
        var pair = Paired.Voters(4);
        var there = Run(pair).Transitions;
        var again = TransitionsMethod
            .Run(Votes.Shuffled(pair.First, 5).Returns, Votes.Shuffled(pair.Second, 6).Returns, PairUnit.Stations)
            .Value!.Transitions;
        Assert.All(
            there.Zip(again),
            p =>
            {
                Assert.Equal(p.First.Share, p.Second.Share, 1e-10);
                Assert.Equal(p.First.Se!.Value, p.Second.Se!.Value, 1e-10);
                Assert.Equal(p.First.MostPossible, p.Second.MostPossible, 1e-10);
            }
        );
    }

    [Fact]
    public void What_the_data_allow_always_holds_the_truth_constant_or_not()
    {
        foreach (var pair in new[] { Paired.Voters(7), Paired.Voters(7, local: 12) })
        {
            Assert.All(
                Run(pair).Transitions,
                t => Assert.InRange(pair.Truth[t.From, t.To], t.LeastPossible - 1e-9, t.MostPossible + 1e-9)
            );
        }
    }

    /// <summary>
    /// The rows of the method's page: 60 pairs of votes each. Where constancy holds, intervals hold the truth about as often as they say; where loyalty
    /// is local they do not, and nothing but the residuals tells how far off the estimates are.
    /// </summary>
    [Theory]
    [InlineData(0, 93.2, 0.2, 1.0, 1.0)]
    [InlineData(4, 11.6, 3.2, 11.6, 1.3)]
    [InlineData(8, 3.1, 5.8, 19.0, 1.8)]
    [InlineData(12, 0.0, 6.8, 23.7, 2.0)]
    public void The_page_says_how_often_intervals_hold_the_truth_and_how_far_estimates_are_off(
        double local,
        double held,
        double error,
        double largest,
        double spread
    )
    {
        var measured = Measure(local);
        Assert.Equal((held, error, largest, spread), measured, Near);
    }

    [Fact]
    public void Constancy_that_holds_is_not_called_refuted_and_a_gross_breach_of_it_is()
    {
        foreach (var seed in Enumerable.Range(0, 10).Select(i => (ulong)(2000 + i)))
        {
            var (held, broken) = (Run(Paired.Voters(seed)), Run(Paired.Voters(seed, local: 12)));
            Assert.False(TransitionsWords.IsRefuted(held.Transitions, held.Spread));
            Assert.Contains("do not refute", held.Summary.En, StringComparison.Ordinal);
            Assert.True(TransitionsWords.IsRefuted(broken.Transitions, broken.Spread));
            Assert.Contains("is refuted", broken.Summary.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_active_set_method_ends_at_a_point_that_meets_the_conditions_of_optimality()
    {
        var random = new SeededRandom(9);
        for (var round = 0; round < 200; round++)
        {
            var (rows, columns) = (1 + random.NextInt(6), 1 + random.NextInt(6));
            var units = Enumerable
                .Range(0, 40)
                .Select(_ => new Unit(Simplex(random, rows), Simplex(random, columns), 1 + random.NextInt(9), 0))
                .ToList();
            var products = Products.Of(units, rows, columns);
            var b = products.Solve()!;
            for (var j = 0; j < rows; j++)
            {
                var slopes = Enumerable
                    .Range(0, columns)
                    .Select(k =>
                        (Enumerable.Range(0, rows).Sum(i => products.Gram[j, i] * b[i, k]) - products.Cross[j, k])
                        / products.Weight
                    )
                    .ToArray();
                var least = slopes.Min();
                Assert.Equal(1, Enumerable.Range(0, columns).Sum(k => b[j, k]), 1e-10);
                // What is moved from where the slope is least to anywhere else gains nothing.
                Assert.All(
                    Enumerable.Range(0, columns).Where(k => b[j, k] > 1e-9),
                    k => Assert.Equal(least, slopes[k], 1e-9)
                );
            }
        }
    }

    [Fact]
    public void Groups_that_always_go_together_are_refused_in_words()
    {
        var (first, second) = (Paired.Builder(), Paired.Builder());
        for (var i = 0; i < 100; i++)
        {
            // Green and Blue always have the same share.
            int[] votes = [100 + (7 * i % 200), 150, 150];
            first.Add("r", $"c{i / 10}", $"{i}", i + 2, [1000, votes.Sum(), votes.Sum()], votes);
            second.Add("r", $"c{i / 10}", $"{i}", i + 2, [1000, 300 + i, 300 + i], [100 + i, 100, 100]);
        }
        var problem = TransitionsMethod.Run(first.Build(), second.Build(), PairUnit.Stations).Problems.Single();
        Assert.Equal("groups-move-together", problem.Code);
        Assert.Null(problem.Remedy);
    }

    [Theory]
    [InlineData(1000, 1200, "registers-differ")]
    [InlineData(0, 0, "no-voters-in-common")]
    public void Registers_that_differ_or_are_empty_are_refused_in_words(int before, int after, string code)
    {
        var (first, second) = (Paired.Builder(), Paired.Builder());
        for (var i = 0; i < 100; i++)
        {
            first.Add("r", "c", $"{i}", i + 2, [before, 0, 0], [0, 0, 0]);
            second.Add("r", "c", $"{i}", i + 2, [after, 0, 0], [0, 0, 0]);
        }
        var problem = TransitionsMethod.Run(first.Build(), second.Build(), PairUnit.Stations).Problems.Single();
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void Nobody_who_voted_leaves_one_group_and_a_handful_of_commissions_too_few()
    {
        var pair = Paired.Voters(5);
        var silent = Paired.Builder();
        for (var i = 0; i < pair.First.Count; i++)
        {
            silent.Add(
                $"region {i / 60}",
                $"commission {i / 20}",
                $"{i}",
                i + 2,
                [pair.First.Registered[i], 0, 0],
                [0, 0, 0]
            );
        }
        Assert.Equal(
            "one-group",
            TransitionsMethod.Run(pair.First, silent.Build(), PairUnit.Stations).Problems.Single().Code
        );
        var region = pair.First.InRegion(0);
        var few = TransitionsMethod.Run(region, pair.Second, PairUnit.Commissions).Problems.Single();
        Assert.Equal(("too-few-units", ForensicsRemedy.MatchStations), (few.Code, few.Remedy?.Code));
    }

    /// <summary>Share of intervals that hold the truth, mean and largest error in points, mean of the residuals.</summary>
    private static (double Held, double Error, double Largest, double Spread) Measure(double local)
    {
        const int Runs = 60;
        var (held, errors, spreads) = (0, new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var pair = Paired.Voters((ulong)(1000 + run), local);
            var finding = Run(pair);
            spreads.Add(finding.Spread!.Value);
            foreach (var t in finding.Transitions)
            {
                var truth = pair.Truth[t.From, t.To];
                errors.Add(100 * Math.Abs(truth - t.Share));
                held += t.Low <= truth && truth <= t.High ? 1 : 0;
            }
        }
        return (100.0 * held / errors.Count, errors.Average(), errors.Max(), spreads.Average());
    }

    // Figures of the page have one decimal.
    private static readonly IEqualityComparer<(double, double, double, double)> Near = EqualityComparer<(
        double,
        double,
        double,
        double
    )>.Create(
        (a, b) =>
            Math.Abs(a.Item1 - b.Item1) < 0.06
            && Math.Abs(a.Item2 - b.Item2) < 0.06
            && Math.Abs(a.Item3 - b.Item3) < 0.06
            && Math.Abs(a.Item4 - b.Item4) < 0.06
    );

    /// <summary>The finding with its groups in the order in which the pair was made.</summary>
    private static TransitionsFinding Run(Paired.Pair pair)
    {
        var finding = TransitionsMethod.Run(pair.First, pair.Second, PairUnit.Stations).Value!;
        string[] order = ["Red", "Green", "Blue"];
        int Place(VoterGroup group) => group.Kind == VoterKind.NotVoting ? 3 : Array.IndexOf(order, group.Name.En);
        return finding with
        {
            Transitions =
            [
                .. finding
                    .Transitions.Select(t =>
                        t with
                        {
                            From = Place(finding.From[t.From]),
                            To = Place(finding.To[t.To]),
                        }
                    )
                    .OrderBy(t => t.From)
                    .ThenBy(t => t.To),
            ],
        };
    }

    private static double[] Simplex(SeededRandom random, int count)
    {
        double[] parts = [.. Enumerable.Range(0, count).Select(_ => -Math.Log(1 - random.NextDouble()))];
        return [.. parts.Select(p => p / parts.Sum())];
    }
}
