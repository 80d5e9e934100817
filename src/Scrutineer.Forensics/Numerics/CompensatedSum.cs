using System.Runtime.InteropServices;

namespace Scrutineer.Forensics.Numerics;

/// <summary>A sum that carries what rounding loses (Neumaier, ZAMM 54 (1974), 39–51). Start from <c>default</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public struct CompensatedSum : IEquatable<CompensatedSum>
{
    private double _sum;
    private double _lost;

    /// <summary>The total so far.</summary>
    public readonly double Value => _sum + _lost;

    /// <summary>Adds one number.</summary>
    public void Add(double value)
    {
        var next = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? _sum - next + value : value - next + _sum;
        _sum = next;
    }

    /// <inheritdoc/>
    public readonly bool Equals(CompensatedSum other) => _sum.Equals(other._sum) && _lost.Equals(other._lost);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is CompensatedSum other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_sum, _lost);

    /// <summary>Same total and same remainder.</summary>
    public static bool operator ==(CompensatedSum left, CompensatedSum right) => left.Equals(right);

    /// <summary>Not the same total and remainder.</summary>
    public static bool operator !=(CompensatedSum left, CompensatedSum right) => !left.Equals(right);
}
