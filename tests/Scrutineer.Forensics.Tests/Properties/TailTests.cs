using CsCheck;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Tails against brute force: convolution for counts, all 2ⁿ subsets for weights.</summary>
public sealed class TailTests
{
    [Fact]
    public void The_tail_of_a_count_agrees_with_convolution_at_any_depth() =>
        Gen.Double[0.0005, 0.9995]
            .Array[1, 60]
            .SelectMany(p => Gen.Int[0, p.Length].Select(s => (p, s)))
            .Sample(
                pair =>
                {
                    var expected = Math.Log10(Convolve(pair.p).Skip(pair.s).Reverse().Sum());
                    var actual = PoissonBinomialTail.Log10Upper(pair.p, pair.s, VectorWidth.Widest);
                    Assert.Equal(Math.Min(0, expected), actual, 1e-9);
                },
                iter: 250
            );

    [Theory]
    [InlineData(900)]
    [InlineData(1100)]
    [InlineData(1500)]
    [InlineData(2500)]
    public void A_tail_far_beyond_1e_minus_141_keeps_its_digits(int s)
    {
        var random = new SeededRandom(3);
        var p = Enumerable.Range(0, 6000).Select(_ => 0.05 + (random.NextDouble() / 5)).ToArray();
        // Logarithms by hand: probabilities from convolution scaled at every step do not underflow.
        var expected = LogTail(p, s) / Math.Log(10);
        Assert.Equal(expected, PoissonBinomialTail.Log10Upper(p, s, VectorWidth.Widest), 1e-8);
        Assert.Equal(expected, PoissonBinomialTail.Log10Upper(p, s, VectorWidth.None), 1e-8);
    }

    [Fact]
    public void Certain_and_impossible_stations_are_counted_as_such()
    {
        Assert.Equal(Math.Log10(0.5), PoissonBinomialTail.Log10Upper([1, 1, 0, 0.5], 3, VectorWidth.Widest), 1e-12);
        Assert.Equal(0, PoissonBinomialTail.Log10Upper([1, 1, 0, 0.5], 2, VectorWidth.Widest));
        Assert.Equal(double.NegativeInfinity, PoissonBinomialTail.Log10Upper([1, 1, 0, 0.5], 4, VectorWidth.Widest));
    }

    [Fact]
    public void The_saddlepoint_of_weights_is_within_a_few_hundredths_of_all_subsets()
    {
        var random = new SeededRandom(9);
        for (var round = 0; round < 20; round++)
        {
            var p = Pad(Enumerable.Range(0, 18).Select(_ => 0.1 + (0.5 * random.NextDouble())));
            var w = Pad(Enumerable.Range(0, 18).Select(_ => 100 + (900 * random.NextDouble())));
            var mean = p.Zip(w, (a, b) => a * b).Sum();
            foreach (var factor in new[] { 0.7, 1.0, 1.3, 1.6 })
            {
                var expected = Math.Log10(AllSubsets(p, w, 18, factor * mean));
                Assert.Equal(
                    expected,
                    SaddlepointTail.Log10Upper(p, w, factor * mean, new double[p.Length], VectorWidth.Widest),
                    0.03
                );
            }
        }
    }

    /// <summary>
    /// Around the mean the formula is a small difference of large numbers: a root that is off by 1e-7 deviations was seen there as 1e-2 of the
    /// probability. In steps of 1/500 of a deviation the tail must fall by what the normal density says, the seam at 0.01 included.
    /// </summary>
    [Fact]
    public void Around_the_mean_the_tail_falls_evenly()
    {
        var random = new SeededRandom(31);
        for (var set = 0; set < 20; set++)
        {
            var p = Pad(Enumerable.Range(0, 400).Select(_ => 0.02 + (0.3 * random.NextDouble())));
            var w = Pad(Enumerable.Range(0, 400).Select(_ => 1.0 + random.NextInt(2000)));
            var mean = p.Zip(w, (a, b) => a * b).Sum();
            var sd = Math.Sqrt(p.Zip(w, (a, b) => b * b * a * (1 - a)).Sum());
            var tails = Enumerable
                .Range(-25, 51)
                .Select(step => Math.Pow(10, Log10(p, w, mean + (0.0020003 * step * sd))))
                .ToList();
            Assert.All(
                tails.Zip(tails.Skip(1)),
                pair => Assert.Equal(0.0020003 / Math.Sqrt(2 * Math.PI), pair.First - pair.Second, 4e-5)
            );
        }

        static double Log10(double[] p, double[] w, double x) =>
            SaddlepointTail.Log10Upper(p, w, x, new double[p.Length], VectorWidth.Widest);
    }

