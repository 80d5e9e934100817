using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Whether chains tell one story, and how many independent draws they are worth.</summary>
/// <remarks>
/// Vehtari, Gelman, Simpson, Carpenter, Bürkner, <i>Rank-normalization, folding, and localization: an improved R̂</i>,
/// Bayesian Analysis 16(2), 2021, 667–718: split R̂ and bulk effective sample size of the normal scores of ranks.
/// </remarks>
internal static class ChainDiagnostics
{
    /// <summary>Split R̂ (1 when the halves of all chains agree) and bulk effective sample size.</summary>
    /// <param name="chains">Draws of one quantity, chains of one length of at least 8.</param>
    public static (double RHat, double Effective) Of(double[][] chains)
    {
        var halves = Scores(chains.SelectMany(Halves).ToArray());
        var (m, n) = (halves.Length, halves[0].Length);
        var means = halves.Select(h => h.Average()).ToArray();
        var grand = means.Average();
        var between = means.Sum(x => (x - grand) * (x - grand)) * n / (m - 1);
        var within = halves.Zip(means).Average(h => h.First.Sum(x => (x - h.Second) * (x - h.Second)) / (n - 1));
        if (!(within > 0))
        {
            // No chain moved: alike only if they stand on one spot.
            return (between > 0 ? double.PositiveInfinity : 1, m);
        }
        var variance = ((n - 1.0) / n * within) + (between / n);
        return (Math.Sqrt(variance / within), Effective(halves, means, within, variance));
    }

    private static double Effective(double[][] chains, double[] means, double within, double variance)
    {
        var (m, n) = (chains.Length, chains[0].Length);
        double Correlation(int lag)
        {
            var sum = 0.0;
            for (var c = 0; c < m; c++)
            {
                for (var t = lag; t < n; t++)
                {
                    sum += (chains[c][t] - means[c]) * (chains[c][t - lag] - means[c]);
                }
            }
            return 1 - ((within - (sum / (m * (n - 1.0)))) / variance);
        }
        // Geyer's initial monotone sequence: sums of neighbours, as long as they stay positive, made falling.
        var total = 0.0;
        var least = double.PositiveInfinity;
        for (var lag = 0; lag + 1 < n; lag += 2)
        {
            var pair = (lag == 0 ? 1 : Correlation(lag)) + Correlation(lag + 1);
            if (pair <= 0)
            {
                break;
            }
            least = Math.Min(least, pair);
            total += least;
        }
        var time = Math.Max((2 * total) - 1, 1 / Math.Log10(m * n));
        return m * n / time;
    }

    private static IEnumerable<double[]> Halves(double[] chain)
    {
        var half = chain.Length / 2;
        yield return chain[..half];
        yield return chain[^half..];
    }

    /// <summary>Normal scores of the ranks among all draws; equal draws share their mean rank.</summary>
    private static double[][] Scores(double[][] chains)
    {
        var all = chains
            .SelectMany((c, i) => c.Select((x, t) => (Value: x, Chain: i, Time: t)))
            .OrderBy(d => d.Value)
            .ToArray();
        var scores = chains.Select(c => new double[c.Length]).ToArray();
        for (var first = 0; first < all.Length; )
        {
            var behind = first + 1;
            while (behind < all.Length && all[behind].Value.Equals(all[first].Value))
            {
                behind++;
            }
            var rank = (first + 1 + behind) / 2.0;
            var score = NormalQuantile.Of((rank - 0.375) / (all.Length + 0.25));
            for (; first < behind; first++)
            {
                scores[all[first].Chain][all[first].Time] = score;
            }
        }
        return scores;
    }
}
