namespace Scrutineer.Forensics.Numerics;

/// <summary>Logarithms that formulas need, to double precision.</summary>
internal static class Logarithms
{
    /// <summary>ln 10.</summary>
    public const double Ln10 = 2.302585092994045684;

    /// <summary>½ ln 2π.</summary>
    public const double HalfLogTwoPi = 0.918938533204672741780329736406;
}
