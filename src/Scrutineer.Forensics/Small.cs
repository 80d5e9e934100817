using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>Probabilities and small expectations as people read them.</summary>
internal static class Small
{
    /// <summary>Three decimals from 0.001 on, else a power of ten: <c>3·10⁻⁸</c>.</summary>
    public static string Say(double value, Language language)
    {
        if (value >= 0.001 || value <= 0)
        {
            return Numbers.Say(value, 3, language);
        }
        var power = 0;
        var mantissa = value;
        while (mantissa < 1)
        {
            mantissa *= 10;
            power++;
        }
        var rounded = Numbers.Say(mantissa, 0, language);
        if (rounded.Length > 1)
        {
            rounded = "1";
            power--;
        }
        return $"{rounded}·10⁻{Superscript(power)}";
    }

    private static string Superscript(int power) =>
        string.Concat(
            power.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0'])
        );
}
