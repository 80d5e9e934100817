using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class NeighboursTests
{
    [Fact]
    public void The_stations_that_were_stuffed_hardest_head_the_ranking()
    {
        var election = Simulator.Run(Votes.Country, [new Stuffing(0.01, 0.85, 0.95)], 4);
        var ranked = NeighboursMethod.Run(election.Returns).Value!.StationLevel.Ranked;
        var stuffed = election.Truth.Count(Touch.Stuffed);
        var found = ranked.Take(stuffed).Count(o => election.Truth.Touched[o.Index].HasFlag(Touch.Stuffed));
        Assert.InRange(found, stuffed * 0.8, stuffed);
        Assert.All(ranked.Zip(ranked.Skip(1)), pair => Assert.True(pair.First.P <= pair.Second.P));
    }

    [Fact]
    public void Stations_order_changes_nothing_but_their_indexes()
    {
        var returns = Votes.Clean(2);
        var (shuffled, old) = Votes.Shuffled(returns, 9);
        var plain = NeighboursMethod.Run(returns).Value!;
        var again = NeighboursMethod.Run(shuffled).Value!;
        Assert.Equal(plain.StationLevel.P, again.StationLevel.P);
        Assert.Equal(
            plain.StationLevel.Ranked.Select(o => o.Index),
            again.StationLevel.Ranked.Select(o => old[o.Index])
        );
        Assert.Equal(plain.Summary, again.Summary);
    }

    [Fact]
    public void The_heavy_tail_finds_the_degrees_of_freedom_that_made_the_data()
    {
        var random = new SeededRandom(12);
        var x = new double[200_000];
        var y = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            // Bivariate t with 4 degrees of freedom, correlation 0.5, scale 1.3.
            var w = 1.3 / Math.Sqrt(random.NextGamma(2) / 2);
            var a = random.NextNormal();
            x[i] = w * a;
            y[i] = w * ((0.5 * a) + (Math.Sqrt(0.75) * random.NextNormal()));
        }
        var tail = HeavyTail.Fit(x, y);
        Assert.Equal(0.5, tail!.Correlation, 0.02);
        Assert.Equal(4, tail.DegreesOfFreedom, 0.2);
        Assert.Equal(1.3, tail.Scale, 0.02);
        var far = Enumerable.Range(0, x.Length).Count(i => tail.Tail(x[i], y[i]) < 1e-3);
        Assert.InRange(far, 140, 260);
    }

    [Fact]
    public void Too_few_stations_are_refused() =>
        Assert.Equal(
            "too-few-stations-together",
            NeighboursMethod.Run(Simulator.Run(new InventedCountry(1, 20).Skeleton(1), [], 1).Returns).Problems[0].Code
        );

    [Fact]
    public void The_funnel_holds_every_commission_compared_and_those_beyond_its_level()
    {
        var finding = NeighboursMethod.Run(Votes.Clean(6), new NeighboursOptions(MostListed: int.MaxValue)).Value!;
        var (level, funnel) = (finding.CommissionLevel!, finding.Funnel!);
        Assert.Equal(level.Compared, funnel.Registered.Count);
        Assert.Equal(level.Compared, funnel.TurnoutGap.Count);
        Assert.Equal(
            level.Ranked.Where(o => o.P <= CommissionFunnel.BeyondLevel).Select(o => o.P),
            funnel.Beyond.Select(b => b.P)
        );
        Assert.Equal(
            level.Ranked.OrderBy(o => o.Index).Select(o => Math.Round(o.Turnout - o.NeighboursTurnout, 2)),
            funnel.TurnoutGap
        );
        Assert.Equal(
            level.Ranked.OrderBy(o => o.Index).Select(o => Math.Round(o.Result - o.NeighboursResult, 2)),
            funnel.ResultGap
        );
    }

    [Theory]
    [InlineData(0.05, 800, 2.5)]
    [InlineData(0.002, 40_000, 7)]
    public void A_limit_is_where_the_ellipse_of_the_fitted_null_ends(double level, double size, double freedom)
    {
        var funnel = NeighboursMethod.Run(Votes.Clean(6)).Value!.Funnel! with
        {
            DegreesOfFreedom = freedom,
            Scale = 1.2,
        };
        var spread = new FunnelSpread(0.7, 0.04);
        var (low, high) = funnel.Limits(spread, size, level);
        var sd = Math.Sqrt(0.04 + (1 / ((size + 1) * 0.7 * 0.3)));
        foreach (var gap in new[] { low, high })
        {
            var z = (PortableMath.Logit(0.7 + (gap / 100)) - PortableMath.Logit(0.7)) / sd;
            // The farthest point of the ellipse in x lies at y = ρx.
            Assert.Equal(level, new HeavyTail(0.3, 1.2, freedom).Tail(z, 0.3 * z), 1e-9);
        }
        Assert.True(low < 0 && high > 0);
    }
}
