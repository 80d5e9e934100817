using System.Runtime.InteropServices;

namespace Scrutineer.Forensics.Numerics;

/// <summary>A sum that carries what rounding loses (Neumaier, ZAMM 54 (1974), 39–51). Start from <c>default</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSum
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
}
