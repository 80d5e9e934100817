using System.Collections;
using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>A method's option as people read it.</summary>
internal static class ParameterText
{
    public static string Of(object value, Language language) =>
        value switch
        {
            string text => text,
            Bilingual text => text.In(language),
            bool yes => language == Language.Uk ? (yes ? "так" : "ні") : (yes ? "yes" : "no"),
            double number => Number(number, language),
            float number => Number(number, language),
            decimal number => Number((double)number, language),
            int or long or short or byte or uint => Numbers.Say(
                Convert.ToInt64(value, CultureInfo.InvariantCulture),
                language
            ),
            IEnumerable list => string.Join("; ", list.Cast<object>().Select(v => Of(v, language))),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>As many decimals as the number has, up to six.</summary>
    private static string Number(double value, Language language)
    {
        for (var decimals = 0; decimals < 6; decimals++)
        {
            if (Math.Round(value, decimals) == value)
            {
                return Numbers.Say(value, decimals, language);
            }
        }
        return Numbers.Say(value, 6, language);
    }
}
