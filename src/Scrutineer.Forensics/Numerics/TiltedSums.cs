using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Scrutineer.Forensics.Numerics;

/// <summary>First and second derivative of a cumulant generating function at one point.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Slope(double First, double Second);

/// <summary>
/// The cumulant generating function K(t) = Σ ln(1 − pᵢ + pᵢ e^{t wᵢ}) of a weighted sum of independent indicators, and
/// its derivatives. Arrays are padded to a multiple of eight; padding has p = 0 and w = 0.
/// </summary>
internal static class TiltedSums
{
    // ln of a product instead of a sum of ln: eight factors at a time stay far from overflow while |t w| ≤ 80.
    private const int Factors = 8;

    /// <summary>K′(t) and K″(t).</summary>
    public static Slope Derivatives(ReadOnlySpan<double> p, ReadOnlySpan<double> w, double t, VectorWidth width) =>
        width switch
        {
            VectorWidth.Widest when System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated => Derivatives<Lanes512>(
                p,
                w,
                t
            ),
            VectorWidth.None => Derivatives<PlainLanes>(p, w, t),
            _ => Derivatives<Lanes256>(p, w, t),
        };

    /// <summary>K(t).</summary>
    public static double Value(ReadOnlySpan<double> p, ReadOnlySpan<double> w, double t, VectorWidth width) =>
        width switch
        {
            VectorWidth.Widest when System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated => Value<Lanes512>(
                p,
                w,
                t
            ),
            VectorWidth.None => Value<PlainLanes>(p, w, t),
            _ => Value<Lanes256>(p, w, t),
        };

    /// <summary>K′(t) and K″(t) of a plain count: every weight 1, to the same bit.</summary>
    public static Slope Derivatives(ReadOnlySpan<double> p, double t, VectorWidth width) =>
        width switch
        {
            VectorWidth.Widest when System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated => Derivatives<Lanes512>(
                p,
                t
            ),
            VectorWidth.None => Derivatives<PlainLanes>(p, t),
            _ => Derivatives<Lanes256>(p, t),
        };

    /// <summary>K(t) of a plain count.</summary>
    public static double Value(ReadOnlySpan<double> p, double t, VectorWidth width) =>
        width switch
        {
            VectorWidth.Widest when System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated => Value<Lanes512>(p, t),
            VectorWidth.None => Value<PlainLanes>(p, t),
            _ => Value<Lanes256>(p, t),
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Slope Derivatives<T>(ReadOnlySpan<double> p, double t)
        where T : struct, ILanes<T>
    {
        var first = T.All(0);
        var second = T.All(0);
        var one = T.All(1);
        var factor = LaneMath.Exp(T.All(t));
        for (var i = 0; i < p.Length; i += ILanes<T>.Count)
        {
            var pi = T.Load(p[i..]);
            var up = pi * factor;
            var q = up / (one - pi + up);
            first += q;
            second += q * (one - q);
        }
        return new Slope(LaneMath.Sum(first), LaneMath.Sum(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Value<T>(ReadOnlySpan<double> p, double t)
        where T : struct, ILanes<T>
    {
        var sum = default(CompensatedSum);
        var one = T.All(1);
        var factor = LaneMath.Exp(T.All(t));
        var product = one;
        var pending = 0;
        Span<double> lanes = stackalloc double[8];
        for (var i = 0; i < p.Length; i += ILanes<T>.Count)
        {
            var pi = T.Load(p[i..]);
            product *= one - pi + (pi * factor);
            if (++pending == Factors || i + ILanes<T>.Count >= p.Length)
            {
                product.Store(lanes);
                foreach (var each in lanes)
                {
                    sum.Add(PortableMath.Log(each));
                }
                product = one;
                pending = 0;
            }
        }
        return sum.Value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Slope Derivatives<T>(ReadOnlySpan<double> p, ReadOnlySpan<double> w, double t)
        where T : struct, ILanes<T>
    {
        var first = T.All(0);
        var second = T.All(0);
        var one = T.All(1);
        var tilt = T.All(t);
        for (var i = 0; i < p.Length; i += ILanes<T>.Count)
        {
            var pi = T.Load(p[i..]);
            var wi = T.Load(w[i..]);
            var up = pi * LaneMath.Exp(tilt * wi);
            var q = up / (one - pi + up);
            var wq = wi * q;
            first += wq;
            second += wi * wq * (one - q);
        }
        return new Slope(LaneMath.Sum(first), LaneMath.Sum(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Value<T>(ReadOnlySpan<double> p, ReadOnlySpan<double> w, double t)
        where T : struct, ILanes<T>
    {
        var sum = default(CompensatedSum);
        var one = T.All(1);
        var tilt = T.All(t);
        var product = one;
        var pending = 0;
        Span<double> lanes = stackalloc double[8];
        for (var i = 0; i < p.Length; i += ILanes<T>.Count)
        {
            var pi = T.Load(p[i..]);
            product *= one - pi + (pi * LaneMath.Exp(tilt * T.Load(w[i..])));
            if (++pending == Factors || i + ILanes<T>.Count >= p.Length)
            {
                product.Store(lanes);
                foreach (var factor in lanes)
                {
                    sum.Add(PortableMath.Log(factor));
                }
                product = one;
                pending = 0;
            }
        }
        return sum.Value;
    }
}
