using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Density of a share whose logit is normal, at 8,193 even points of 0 … 1; between them it is taken as straight.</summary>
internal sealed class SupportTable
{
    public const int Steps = 8_192;
    private static readonly double[] Logits =
    [
        .. Enumerable.Range(1, Steps - 1).Select(i => PortableMath.Logit((double)i / Steps)),
    ];

    /// <summary>One more at the end, so that the last interval has a right neighbour.</summary>
    public double[] Density { get; } = new double[Steps + 2];

    public void Fill(double mean, double variance)
    {
        var precision = 1 / variance;
        var constant = -(0.5 * PortableMath.Log(variance)) - Logarithms.HalfLogTwoPi;
        for (var i = 1; i < Steps; i++)
        {
            var d = Logits[i - 1] - mean;
            var share = (double)i / Steps;
            Density[i] = PortableMath.Exp(constant - (0.5 * d * d * precision)) / (share * (1 - share));
        }
    }

    /// <summary>Density of a normal.</summary>
    public static double Normal(double x, double mean, double variance) =>
        PortableMath.Exp(-Logarithms.HalfLogTwoPi - (0.5 * (x - mean) * (x - mean) / variance)) / Math.Sqrt(variance);
}
