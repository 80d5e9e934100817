using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class SeededRandomTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(7, 0.3)]
    [InlineData(40, 0.9)]
    [InlineData(60, 0.5)]
    [InlineData(2000, 0.02)]
    public void Binomial_draws_follow_the_binomial_distribution(int n, double p)
    {
        var random = new SeededRandom(5);
        var counts = new long[n + 1];
        for (var i = 0; i < Draws; i++)
        {
            counts[random.NextBinomial(n, p)]++;
        }
        var logs = new double[n + 1];
        for (var k = 0; k <= n; k++)
        {
            logs[k] =
                PortableMath.LogFactorial(n)
                - PortableMath.LogFactorial(k)
                - PortableMath.LogFactorial(n - k)
                + (k * Math.Log(p))
                + ((n - k) * Math.Log(1 - p));
        }
        AssertFits(counts, [.. logs.Select(Math.Exp)]);
    }

    [Fact]
    public void Continuous_draws_have_the_moments_of_their_distributions()
    {
        var random = new SeededRandom(7);
        AssertMoments(random.NextNormal, 0, 1);
        AssertMoments(() => random.NextGamma(0.4), 0.4, 0.4);
        AssertMoments(() => random.NextGamma(8), 8, 8);
        AssertMoments(random.NextDouble, 0.5, 1.0 / 12);
        AssertMoments(() => random.NextInt(6), 2.5, 35.0 / 12);
    }

    [Fact]
    public void Streams_of_one_seed_differ_and_repeat()
    {
        var first = SeededRandom.Stream(9, 0).NextBits();
        Assert.NotEqual(first, SeededRandom.Stream(9, 1).NextBits());
        Assert.NotEqual(first, SeededRandom.Stream(10, 0).NextBits());
        Assert.Equal(first, SeededRandom.Stream(9, 0).NextBits());
    }

    [Fact]
    public void What_a_seed_draws_is_the_same_on_every_machine()
    {
        var random = new SeededRandom(2024);
        unchecked
        {
            var hash = 14695981039346656037UL;
            for (var i = 0; i < 1000; i++)
            {
                foreach (
                    var bits in (ReadOnlySpan<ulong>)
                        [
                            BitConverter.DoubleToUInt64Bits(random.NextNormal()),
                            BitConverter.DoubleToUInt64Bits(random.NextGamma(0.5)),
                            (ulong)random.NextBinomial(i, 0.37),
                            BitConverter.DoubleToUInt64Bits(random.NextDouble()),
                        ]
                )
                {
                    hash = (hash ^ bits) * 1099511628211UL;
                }
            }
            Assert.Equal(12189767794311630065UL, hash);
        }
    }

    /// <summary>Pearson's chi-square over cells that expect at least ten draws, within six standard deviations.</summary>
    private static void AssertFits(long[] counts, double[] probabilities)
    {
        double statistic = 0,
            cells = 0;
        for (var k = 0; k < counts.Length; k++)
        {
            var expected = probabilities[k] * Draws;
            if (expected >= 10)
            {
                statistic += (counts[k] - expected) * (counts[k] - expected) / expected;
                cells++;
            }
        }
        Assert.InRange(statistic, 0, cells + (6 * Math.Sqrt(2 * cells)));
    }

    private static void AssertMoments(Func<double> draw, double mean, double variance)
    {
        double sum = 0,
            squares = 0;
        for (var i = 0; i < Draws; i++)
        {
            var x = draw();
            sum += x;
            squares += (x - mean) * (x - mean);
        }
        Assert.InRange(sum / Draws, mean - (5 * Math.Sqrt(variance / Draws)), mean + (5 * Math.Sqrt(variance / Draws)));
        Assert.InRange(squares / Draws, variance * 0.96, variance * 1.04);
    }
}
