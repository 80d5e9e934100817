using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Forensics.Spikes;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class SpikesTests
{
    [Fact]
    public void Rounded_returns_are_spikes_at_whole_percentages_and_clean_ones_are_hardly_any()
    {
        var clean = SpikesMethod.Run(Votes.Clean(1), new(200)).Value!;
        var rounded = SpikesMethod.Run(Votes.With(new Rounding(0.3), 1), new(200)).Value!;
        Assert.InRange(clean.Share, 0, 0.02);
        Assert.InRange(rounded.Share, 0.03, 0.3);
        Assert.True(rounded.Share > 3 * clean.Share);
        Assert.InRange(rounded.Peaks.Count(p => p.Percent % 1 == 0), rounded.Peaks.Count * 0.7, rounded.Peaks.Count);
    }

    [Fact]
    public void The_estimate_falls_or_stays_as_resamples_grow_and_repeats_with_the_seed()
    {
        var returns = Votes.With(new Rounding(0.1), 2);
        var finding = SpikesMethod.Run(returns, new(300)).Value!;
        Assert.Equal([10, 50, 100, 200, 300], finding.ByResamples.Select(b => b.Resamples));
        Assert.All(
            finding.ByResamples.Zip(finding.ByResamples.Skip(1)),
            pair => Assert.True(pair.First.Share >= pair.Second.Share)
        );
        var again = SpikesMethod.Run(returns, new(300)).Value!;
        Assert.Equal(finding.ByResamples, again.ByResamples);
        Assert.Equal(finding.Peaks, again.Peaks);
        // Resamples are nested: the first hundred of three hundred are the hundred.
        Assert.Equal(finding.ByResamples[2].Share, SpikesMethod.Run(returns, new(100)).Value!.Share, 12);
    }

    [Theory]
    [InlineData(3, 10)]
    [InlineData(120, 400)]
    [InlineData(1500, 1500)]
    public void A_station_is_resampled_from_its_beta_binomial(int k, int n)
    {
        var prior = new BetaPrior(6, 4);
        var resampler = new StationResampler();
        var mass = new long[SpikeGrid.Steps + 1];
        resampler.Prepare(k, n, prior, mass);
        Assert.Equal(1, mass.Sum() / SpikeGrid.MassUnit, 6);
        var mean = mass.Select((m, point) => m / SpikeGrid.MassUnit * point / SpikeGrid.Steps).Sum();
        // Counts midway between two points go to the upper one: up to a quarter of a step.
        Assert.Equal((k + 6.0) / (n + 10), mean, 0.0006);

        // Draws from the alias table against draws of the share and then of the count.
        var random = new SeededRandom(5);
        const int draws = 60_000;
        long fromTable = 0,
            direct = 0;
        for (var d = 0; d < draws; d++)
        {
            fromTable += resampler.Weight(resampler.Draw(random));
            // Beta(a, b) is X ÷ (X + Y) of gammas with shapes a and b.
            var (x, y) = (random.NextGamma(k + 6), random.NextGamma(n - k + 4));
            var j = random.NextBinomial(n, x / (x + y));
            direct += SpikeGrid.Weight(j, n, SpikeGrid.Nearest(j, n));
        }
        var unit = (double)SpikeGrid.Weight(1, 2, 500);
        Assert.Equal(direct / unit / draws, fromTable / unit / draws, 0.012);
    }
}
