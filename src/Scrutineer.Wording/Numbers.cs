using System.Globalization;

namespace Scrutineer.Wording;

/// <summary>Numbers as people read them: grouped by a no-break space, decimal comma in Ukrainian, a true minus.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Ukrainian = Format(",");
    private static readonly NumberFormatInfo English = Format(".");

    /// <summary>A number with <paramref name="decimals"/> digits after the point, 0 … 15.</summary>
    public static string Say(double value, int decimals, Language language)
    {
        var rounded = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), InfoOf(language));
        return rounded;
    }

    /// <summary>A count.</summary>
    public static string Say(long value, Language language) => value.ToString("N0", InfoOf(language));

    private static NumberFormatInfo InfoOf(Language language) => language == Language.Uk ? Ukrainian : English;

    private static NumberFormatInfo Format(string point) =>
        new()
        {
            NumberDecimalSeparator = point,
            NumberGroupSeparator = "\u00A0",
            NegativeSign = "\u2212",
        };
}
