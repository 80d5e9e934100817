namespace Scrutineer.Forensics;

/// <summary>Constants of the standard normal distribution that methods, pages and figures share.</summary>
public static class StandardNormal
{
    /// <summary>z with P(−z ≤ Z ≤ z) = 0.95: half the width of a two-sided 95 % interval, in standard deviations.</summary>
    /// <remarks>Φ⁻¹(0.975) to double precision.</remarks>
    public const double TwoSided95 = 1.959963984540054;

    /// <summary>1 ÷ Φ⁻¹(0.75): turns the median absolute deviation of normal values into their standard deviation.</summary>
    /// <remarks>Rounded to four decimals as in R's <c>mad()</c>; Hampel, J. Am. Stat. Assoc. 69 (1974) 383–393.</remarks>
    internal const double SdPerMad = 1.4826;
}
