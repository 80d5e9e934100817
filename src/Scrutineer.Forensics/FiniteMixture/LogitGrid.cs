using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Points on the logistic scale, −11 … 11, for a share of abstention or a result: dense in the middle, where counts tell most.</summary>
/// <remarks>
/// Even steps of t with logit = 2 sinh(t/2). Far out a binomial is wide on this scale and so are the steps; the trapezoid rule in t keeps
/// its accuracy, since the map is smooth.
/// </remarks>
internal sealed class LogitGrid
{
    private const double End = 11;
    private const double Bend = 2;
    private static readonly double EndOfT =
        Bend * PortableMath.Log((End / Bend) + Math.Sqrt(((End / Bend) * (End / Bend)) + 1));

    public LogitGrid(double step)
    {
        Step = step;
        Count = (2 * (int)(EndOfT / step)) + 1;
        (Logit, Width) = (new double[Count], new double[Count]);
        (Share, Rest, LogShare, LogRest) = (new double[Count], new double[Count], new double[Count], new double[Count]);
        for (var g = 0; g < Count; g++)
        {
            var up = PortableMath.Exp((g - (Count / 2)) * step / Bend);
            Logit[g] = Bend * 0.5 * (up - (1 / up));
            Width[g] = step * 0.5 * (up + (1 / up));
            var (near, far) = (PortableMath.Logistic(Logit[g]), PortableMath.Logistic(-Logit[g]));
            (Share[g], Rest[g]) = (near, far);
            (LogShare[g], LogRest[g]) = (PortableMath.Log(near), PortableMath.Log(far));
        }
    }

    public double Step { get; }
    public int Count { get; }

    /// <summary>The logit at each point, and the length of the scale that it stands for.</summary>
    public double[] Logit { get; }
    public double[] Width { get; }

    /// <summary>The squared steps of t that go into one of the logit, at a logit.</summary>
    public static double Squeeze(double logit) => 1 + (logit * logit / (Bend * Bend));

    /// <summary>The share at each point, 1 − share, and their logarithms.</summary>
    public double[] Share { get; }
    public double[] Rest { get; }
    public double[] LogShare { get; }
    public double[] LogRest { get; }
}
