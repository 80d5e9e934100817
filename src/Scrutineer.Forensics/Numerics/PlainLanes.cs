using System.Runtime.CompilerServices;

namespace Scrutineer.Forensics.Numerics;

/// <summary>Eight doubles without vectors: for machines that have none, and to check those that do.</summary>
internal struct PlainLanes : ILanes<PlainLanes>
{
    private Eight _v;

    public static PlainLanes All(double value)
    {
        var result = default(PlainLanes);
        ((Span<double>)result._v).Fill(value);
        return result;
    }

    public static PlainLanes Load(ReadOnlySpan<double> from)
    {
        var result = default(PlainLanes);
        from[..ILanes<PlainLanes>.Count].CopyTo(result._v);
        return result;
    }

    public static PlainLanes operator +(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] += right._v[i];
        }
        return left;
    }

    public static PlainLanes operator -(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] -= right._v[i];
        }
        return left;
    }

    public static PlainLanes operator *(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] *= right._v[i];
        }
        return left;
    }

    public static PlainLanes operator /(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] /= right._v[i];
        }
        return left;
    }

    public static PlainLanes Clamp(PlainLanes value, PlainLanes low, PlainLanes high)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            value._v[i] = Math.Min(Math.Max(value._v[i], low._v[i]), high._v[i]);
        }
        return value;
    }

    public static PlainLanes Min(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] = Math.Min(left._v[i], right._v[i]);
        }
        return left;
    }

    public static PlainLanes Max(PlainLanes left, PlainLanes right)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] = Math.Max(left._v[i], right._v[i]);
        }
        return left;
    }

    public static PlainLanes Sqrt(PlainLanes value)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            value._v[i] = Math.Sqrt(value._v[i]);
        }
        return value;
    }

    public static PlainLanes WhereAtLeast(PlainLanes left, PlainLanes right, PlainLanes then, PlainLanes otherwise)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            left._v[i] = left._v[i] >= right._v[i] ? then._v[i] : otherwise._v[i];
        }
        return left;
    }

    public static uint AtLeast(PlainLanes left, PlainLanes right)
    {
        var lanes = 0U;
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            lanes |= left._v[i] >= right._v[i] ? 1U << i : 0;
        }
        return lanes;
    }

    public static PlainLanes PowerOfTwo(PlainLanes shifted)
    {
        for (var i = 0; i < ILanes<PlainLanes>.Count; i++)
        {
            var bits = unchecked((BitConverter.DoubleToInt64Bits(shifted._v[i]) + 1023L) << 52);
            shifted._v[i] = BitConverter.Int64BitsToDouble(bits);
        }
        return shifted;
    }

    public readonly void Store(Span<double> to) => ((ReadOnlySpan<double>)_v).CopyTo(to);

    [InlineArray(ILanes<PlainLanes>.Count)]
    private struct Eight
    {
        private double _first;
    }
}
