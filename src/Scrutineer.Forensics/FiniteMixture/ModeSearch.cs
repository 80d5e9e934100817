namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Where the climb ended.</summary>
/// <param name="At">The point.</param>
/// <param name="Log">Log posterior there, up to a constant.</param>
/// <param name="Converged">Another step would gain less than the tolerance.</param>
internal sealed record Mode(double[] At, double Log, bool Converged);

/// <summary>Climbs the posterior by quasi-Newton steps (BFGS) whose first metric is the stations' own information.</summary>
internal static class ModeSearch
{
    private const double Farthest = 12;

    /// <summary>Climbs from a start.</summary>
    /// <param name="likelihood">What is climbed.</param>
    /// <param name="prior">Added to it.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="tolerance">Ends when a Newton step promises to gain less than this.</param>
    /// <param name="most">Most steps.</param>
    public static Mode Climb(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        ReadOnlySpan<double> start,
        double tolerance,
        int most
    )
    {
        var workspace = likelihood.NewWorkspace();
        var n = MixtureModel.Count;
        var information = new double[n, n];
        var at = start.ToArray();
        var gradient = new double[n];
        var value = Slope(likelihood, prior, at, workspace, gradient, information);
        var inverse = Metric(information, at, prior);
        var fresh = true;
        for (var step = 0; step < most; step++)
        {
            var direction = Times(inverse, gradient);
            var gain = Dot(direction, gradient);
            if (gain <= 2 * tolerance && fresh)
            {
                return new Mode(at, value, true);
            }
            if (gain <= 2 * tolerance || step % 12 == 11)
            {
                // Make sure with a fresh metric before stopping.
                inverse = Metric(information, at, prior);
                fresh = true;
                continue;
            }
            if (Along(likelihood, prior, at, value, direction, gain, workspace) is not { } next)
            {
                if (fresh)
                {
                    return new Mode(at, value, gain <= 20 * tolerance);
                }
                inverse = Metric(information, at, prior);
                fresh = true;
                continue;
            }
            var slope = new double[n];
            value = Slope(likelihood, prior, next, workspace, slope, information);
            Update(inverse, at, next, gradient, slope);
            (at, gradient, fresh) = (next, slope, false);
        }
        return new Mode(at, value, false);
    }

    /// <summary>Log posterior with its gradient.</summary>
    public static double Slope(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        ReadOnlySpan<double> at,
        MixtureLikelihood.Workspace workspace,
        double[] gradient,
        double[,] information
    )
    {
        var value = likelihood.Log(at, workspace, gradient, information) + prior.Log(at);
        prior.AddGradient(at, gradient);
        return value;
    }

    private static double[]? Along(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        double[] at,
        double value,
        double[] direction,
        double gain,
        MixtureLikelihood.Workspace workspace
    )
    {
        // No parameter jumps by more than one unit of the logistic scale.
        var length = Math.Min(1, 1 / direction.Max(Math.Abs));
        for (var tries = 0; tries < 12; tries++)
        {
            var next = new double[at.Length];
            for (var p = 0; p < at.Length; p++)
            {
                next[p] = Math.Clamp(at[p] + (length * direction[p]), -Farthest, Farthest);
            }
            if (likelihood.Log(next, workspace) + prior.Log(next) >= value + (1e-4 * length * gain))
            {
                return next;
            }
            length *= 0.4;
        }
        return null;
    }

    /// <summary>Inverse of the information with the prior's curvature added.</summary>
    /// <remarks>
    /// Where stations hardly differ, rounding makes the sum of squares singular: its diagonal then grows until a triangle exists, which
    /// shortens the steps and moves no mode.
    /// </remarks>
    private static double[,] Metric(double[,] information, ReadOnlySpan<double> at, MixturePrior prior)
    {
        var n = MixtureModel.Count;
        for (var ridge = 1e-9; ridge < 1e3; ridge *= 100)
        {
            var metric = (double[,])information.Clone();
            for (var p = 0; p < n; p++)
            {
                metric[p, p] += (ridge * metric[p, p]) + prior.Curvature(p, at[p]);
            }
            if (SmallMatrix.Cholesky(metric) is { } lower)
            {
                return SmallMatrix.Inverse(lower);
            }
        }
        throw new InvalidOperationException("An information matrix is not finite at " + string.Join(" ", at.ToArray()));
    }

    private static void Update(
        double[,] inverse,
        double[] before,
        double[] after,
        double[] slopeBefore,
        double[] slopeAfter
    )
    {
        var n = before.Length;
        var (s, y) = (new double[n], new double[n]);
        for (var p = 0; p < n; p++)
        {
            s[p] = after[p] - before[p];
            y[p] = slopeBefore[p] - slopeAfter[p];
        }
        var sy = Dot(s, y);
        if (!(sy > 1e-10 * Math.Sqrt(Dot(s, s) * Dot(y, y))))
        {
            return;
        }
        var hy = Times(inverse, y);
        var factor = (1 + (Dot(y, hy) / sy)) / sy;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                inverse[i, j] += (factor * s[i] * s[j]) - (((hy[i] * s[j]) + (s[i] * hy[j])) / sy);
            }
        }
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
            {
                product[i] += matrix[i, j] * vector[j];
            }
        }
        return product;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
