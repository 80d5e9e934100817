using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>Tail probabilities as people read them, however small.</summary>
public static class PValues
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>From log₁₀ p: three decimals from 0.001 on, else one digit and a power of ten, <c>2·10⁻¹⁷⁶</c>.</summary>
    /// <param name="log10P">log₁₀ p, 0 or less; −∞ for a probability too small for the arithmetic that made it.</param>
    /// <param name="language">Of the decimal sign.</param>
    public static string Say(double log10P, Language language)
    {
        if (double.IsNegativeInfinity(log10P))
        {
            return "< 10⁻³⁰⁷";
        }
        if (log10P >= -3)
        {
            return Numbers.Say(Math.Pow(10, Math.Min(0, log10P)), 3, language);
        }
        var power = (int)Math.Ceiling(-log10P);
        var mantissa = (int)Math.Round(Math.Pow(10, log10P + power), MidpointRounding.AwayFromZero);
        if (mantissa == 10)
        {
            (mantissa, power) = (1, power - 1);
        }
        var exponent = string.Concat(
            power.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => Digits[d - '0'])
        );
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mantissa}·10⁻{exponent}");
    }
}
