namespace Scrutineer.Forensics.Numerics;

/// <summary>The value below which a standard normal lies with a given probability.</summary>
internal static class NormalQuantile
{
    /// <summary>z with P(Z ≤ z) = <paramref name="p"/>, 0 &lt; p &lt; 1; absolute error below 1e-10.</summary>
    /// <remarks>Bisection of the logarithm of the tail, then Newton's steps: slow and plain.</remarks>
    public static double Of(double p)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), "A probability within 0 and 1 is needed.");
        }
        if (p > 0.5)
        {
            return -Of(1 - p);
        }
        var goal = PortableMath.Log(p);
        var (low, high) = (0.0, 40.0);
        for (var i = 0; i < 12; i++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = SpecialFunctions.LogNormalTail(middle) > goal ? (middle, high) : (low, middle);
        }
        var z = 0.5 * (low + high);
        for (var i = 0; i < 4; i++)
        {
            var tail = SpecialFunctions.LogNormalTail(z);
            // d ln P(Z > z)/dz = −φ(z) ÷ P(Z > z).
            z += (tail - goal) * PortableMath.Exp(tail + (0.5 * z * z) + Logarithms.HalfLogTwoPi);
        }
        return -z;
    }
}
