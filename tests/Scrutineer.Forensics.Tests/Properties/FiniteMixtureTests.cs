using Scrutineer.Forensics.FiniteMixture;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class FiniteMixtureTests
{
    private const double K = 0.7;

    private static readonly double[] Truth =
    [
        PortableMath.Logit(0.25),
        PortableMath.Logit(0.05),
        0.2,
        MixtureModel.OfVariance(0.15),
        -0.3,
        MixtureModel.OfVariance(0.3),
        -0.5,
        MixtureModel.OfVariance(0.2),
        -0.5,
        MixtureModel.OfVariance(0.2),
        0.3,
        MixtureModel.OfVariance(0.2),
        0.3,
        MixtureModel.OfVariance(0.2),
    ];

    [Theory]
    [InlineData(60, 20, 25)]
    [InlineData(40, 2, 36)]
    [InlineData(150, 15, 120)]
    public void The_likelihood_of_a_station_is_that_of_a_fine_sum_over_all_four_effects(int n, int absent, int leader)
    {
        var kernels = new StationKernels(new LogitGrid(0.06), [n], [absent], [leader]);
        var likelihood = new MixtureLikelihood(kernels, K, 16, 1);
        var workspace = likelihood.NewWorkspace();
        _ = likelihood.Log(Truth, workspace);
        var shares = MixtureModel.Shares(Truth);
        double Mixed(Func<int, double> of) =>
            (shares.None * of(0)) + (shares.Incremental * of(1)) + (shares.Extreme * of(2));
        // Far tails of a binomial are left out: a hundredth of the likelihood of such a station is allowed for it.
        Assert.Equal(1, Mixed(c => workspace.Likelihood[c][0]) / Mixed(c => BruteForce(c, n, absent, leader)), 1e-2);
    }

    [Theory]
    [InlineData(1_000, 400, 300)]
    [InlineData(3, 1, 1)]
    [InlineData(1_000, 400, 0)]
    [InlineData(1_000, 0, 1_000)]
    public void Stations_all_alike_are_fitted_to_an_end(int registered, int absent, int leader)
    {
        int[] Alike(int value) => [.. Enumerable.Repeat(value, 200)];
        var stations = new MixtureStations(Alike(registered), Alike(absent), Alike(leader));
        var fit = MixtureFit.Of(stations, new MixtureOptions(Draws: 40, Chains: 2));
        Assert.All(fit.At, x => Assert.True(double.IsFinite(x)));
        Assert.NotEmpty(MixtureVerdicts.Of(fit));
    }

    [Fact]
    public void A_leader_without_a_vote_leaves_finite_slopes()
    {
        var random = new SeededRandom(5);
        var cast = Enumerable.Range(0, 200).Select(_ => 100 + (int)(900 * random.NextDouble())).ToArray();
        var stations = new MixtureStations([.. cast.Select(c => c + 500)], [.. cast.Select(_ => 500)], new int[200]);
        var fit = MixtureFit.Of(stations, new MixtureOptions(Draws: 40, Chains: 2));
        Assert.All(fit.At, x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_logarithm()
    {
        var stations = Drawn(300, 1);
        var likelihood = new MixtureLikelihood(stations.Kernels(0.12), K, 8, 1);
        var prior = new MixturePrior();
        var workspace = likelihood.NewWorkspace();
        var gradient = new double[MixtureModel.Count];
        _ = ModeSearch.Slope(
            likelihood,
            prior,
            Truth,
            workspace,
            gradient,
            new double[MixtureModel.Count, MixtureModel.Count]
        );
        for (var p = 0; p < MixtureModel.Count; p++)
        {
            double At(double step)
            {
                var at = (double[])Truth.Clone();
                at[p] += step;
                return likelihood.Log(at, workspace) + prior.Log(at);
            }
            var slope = (At(1e-3) - At(-1e-3)) / 2e-3;
            Assert.True(
                Math.Abs(gradient[p] - slope) < 0.02 + (0.01 * Math.Abs(slope)),
                $"{p}: {gradient[p]}, {slope}"
            );
        }
    }

    [Fact]
    public void Votes_drawn_from_the_model_give_back_its_shares()
    {
        var stations = Drawn(2_500, 4);
        var likelihood = new MixtureLikelihood(stations.Kernels(0.12), K, 8, 0);
        var mode = ModeSearch.Climb(likelihood, new MixturePrior(), MixtureStarts.For(stations)[0], 0.05, 60);
        var (truth, found) = (MixtureModel.Shares(Truth), MixtureModel.Shares(mode.At));
        Assert.True(mode.Converged);
        Assert.Equal(truth.Incremental, found.Incremental, 0.06);
        Assert.Equal(truth.Extreme, found.Extreme, 0.015);
        Assert.Equal(Truth[MixtureModel.Turnout], mode.At[MixtureModel.Turnout], 0.05);
        Assert.Equal(Truth[MixtureModel.Support], mode.At[MixtureModel.Support], 0.08);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_numbers_to_the_bit()
    {
        var kernels = Drawn(1_500, 2).Kernels(0.12);
        (double Log, double[] Gradient) With(int threads)
        {
            var likelihood = new MixtureLikelihood(kernels, K, 6, threads);
            var gradient = new double[MixtureModel.Count];
            var information = new double[MixtureModel.Count, MixtureModel.Count];
            return (likelihood.Log(Truth, likelihood.NewWorkspace(), gradient, information), gradient);
        }
        var (one, two) = (With(1), With(2));
        Assert.Equal(one.Log, two.Log);
        Assert.Equal(one.Gradient, two.Gradient);

        double[][][] Chains(int threads, ulong seed)
        {
            var likelihood = new MixtureLikelihood(kernels, K, 4, 1);
            var covariance = new double[MixtureModel.Count, MixtureModel.Count];
            for (var p = 0; p < MixtureModel.Count; p++)
            {
                covariance[p, p] = 0.01;
            }
            Proposal[] around = [new(Truth, covariance)];
            return PosteriorSampler.Run(likelihood, new MixturePrior(), around, 2, 12, seed, threads).Draws;
        }
        Assert.Equal(Chains(1, 7), Chains(2, 7));
        Assert.NotEqual(Chains(2, 7), Chains(2, 8));
    }

    [Fact]
    public void The_order_of_stations_does_not_matter()
    {
        var returns = Votes.Clean(3);
        var (one, other) = (MixtureStations.Of(returns), MixtureStations.Of(Votes.Shuffled(returns, 9).Returns));
        Assert.Equal(one.Registered, other.Registered);
        Assert.Equal(one.Absent, other.Absent);
        Assert.Equal(one.Leader, other.Leader);
    }

    [Fact]
    public void Independent_draws_pass_the_diagnostics_and_chains_in_two_places_do_not()
    {
        double[][] Chains(double apart) =>
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(c =>
                    {
                        var random = SeededRandom.Stream(5, (ulong)c);
                        return Enumerable
                            .Range(0, 1_000)
                            .Select(_ => random.NextNormal() + (apart * (c % 2)))
                            .ToArray();
                    }),
            ];
        var (rHat, effective) = ChainDiagnostics.Of(Chains(0));
        Assert.InRange(rHat, 0.99, 1.01);
        Assert.InRange(effective, 3_000, 5_500);
        (rHat, effective) = ChainDiagnostics.Of(Chains(1));
        Assert.True(rHat > 1.1, $"{rHat}");
        Assert.True(effective < 100, $"{effective}");
        Assert.True(double.IsPositiveInfinity(ChainDiagnostics.Of([new double[8], [1, 1, 1, 1, 1, 1, 1, 1]]).RHat));
    }

    [Fact]
    public void Draws_that_remember_are_worth_as_many_as_theory_says()
    {
        // AR(1) with coefficient 0.8: (1 − 0.8) ÷ (1 + 0.8) of the draws.
        var chains = Enumerable
            .Range(0, 4)
            .Select(c =>
            {
                var random = SeededRandom.Stream(6, (ulong)c);
                var x = random.NextNormal();
                return Enumerable.Range(0, 4_000).Select(_ => x = (0.8 * x) + (0.6 * random.NextNormal())).ToArray();
            })
            .ToArray();
        Assert.Equal(16_000 / 9.0, ChainDiagnostics.Of(chains).Effective, 350.0);
    }

    [Fact]
    public void Only_a_fit_without_any_obstacle_may_claim_shares()
    {
        Assert.Empty(MixtureVerdicts.Of(Fit()));
        var estimates = Fit().Estimates;
        MixtureMode first = Fit().Modes[0];
        var elsewhere = new MixtureShares(0.6, 0.35, 0.05);
        (MixtureFit, MixtureObstacle)[] bad =
        [
            (
                Fit() with
                {
                    Estimates = [.. estimates.Take(2), estimates[2] with { RHat = 1.02 }],
                },
                MixtureObstacle.ChainsDisagree
            ),
            (
                Fit() with
                {
                    Estimates = [estimates[0] with { Effective = 99 }, .. estimates.Skip(1)],
                },
                MixtureObstacle.ChainsDisagree
            ),
            (Fit() with { Modes = [first, new(elsewhere, 3, true)] }, MixtureObstacle.RivalMode),
            (Fit() with { Held = ["pi2/pi1"] }, MixtureObstacle.AtBound),
            (Fit() with { Misplaced = 0.2 }, MixtureObstacle.Misfit),
            (Fit() with { Variants = [new(0.8, 5, 1, elsewhere)] }, MixtureObstacle.DependsOnConstants),
        ];
        Assert.All(bad, b => Assert.Equal([b.Item2], MixtureVerdicts.Of(b.Item1)));
        Assert.Empty(MixtureVerdicts.Of(Fit() with { Modes = [first, new(elsewhere, 11, true)] }));
    }

    [Fact]
    public void What_keeps_shares_from_being_claimed_is_said_in_its_own_words_with_its_number()
    {
        var estimates = Fit().Estimates;
        string Said(MixtureFit fit)
        {
            var obstacles = MixtureVerdicts.Of(fit);
            return MixtureWords.Summary(MixtureVerdicts.Verdict(obstacles), obstacles, fit, 4_000).En;
        }
        var apart = Fit() with { Estimates = [.. estimates.Take(2), estimates[2] with { RHat = 1.37 }] };
        Assert.Equal(MixtureVerdict.DidNotConverge, MixtureVerdicts.Verdict(MixtureVerdicts.Of(apart)));
        Assert.Contains("did not converge (R̂ up to 1.37", Said(apart), StringComparison.Ordinal);
        var misfit = Fit() with { Misplaced = 0.237 };
        Assert.Equal(MixtureVerdict.DoesNotFit, MixtureVerdicts.Verdict(MixtureVerdicts.Of(misfit)));
        Assert.Contains("does not fit: a vote drawn from it puts 23.7", Said(misfit), StringComparison.Ordinal);
        var held = Fit() with { Held = ["pi2/pi1"] };
        Assert.Equal(MixtureVerdict.DoesNotFit, MixtureVerdicts.Verdict(MixtureVerdicts.Of(held)));
        Assert.Contains("does not fit within its prior", Said(held), StringComparison.Ordinal);
        Assert.Contains("pi2/pi1", Said(held), StringComparison.Ordinal);
        Assert.All([apart, misfit, held], f => Assert.Contains("claims no shares", Said(f), StringComparison.Ordinal));
        Assert.DoesNotContain("claims no shares", Said(Fit()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0.4501)]
    [InlineData(2, 0.49)]
    [InlineData(1, 0.5)]
    public void A_share_near_one_half_is_never_claimed_however_good_the_sampling(int share, double high)
    {
        var estimates = Fit().Estimates.ToArray();
        estimates[share] = estimates[share] with
        {
            Mean = high - 0.01,
            Low = high - 0.02,
            High = high,
            RHat = 1,
            Effective = 100_000,
        };
        var fit = Fit() with { Estimates = estimates };
        Assert.Equal([MixtureObstacle.AtBound], MixtureVerdicts.Of(fit));
        Assert.Equal(MixtureVerdict.DoesNotFit, MixtureVerdicts.Verdict(MixtureVerdicts.Of(fit)));
        var said = MixtureWords.Summary(MixtureVerdict.DoesNotFit, MixtureVerdicts.Of(fit), fit, 4_000);
        Assert.Contains("the prior allows no more than 50 %", said.En, StringComparison.Ordinal);
        // Canary: well below the bound the same sampling may claim.
        estimates[share] = estimates[share] with
        {
            Mean = 0.3,
            Low = 0.25,
            High = 0.45,
        };
        Assert.Empty(MixtureVerdicts.Of(Fit() with { Estimates = estimates }));
    }

    [Fact]
    public void A_vote_from_other_parameters_is_a_misfit_and_one_from_the_model_is_not()
    {
        var stations = Drawn(4_000, 8);
        var (misplaced, byChance) = PredictiveCheck.Of(stations, Truth, K, 3);
        Assert.InRange(misplaced - byChance, -0.03, 0.03);
        var other = (double[])Truth.Clone();
        other[MixtureModel.Turnout] += 0.6;
        (misplaced, byChance) = PredictiveCheck.Of(stations, other, K, 3);
        Assert.True(misplaced - byChance > 0.2);
    }

    [Fact]
    public void Quadrature_and_quantiles_agree_with_what_is_known()
    {
        var rule = new GaussHermite(16);
        double Mean(Func<double, double> of) => rule.Nodes.Zip(rule.Weights, (x, w) => w * of(x)).Sum();
        Assert.Equal(1, Mean(x => x * x), 12);
        Assert.Equal(15, Mean(x => x * x * x * x * x * x), 10);
        Assert.Equal(Math.Exp(0.5), Mean(Math.Exp), 10);
        Assert.Equal(1.959963984540054, NormalQuantile.Of(0.975), 9);
        Assert.Equal(-4.753424308822899, NormalQuantile.Of(1e-6), 8);
    }

    [Fact]
    public void Few_stations_are_refused_with_a_way_to_mend()
    {
        var few = Enumerable.Repeat(new Tests.Drawn.Station(500, 250, 250, 120, 0), 199);
        Assert.Equal("too-few-stations", MixtureMethod.Run(Tests.Drawn.Returns(few)).Problems[0].Code);
    }

    private static MixtureStations Drawn(int count, ulong seed)
    {
        var random = new SeededRandom(seed + 100);
        var registered = Enumerable.Range(0, count).Select(_ => 200 + random.NextInt(1_500)).ToArray();
        var (absent, leader) = ModelVote.Draw(registered, Truth, K, seed, counted: true);
        return new MixtureStations(registered, absent, leader);
    }

    private static MixtureFit Fit()
    {
        var shares = new MixtureShares(0.8, 0.15, 0.05);
        return new MixtureFit
        {
            At = Truth,
            Estimates =
            [
                new("none", 0.8, 0.75, 0.85, 1, 500),
                new("incremental", 0.15, 0.1, 0.2, 1, 500),
                new("extreme", 0.05, 0, 0.1, 1, 500),
            ],
            Modes = [new(shares, 0, true)],
            Variants = [new(0.6, 5, 1, shares)],
            Misplaced = 0.05,
            MisplacedByChance = 0.04,
            Accepted = 0.3,
            Held = [],
            Draws = 100,
            Starts = 8,
        };
    }

    /// <summary>The same integral by the midpoint rule over all effects, cut at five standard deviations.</summary>
    private static double BruteForce(int component, int n, int absent, int leader)
    {
        var cast = n - absent;
        static double Entropy(int part, int whole) => part == 0 ? 0 : part * Math.Log((double)part / whole);
        var peak = Entropy(absent, n) + Entropy(cast, n) + Entropy(leader, cast) + Entropy(cast - leader, cast);
        var first = component == 1 ? MixtureModel.Added : MixtureModel.AddedExtreme;
        var (low, high) = component == 1 ? (0.0, K) : (K, 1.0);
        (double Value, double Weight)[] none = [(0, 1)];
        var added = component == 0 ? none : Effect(first, 30, low, high);
        var taken = component == 0 ? none : Effect(first + 2, 30, low, high);
        var turnouts = Effect(MixtureModel.Turnout, 80, 0, 1);
        var supports = Effect(MixtureModel.Support, 80, 0, 1);
        var sum = 0.0;
        foreach (var (m, wm) in added)
        {
            foreach (var (turnout, wt) in turnouts)
            {
                var q = (1 - turnout) * (1 - m);
                var ofAbsent = (absent * Math.Log(q)) + (cast * Math.Log(1 - q));
                foreach (var (s, ws) in taken)
                {
                    foreach (var (support, wv) in supports)
                    {
                        var r = ((turnout * support) + (m * (1 - turnout)) + (s * turnout * (1 - support))) / (1 - q);
                        var ofLeader = (leader * Math.Log(r)) + ((cast - leader) * Math.Log(1 - r));
                        sum += wm * wt * ws * wv * Math.Exp(ofAbsent + ofLeader - peak);
                    }
                }
            }
        }
        return sum;
    }

    private static (double Value, double Weight)[] Effect(int which, int points, double low, double high)
    {
        var sd = Math.Sqrt(MixtureModel.Variance(Truth[which + 1]));
        var nodes = Enumerable.Range(0, points).Select(i => ((i + 0.5) / points * 10) - 5).ToArray();
        var total = nodes.Sum(x => Math.Exp(-0.5 * x * x));
        return
        [
            .. nodes.Select(x =>
                (low + ((high - low) / (1 + Math.Exp(-Truth[which] - (sd * x)))), Math.Exp(-0.5 * x * x) / total)
            ),
        ];
    }
}
