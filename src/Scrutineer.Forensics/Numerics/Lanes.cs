using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Scrutineer.Forensics.Numerics;

/// <summary>How wide the machine's vectors are used. The answer is the same to the bit at every width.</summary>
internal enum VectorWidth
{
    /// <summary>The widest that the machine has.</summary>
    Widest,

    /// <summary>256 bits.</summary>
    Half,

    /// <summary>No vectors.</summary>
    None,
}

/// <summary>
/// Eight doubles worked on together. Every operation is an IEEE 754 operation on each lane by itself (no fused
/// multiply-add, no reciprocal estimates), and sums across lanes have one fixed order: so all widths agree to the bit.
/// </summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Doubles in a group, at every width.</summary>
    const int Count = 8;

    static abstract T All(double value);
    static abstract T Load(ReadOnlySpan<double> from);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    static abstract T Clamp(T value, T low, T high);

    static abstract T Min(T left, T right);

    static abstract T Max(T left, T right);

    static abstract T Sqrt(T value);

    /// <summary>Of each lane: <paramref name="then"/> where left ≥ right, else <paramref name="otherwise"/>.</summary>
    static abstract T WhereAtLeast(T left, T right, T then, T otherwise);

    /// <summary>The lanes where left ≥ right, a bit each, the first lane the lowest.</summary>
    static abstract uint AtLeast(T left, T right);

    /// <summary>2ⁿ of each lane, where the lane's bits are those of n + 1.5·2⁵².</summary>
    static abstract T PowerOfTwo(T shifted);
    void Store(Span<double> to);
}

/// <summary>What is built from the lanes' operations, hence equal at every width.</summary>
internal static class LaneMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double RoundingShift = 6755399441055744.0;

    /// <summary>eˣ for −708 ≤ x ≤ 709 (clamped outside), relative error below 4e-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        x = T.Clamp(x, T.All(-708), T.All(709));
        var shifted = (x * T.All(Log2E)) + T.All(RoundingShift);
        var n = shifted - T.All(RoundingShift);
        var r = x - (n * T.All(Ln2High)) - (n * T.All(Ln2Low));
        // Taylor's series; |r| ≤ ½ ln 2 leaves 2e-16 after the twelfth power.
        var sum = T.All(1.0 / 479001600);
        sum = (sum * r) + T.All(1.0 / 39916800);
        sum = (sum * r) + T.All(1.0 / 3628800);
        sum = (sum * r) + T.All(1.0 / 362880);
        sum = (sum * r) + T.All(1.0 / 40320);
        sum = (sum * r) + T.All(1.0 / 5040);
        sum = (sum * r) + T.All(1.0 / 720);
        sum = (sum * r) + T.All(1.0 / 120);
        sum = (sum * r) + T.All(1.0 / 24);
        sum = (sum * r) + T.All(1.0 / 6);
        sum = (sum * r) + T.All(0.5);
        sum = (sum * r) + T.All(1);
        sum = (sum * r) + T.All(1);
        return sum * T.PowerOfTwo(shifted);
    }

    /// <summary>Sum over the lanes, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum<T>(T lanes)
        where T : struct, ILanes<T>
    {
        Span<double> v = stackalloc double[8];
        lanes.Store(v);
        return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
    }
}

/// <summary>One vector of 512 bits.</summary>
internal readonly struct Lanes512(Vector512<double> v) : ILanes<Lanes512>
{
    private readonly Vector512<double> _v = v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 All(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ReadOnlySpan<double> from) => new(Vector512.Create(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._v + right._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 left, Lanes512 right) => new(left._v - right._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 left, Lanes512 right) => new(left._v * right._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 left, Lanes512 right) => new(left._v / right._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Clamp(Lanes512 value, Lanes512 low, Lanes512 high) =>
        new(Vector512.Min(Vector512.Max(value._v, low._v), high._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Min(Lanes512 left, Lanes512 right) => new(Vector512.Min(left._v, right._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Max(Lanes512 left, Lanes512 right) => new(Vector512.Max(left._v, right._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Sqrt(Lanes512 value) => new(Vector512.Sqrt(value._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 WhereAtLeast(Lanes512 left, Lanes512 right, Lanes512 then, Lanes512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(left._v, right._v), then._v, otherwise._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtLeast(Lanes512 left, Lanes512 right) =>
        (uint)Vector512.GreaterThanOrEqual(left._v, right._v).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 PowerOfTwo(Lanes512 shifted) =>
        new(Vector512.ShiftLeft(shifted._v.AsInt64() + Vector512.Create(1023L), 52).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> to) => _v.CopyTo(to);
}

/// <summary>Two vectors of 256 bits.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Lanes256(Vector256<double> a, Vector256<double> b) : ILanes<Lanes256>
{
    private readonly Vector256<double> _a = a;
    private readonly Vector256<double> _b = b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(double value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ReadOnlySpan<double> from) => new(Vector256.Create(from), Vector256.Create(from[4..]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._a + right._a, left._b + right._b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 left, Lanes256 right) => new(left._a - right._a, left._b - right._b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 left, Lanes256 right) => new(left._a * right._a, left._b * right._b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 left, Lanes256 right) => new(left._a / right._a, left._b / right._b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Clamp(Lanes256 value, Lanes256 low, Lanes256 high) =>
        new(
            Vector256.Min(Vector256.Max(value._a, low._a), high._a),
            Vector256.Min(Vector256.Max(value._b, low._b), high._b)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Min(Lanes256 left, Lanes256 right) =>
        new(Vector256.Min(left._a, right._a), Vector256.Min(left._b, right._b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Max(Lanes256 left, Lanes256 right) =>
        new(Vector256.Max(left._a, right._a), Vector256.Max(left._b, right._b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sqrt(Lanes256 value) => new(Vector256.Sqrt(value._a), Vector256.Sqrt(value._b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WhereAtLeast(Lanes256 left, Lanes256 right, Lanes256 then, Lanes256 otherwise) =>
        new(
            Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(left._a, right._a), then._a, otherwise._a),
            Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(left._b, right._b), then._b, otherwise._b)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtLeast(Lanes256 left, Lanes256 right) =>
        Vector256.GreaterThanOrEqual(left._a, right._a).ExtractMostSignificantBits()
        | (Vector256.GreaterThanOrEqual(left._b, right._b).ExtractMostSignificantBits() << 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 PowerOfTwo(Lanes256 shifted) =>
        new(
            Vector256.ShiftLeft(shifted._a.AsInt64() + Vector256.Create(1023L), 52).AsDouble(),
            Vector256.ShiftLeft(shifted._b.AsInt64() + Vector256.Create(1023L), 52).AsDouble()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> to)
    {
        _a.CopyTo(to);
        _b.CopyTo(to[4..]);
    }
}
