using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Scrutineer.Forensics.Numerics;

/// <summary>P(Σ Bᵢ ≥ s) for independent indicators with probabilities pᵢ: exact, far into the tail too.</summary>
/// <remarks>
/// The probabilities are tilted exponentially so that s becomes the mean, qᵢ = pᵢeᵗ/(1 − pᵢ + pᵢeᵗ); the tilted
/// distribution is inverted from its characteristic function by a finite Fourier sum (Hong, <i>On computing the
/// distribution function for the Poisson binomial distribution</i>, CSDA 59 (2013), 41–51); tilting is then undone:
/// P(S = x) = e^{K(t) − tx} Q(S = x). Frequencies whose characteristic function is below 1e-19 are left out, and the
/// period is 40 standard deviations and more (or the whole support): both errors are below rounding. Relative error of
/// the tail about 1e-12 at any depth.
/// </remarks>
internal static class PoissonBinomialTail
{
    /// <summary>log₁₀ of the upper tail.</summary>
    /// <param name="probabilities">Each in [0, 1].</param>
    /// <param name="s">The count observed.</param>
    /// <param name="width">Vector width.</param>
    public static double Log10Upper(ReadOnlySpan<double> probabilities, long s, VectorWidth width)
    {
        var column = new double[(probabilities.Length + 7) / 8 * 8];
        probabilities.CopyTo(column);
        return Log10Upper(column, probabilities.Length, s, width);
    }

    /// <summary>The same within one column, which holds nothing of use afterwards.</summary>
    /// <param name="column">Probabilities, with room behind them up to a multiple of eight.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="s">The count observed.</param>
    /// <param name="width">Vector width.</param>
    public static double Log10Upper(Span<double> column, int count, long s, VectorWidth width)
    {
        var n = Undecided(column, count, out var certain);
        var goal = s - certain;
        if (goal <= 0 || goal > n)
        {
            return goal <= 0 ? 0 : double.NegativeInfinity;
        }
        return goal == n
            ? LogProduct(column[..n]) / Logarithms.Ln10
            : TailOfUndecided(column[..((n + 7) / 8 * 8)], n, goal, width);
    }

    /// <summary>The tail of those undecided; their column holds the tilted probabilities afterwards.</summary>
    private static double TailOfUndecided(Span<double> p, int n, long goal, VectorWidth width)
    {
        var mean = TiltedSums.Derivatives(p, 0, width);
        var t = goal <= mean.First ? 0 : Tilt(p, goal, mean, width);
        var cumulant = TiltedSums.Value(p, t, width);
        var up = PortableMath.Exp(t);
        for (var i = 0; i < n; i++)
        {
            p[i] = p[i] * up / (1 - p[i] + (p[i] * up));
        }
        var sum = Mass(p, n, (int)goal, t, width);
        var logTail = cumulant - (t * goal) + PortableMath.Log(sum);
        return Math.Min(0, logTail) / Logarithms.Ln10;
    }

    /// <summary>Moves those with 0 &lt; p &lt; 1 to the front, zeros behind them up to a multiple of eight; returns how many they are.</summary>
    private static int Undecided(Span<double> column, int count, out long certain)
    {
        certain = 0;
        var n = 0;
        foreach (var value in column[..count])
        {
            if (value >= 1)
            {
                certain++;
            }
            else if (value > 0)
            {
                column[n++] = value;
            }
        }
        column[n..((n + 7) / 8 * 8)].Clear();
        return n;
    }

    private static double LogProduct(ReadOnlySpan<double> p)
    {
        var sum = default(CompensatedSum);
        foreach (var value in p)
        {
            sum.Add(PortableMath.Log(value));
        }
        return sum.Value;
    }

    private static double Tilt(ReadOnlySpan<double> p, long goal, Slope mean, VectorWidth width)
    {
        // Any tilt near the root will do: it steers precision, not the answer.
        var low = 0.0;
        var high = 80.0;
        var t = Math.Min(1, (goal - mean.First) / mean.Second);
        for (var step = 0; step < 60; step++)
        {
            var here = TiltedSums.Derivatives(p, t, width);
            var gap = here.First - goal;
            if (Math.Abs(gap) <= 1e-3 * Math.Sqrt(here.Second))
            {
                return t;
            }
            (low, high) = gap > 0 ? (low, t) : (t, high);
            var next = t - (gap / here.Second);
            t = next > low && next < high ? next : 0.5 * (low + high);
        }
        return t;
    }

