using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>Probabilities and small expectations as people read them: three decimals from 0.001 on, else <c>2·10⁻¹⁷⁶</c>.</summary>
public static class SmallNumbers
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const double LeastDecimal = 0.001;

    /// <summary>A probability or expectation.</summary>
    /// <param name="value">0 or more; 0 is said as too small for the arithmetic that made it.</param>
    /// <param name="language">Of the decimal sign.</param>
    public static string Say(double value, Language language)
    {
        if (value >= LeastDecimal)
        {
            return Numbers.Say(value, 3, language);
        }
        if (value <= 0)
        {
            return BelowDoubles;
        }
        var power = 0;
        while (value < 1)
        {
            value *= 10;
            power++;
        }
        return Written(value, power);
    }

    /// <summary>A probability that is given by its logarithm, however small.</summary>
    /// <param name="log10">log₁₀ p, 0 or less; −∞ for a probability too small for the arithmetic that made it.</param>
    /// <param name="language">Of the decimal sign.</param>
    public static string SayLog10(double log10, Language language)
    {
        if (double.IsNegativeInfinity(log10))
        {
            return BelowDoubles;
        }
        if (log10 >= -3)
        {
            return Numbers.Say(Math.Pow(10, Math.Min(0, log10)), 3, language);
        }
        var power = (int)Math.Ceiling(-log10);
        return Written(Math.Pow(10, log10 + power), power);
    }

    private static string BelowDoubles => "< 10⁻³⁰⁷";

    private static string Written(double mantissa, int power)
    {
        var digit = (int)Math.Round(mantissa, MidpointRounding.AwayFromZero);
        if (digit == 10)
        {
            (digit, power) = (1, power - 1);
        }
        var exponent = string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(d => Digits[d - '0']));
        return string.Create(CultureInfo.InvariantCulture, $"{digit}·10⁻{exponent}");
    }
}
