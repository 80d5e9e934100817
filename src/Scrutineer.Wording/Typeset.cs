using System.Text.RegularExpressions;

namespace Scrutineer.Wording;

/// <summary>
/// Texts as readers see them, whoever wrote them. Data keep one form; what is shown has the form of its language: 85,345 in English,
/// no-break spaces in Ukrainian; nothing that belongs together is parted at a line's end.
/// </summary>
public static partial class Typeset
{
    private const string NoBreak = "\u00A0";

    /// <summary>The text with its numbers in the language's form, and a no-break space after №, before a unit and inside a day.</summary>
    public static string Of(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var joined = Sign().Replace(text, "${sign}" + NoBreak);
        joined = Unit().Replace(joined, "${number}" + NoBreak + "${unit}");
        joined = (language == Language.Uk ? UkDay() : EnDay()).Replace(
            joined,
            m => m.Value.Replace(" ", NoBreak, StringComparison.Ordinal)
        );
        return OfNumbers(joined, language);
    }

    /// <summary>The text with its numbers alone in the language's form; every other sign stays as it is.</summary>
    public static string OfNumbers(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language == Language.En && text.Contains('\u00A0', StringComparison.Ordinal)
            ? Grouped().Replace(text, m => m.Value.Replace('\u00A0', ','))
            : text;
    }

    [GeneratedRegex(@"(?<!\d)(?<!\d\u00A0)\d{1,3}(?:\u00A0\d{3})+(?!\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<sign>№|\bNo) (?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sign();

    [GeneratedRegex(
        @"(?<number>\d) (?<unit>%|тис\.|млн|млрд|в\. п\.|px\b|KB\b|MB\b)",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"(?<!\d)\d{1,2} (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?!\p{L})",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex UkDay();

    [GeneratedRegex(
        @"(?<!\d)\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex EnDay();
}