    /// <summary>Σ over x ≥ goal of e^{−t(x − goal)} Q(S = x).</summary>
    private static double Mass(ReadOnlySpan<double> q, int n, int goal, double t, VectorWidth width)
    {
        var mean = 0.0;
        var variance = 0.0;
        for (var i = 0; i < n; i++)
        {
            mean += q[i];
            variance += q[i] * (1 - q[i]);
        }
        var sd = Math.Sqrt(variance);
        var from = Math.Max(0, (int)Math.Floor(mean - (20 * sd) - 40));
        var to = Math.Min(n, (int)Math.Ceiling(mean + (20 * sd) + 40));
        var period = to - from + 1;
        var (real, imaginary) = Frequencies(q, mean, period, width);
        var total = default(CompensatedSum);
        for (var x = Math.Max(goal, from); x <= to; x++)
        {
            var decay = PortableMath.Exp(-t * (x - goal));
            if (decay < 1e-18)
            {
                break;
            }
            total.Add(decay * Math.Max(0, Invert(real, imaginary, x - mean, period)));
        }
        return total.Value;
    }

    private static double Invert(List<double> real, List<double> imaginary, double offset, int period)
    {
        var sum = 1.0;
        for (var l = 1; l < real.Count; l++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * l / period * offset);
            // The frequency in the middle of an even period is its own mirror image.
            var both = 2 * l == period ? 1 : 2;
            sum += both * ((real[l] * cos) + (imaginary[l] * sin));
        }
        return sum / period;
    }

    /// <summary>Characteristic function of S − mean at 2πl/period, l = 0, 1, …, while it is large enough to matter.</summary>
    private static (List<double> Real, List<double> Imaginary) Frequencies(
        ReadOnlySpan<double> q,
        double mean,
        int period,
        VectorWidth width
    )
    {
        var real = new List<double> { 1 };
        var imaginary = new List<double> { 0 };
        for (var l = 1; 2 * l <= period; l++)
        {
            var angle = 2 * Math.PI * l / period;
            var (re, im) = Characteristic(q, angle, width);
            if ((re * re) + (im * im) < 1e-38)
            {
                break;
            }
            var (sin, cos) = Math.SinCos(-angle * mean);
            real.Add((re * cos) - (im * sin));
            imaginary.Add((re * sin) + (im * cos));
        }
        return (real, imaginary);
    }

    private static (double Re, double Im) Characteristic(ReadOnlySpan<double> q, double angle, VectorWidth width) =>
        width switch
        {
            VectorWidth.Widest when Vector512.IsHardwareAccelerated => Characteristic<Lanes512>(q, angle),
            VectorWidth.None => Characteristic<PlainLanes>(q, angle),
            _ => Characteristic<Lanes256>(q, angle),
        };

    /// <summary>Π (1 − qᵢ + qᵢ e^{iθ}): a product in each lane, then over the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Re, double Im) Characteristic<T>(ReadOnlySpan<double> q, double angle)
        where T : struct, ILanes<T>
    {
        var half = Math.Sin(angle / 2);
        var away = T.All(-2 * half * half);
        var across = T.All(Math.Sin(angle));
        var one = T.All(1);
        var re = one;
        var im = T.All(0);
        for (var i = 0; i < q.Length; i += ILanes<T>.Count)
        {
            var qi = T.Load(q[i..]);
            var x = one + (qi * away);
            var y = qi * across;
            (re, im) = ((re * x) - (im * y), (re * y) + (im * x));
        }
        Span<double> res = stackalloc double[8];
        Span<double> ims = stackalloc double[8];
        re.Store(res);
        im.Store(ims);
        var (a, b) = (1.0, 0.0);
        for (var lane = 0; lane < 8; lane++)
        {
            (a, b) = ((a * res[lane]) - (b * ims[lane]), (a * ims[lane]) + (b * res[lane]));
        }
        return (a, b);
    }
}
