namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>The posterior's own curvature at a mode, turned into a covariance.</summary>
internal static class Curvature
{
    private const double Nudge = 1e-3;
    private const double Fixed = 1e12;
    private const double Least = 0.25;

    /// <summary>Differences of gradients, made symmetric; flat or wrong directions are given a variance of 4, as wide as the prior.</summary>
    /// <param name="likelihood">The likelihood.</param>
    /// <param name="prior">The prior.</param>
    /// <param name="mode">Where.</param>
    /// <param name="held">Parameters at a bound, which are not to move.</param>
    public static double[,] Covariance(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        double[] mode,
        IReadOnlyList<int> held
    )
    {
        var n = mode.Length;
        var workspace = likelihood.NewWorkspace();
        var ignored = new double[n, n];
        var slopes = new double[n + 1][];
        for (var p = 0; p <= n; p++)
        {
            var at = (double[])mode.Clone();
            if (p < n)
            {
                at[p] += Nudge;
            }
            slopes[p] = new double[n];
            _ = ModeSearch.Slope(likelihood, prior, at, workspace, slopes[p], ignored);
        }
        var curvature = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                curvature[i, j] = -0.5 * (slopes[i][j] - slopes[n][j] + slopes[j][i] - slopes[n][i]) / Nudge;
            }
        }
        foreach (var p in held)
        {
            for (var i = 0; i < n; i++)
            {
                curvature[p, i] = curvature[i, p] = 0;
            }
            curvature[p, p] = Fixed;
        }
        var (values, vectors) = SmallMatrix.Eigen(curvature);
        var covariance = new double[n, n];
        for (var e = 0; e < n; e++)
        {
            var variance = 1 / Math.Max(values[e], Least);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    covariance[i, j] += variance * vectors[i, e] * vectors[j, e];
                }
            }
        }
        return covariance;
    }
}