    [Fact]
    public void Of_equally_heavy_units_the_order_changes_nothing()
    {
        double[] p = [0.5, 0.1, 0.3, 0.2, 0.4, 0.05, 0.25, 0.15];
        double[] w = [9_000, 9_000, 300, 200, 250, 320, 9_000, 410];
        var forwards = WeightedTail.Log10Upper(p, w, 9_500, new double[8], VectorWidth.Widest);
        double[] turned = [.. p.Reverse()];
        double[] heavy = [.. w.Reverse()];
        Assert.Equal(forwards, WeightedTail.Log10Upper(turned, heavy, 9_500, new double[8], VectorWidth.Widest), 1e-9);
    }

    [Fact]
    public void The_ends_of_the_support_are_exact()
    {
        var p = Pad(Enumerable.Range(0, 3_000).Select(_ => 0.25));
        var w = Pad(Enumerable.Range(0, 3_000).Select(_ => 1_000.0));
        double Tail(double x) => SaddlepointTail.Log10Upper(p, w, x, new double[p.Length], VectorWidth.Widest);
        Assert.Equal(3_000 * Math.Log10(0.25), Tail(3_000_000), 1e-6);
        Assert.Equal(3_000 * Math.Log10(0.25), Tail(2_999_001), 1e-6);
        Assert.Equal(0, Tail(0));
        Assert.Equal(0, Tail(1), 1e-9);
        Assert.Equal(double.NegativeInfinity, Tail(3_000_001));
    }

    [Fact]
    public void Just_above_nothing_the_tail_is_all_but_one_point()
    {
        var p = Pad([0.1, 0.2, 0.3]);
        var w = Pad([5.0, 7.0, 11.0]);
        Assert.Equal(
            Math.Log10(1 - (0.9 * 0.8 * 0.7)),
            SaddlepointTail.Log10Upper(p, w, 1e-12, new double[p.Length], VectorWidth.Widest),
            1e-12
        );
    }

    private static double[] Pad(IEnumerable<double> values)
    {
        var list = values.ToList();
        while (list.Count % 8 != 0)
        {
            list.Add(0);
        }
        return [.. list];
    }

    private static double AllSubsets(double[] p, double[] w, int n, double x)
    {
        var total = 0.0;
        for (var subset = 0; subset < 1 << n; subset++)
        {
            var mass = 1.0;
            var sum = 0.0;
            for (var i = 0; i < n; i++)
            {
                var inside = (subset >> i & 1) == 1;
                mass *= inside ? p[i] : 1 - p[i];
                sum += inside ? w[i] : 0;
            }
            total += sum >= x ? mass : 0;
        }
        return total;
    }

    private static double[] Convolve(double[] p)
    {
        var mass = new double[p.Length + 1];
        mass[0] = 1;
        for (var i = 0; i < p.Length; i++)
        {
            for (var k = i + 1; k > 0; k--)
            {
                mass[k] = (mass[k] * (1 - p[i])) + (mass[k - 1] * p[i]);
            }
            mass[0] *= 1 - p[i];
        }
        return mass;
    }

    /// <summary>ln P(S ≥ s) by convolution in logarithms; the counts above s are pooled in the last cell.</summary>
    private static double LogTail(double[] p, int s)
    {
        var log = new double[s + 1];
        Array.Fill(log, double.NegativeInfinity);
        log[0] = 0;
        foreach (var pi in p)
        {
            var (yes, no) = (Math.Log(pi), Math.Log(1 - pi));
            log[s] = LogAdd(log[s], log[s - 1] + yes);
            for (var k = s - 1; k > 0; k--)
            {
                log[k] = LogAdd(log[k] + no, log[k - 1] + yes);
            }
            log[0] += no;
        }
        return log[s];
    }

    private static double LogAdd(double a, double b)
    {
        var high = Math.Max(a, b);
        return double.IsNegativeInfinity(high) ? high : high + Math.Log(Math.Exp(a - high) + Math.Exp(b - high));
    }
}
