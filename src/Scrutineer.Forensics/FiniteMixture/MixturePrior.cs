using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>The package's priors: means N(0, 1), variances exponential, both odds uniform on 0 … 1.</summary>
/// <param name="Rate">Rate of the variances' exponential prior; 5 in the package (mean 0.2).</param>
/// <param name="Spread">Standard deviation of the means' normal prior; 1 in the package.</param>
internal sealed record MixturePrior(double Rate = 5, double Spread = 1)
{
    /// <summary>Logarithm of the density over the unbounded numbers of <see cref="MixtureModel"/>, without its constant.</summary>
    public double Log(ReadOnlySpan<double> at)
    {
        var sum = 0.0;
        for (var p = 0; p < 2; p++)
        {
            // Uniform odds r: dr = r(1 − r) d(logit r).
            sum += -Softplus(at[p]) - Softplus(-at[p]);
        }
        for (var p = 2; p < MixtureModel.Count; p += 2)
        {
            sum -= at[p] * at[p] / (2 * Spread * Spread);
            // Variance v = 4u², u = logistic: dv = 8u²(1 − u) dx.
            sum -= Softplus(at[p + 1]) + (2 * Softplus(-at[p + 1])) + (Rate * MixtureModel.Variance(at[p + 1]));
        }
        return sum;
    }

    /// <summary>Adds its gradient.</summary>
    public void AddGradient(ReadOnlySpan<double> at, Span<double> gradient)
    {
        for (var p = 0; p < 2; p++)
        {
            gradient[p] += 1 - (2 * PortableMath.Logistic(at[p]));
        }
        for (var p = 2; p < MixtureModel.Count; p += 2)
        {
            gradient[p] -= at[p] / (Spread * Spread);
            var part = PortableMath.Logistic(at[p + 1]);
            gradient[p + 1] += 2 - (3 * part) - (Rate * 2 * MixtureModel.MostVariance * part * part * (1 - part));
        }
    }

    /// <summary>A positive curvature of the prior along one parameter.</summary>
    public double Curvature(int parameter, double at) =>
        parameter < 2 ? 0.5
        : parameter % 2 == 0 ? 1 / (Spread * Spread)
        : 0.5;

    /// <summary>ln(1 + eˣ).</summary>
    private static double Softplus(double x) =>
        x > 0 ? x + SpecialFunctions.Log1P(PortableMath.Exp(-x)) : SpecialFunctions.Log1P(PortableMath.Exp(x));
}
