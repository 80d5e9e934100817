using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>A multivariate t with 5 degrees of freedom from which draws are proposed, and steps of the same shape.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Covariance">Covariance of the normal behind it.</param>
internal sealed record Proposal(double[] Centre, double[,] Covariance)
{
    private const int Freedom = 5;
    private readonly double[,] _factor =
        SmallMatrix.Cholesky(Covariance) ?? throw new InvalidOperationException("A covariance is not positive.");

    /// <summary>A draw around the middle, <paramref name="wide"/> times as wide.</summary>
    public double[] Draw(SeededRandom random, double wide)
    {
        var scale = wide / Math.Sqrt(2 * random.NextGamma(Freedom / 2.0) / Freedom);
        return Shifted(Centre, random, scale);
    }

    /// <summary>A normal step from a point.</summary>
    public double[] Step(SeededRandom random, double[] from, double length) => Shifted(from, random, length);

    /// <summary>Logarithm of the density of <see cref="Draw"/> with width 1, up to a constant.</summary>
    public double Log(double[] at)
    {
        var z = new double[at.Length];
        var sum = 0.0;
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = at[i] - Centre[i];
            for (var j = 0; j < i; j++)
            {
                z[i] -= _factor[i, j] * z[j];
            }
            z[i] /= _factor[i, i];
            sum += z[i] * z[i];
        }
        return -0.5 * (Freedom + at.Length) * PortableMath.Log(1 + (sum / Freedom));
    }

    /// <summary>Learns from weighted draws: mean and covariance move towards theirs, the more the more the draws are worth.</summary>
    /// <param name="draws">Draws of <see cref="Draw"/>.</param>
    /// <param name="logWeights">Logarithms of target ÷ proposal. Weights are cut at √M times their mean (Ionides, J. Comput. Graph. Statist. 17(2), 2008).</param>
    public Proposal Towards(IReadOnlyList<double[]> draws, double[] logWeights)
    {
        var n = Centre.Length;
        var most = logWeights.Max();
        var weights = logWeights.Select(w => PortableMath.Exp(w - most)).ToArray();
        var cut = weights.Average() * Math.Sqrt(weights.Length);
        weights = [.. weights.Select(w => Math.Min(w, cut))];
        var total = weights.Sum();
        var worth = total * total / weights.Sum(w => w * w);
        var part = worth / (worth + (2 * n));
        var (mean, covariance) = (new double[n], new double[n, n]);
        for (var i = 0; i < n; i++)
        {
            mean[i] = draws.Zip(weights, (d, w) => w * d[i]).Sum() / total;
        }
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var theirs = draws.Zip(weights, (d, w) => w * (d[i] - mean[i]) * (d[j] - mean[j])).Sum() / total;
                covariance[i, j] = ((1 - part) * Covariance[i, j]) + (part * theirs);
            }
        }
        return new Proposal([.. Centre.Zip(mean, (c, m) => ((1 - part) * c) + (part * m))], covariance);
    }

    private double[] Shifted(double[] from, SeededRandom random, double scale)
    {
        var at = (double[])from.Clone();
        for (var j = 0; j < at.Length; j++)
        {
            var z = scale * random.NextNormal();
            for (var i = j; i < at.Length; i++)
            {
                at[i] += _factor[i, j] * z;
            }
        }
        return at;
    }
}
