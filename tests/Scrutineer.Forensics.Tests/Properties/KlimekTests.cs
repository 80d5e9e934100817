using CsCheck;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class KlimekTests
{
    private static readonly Gen<double[]> Bins = Gen.Double[0, 50].Array[12];

    [Fact]
    public void A_mixture_made_of_the_components_gives_back_its_shares() =>
        Gen.Select(Bins, Bins, Bins, Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (clean, some, all, u, v) =>
                {
                    var (fi, fe) = (u * (1 - v), v);
                    var observed = clean
                        .Select((c, b) => ((1 - fi - fe) * c) + (fi * some[b]) + (fe * all[b]))
                        .ToArray();
                    var fit = Mixture.Fit(observed, clean, some, all, n => 1 / (n + 1));
                    Assert.Equal(fi, fit.Incremental, 1e-6);
                    Assert.Equal(fe, fit.Extreme, 1e-6);
                },
                iter: 300
            );

    [Fact]
    public void No_point_of_the_triangle_fits_better_than_the_solution() =>
        Gen.Select(Bins, Bins, Bins, Bins)
            .Sample(
                (observed, clean, some, all) =>
                {
                    var fit = Mixture.Fit(observed, clean, some, all, _ => 1);
                    Assert.True(fit.Incremental >= 0 && fit.Extreme >= 0 && fit.Incremental + fit.Extreme <= 1 + 1e-9);
                    for (var i = 0; i <= 20; i++)
                    {
                        for (var e = 0; e <= 20 - i; e++)
                        {
                            var (fi, fe) = (i / 20.0, e / 20.0);
                            var there = observed
                                .Select((y, b) => y - ((1 - fi - fe) * clean[b]) - (fi * some[b]) - (fe * all[b]))
                                .Sum(d => d * d);
                            Assert.True(fit.Misfit <= there + (1e-9 * (1 + there)));
                        }
                    }
                },
                iter: 100
            );

    [Fact]
    public void Stuffing_raises_the_incremental_share_and_less_than_was_done()
    {
        double Share(double stuffed) =>
            KlimekMethod.Run(Votes.With(new Stuffing(stuffed, 0.3, 1), 3), new(Resamples: 0)).Value!.Best.Incremental
            + KlimekMethod.Run(Votes.With(new Stuffing(stuffed, 0.3, 1), 3), new(Resamples: 0)).Value!.Best.Extreme;
        var (none, some) = (Share(0), Share(0.4));
        Assert.True(none < 0.06, $"nothing done: {none}");
        Assert.True(some > none + 0.1, $"40 % stuffed: {some}");
        Assert.True(some < 0.5, $"40 % stuffed: {some}");
    }

    [Fact]
    public void Simulated_clean_votes_seldom_come_to_more_than_five_percent()
    {
        // Of 100 such votes one came to 5.7 %, the others stayed below 5 %.
        var shares = Enumerable
            .Range(1, 20)
            .Select(seed => KlimekMethod.Run(Votes.Clean((ulong)seed), new(Resamples: 0)).Value!.Best)
            .Select(best => best.Incremental + best.Extreme)
            .ToArray();
        Assert.InRange(shares.Count(s => s > 0.05), 0, 1);
        Assert.InRange(shares.Max(), 0, 0.08);
    }

    [Fact]
    public void The_same_seed_gives_the_same_finding_and_its_intervals_are_in_order()
    {
        var returns = Votes.With(new Stuffing(0.3, 0.3, 1), 4);
        var first = KlimekMethod.Run(returns, new(Resamples: 12)).Value!;
        var second = KlimekMethod.Run(returns, new(Resamples: 12)).Value!;
        Assert.Equal(first.Best, second.Best);
        Assert.Equal(first.Incremental, second.Incremental);
        Assert.Equal(first.Extreme, second.Extreme);
        Assert.Equal(first.Summary, second.Summary);
        Assert.True(first.Incremental!.Low <= first.Incremental.High);
        Assert.NotEqual(first.Best.Misfit, KlimekMethod.Run(returns, new(Resamples: 0, Seed: 5)).Value!.Best.Misfit);
    }

    [Fact]
    public void Few_stations_or_none_away_from_the_rim_are_refused_with_a_way_to_mend()
    {
        var few = Enumerable.Repeat(new Drawn.Station(500, 250, 250, 120, 0), 499);
        Assert.Equal("too-few-stations", KlimekMethod.Run(Drawn.Returns(few)).Problems[0].Code);
        var rim = Enumerable.Repeat(new Drawn.Station(500, 500, 500, 500, 0), 600);
        Assert.Equal("no-clean-cluster", KlimekMethod.Run(Drawn.Returns(rim)).Problems[0].Code);
    }
}
