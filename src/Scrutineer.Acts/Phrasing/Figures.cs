using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>
/// Numbers and days read back out of written text, in a form that does not depend on the language: <c>2024-05-08</c>,
/// <c>19375</c>, <c>28.86</c>. Ukrainian ordinals beside «частина», «пункт», «абзац» count as numbers.
/// </summary>
internal static partial class Figures
{
    /// <summary>Beginnings of the months' names, in order; they tell all cases apart.</summary>
    private static readonly string[] UkMonths =
    [
        "січ",
        "лют",
        "берез",
        "квіт",
        "трав",
        "черв",
        "лип",
        "серп",
        "верес",
        "жовт",
        "листопад",
        "груд",
    ];

    private static readonly string[] EnMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    private static readonly string[] UkOrdinals =
    [
        "перш",
        "друг",
        "трет",
        "четверт",
        "п'ят",
        "шост",
        "сьом",
        "восьм",
        "дев'ят",
        "десят",
    ];

    private static readonly string[] EnCardinals =
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    /// <summary>The distinct figures of a text, sorted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language: a comma is a decimal mark in one and groups digits in the other.</param>
    /// <param name="words">Whether numbers in words count too («дві третини», “half”), as they do in what people write.</param>
    public static IReadOnlyList<string> In(string text, Language language, bool words = false)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var rest = Plain(text);
        rest = MonthBeforeDay().Replace(rest, match => TakeDays(match, found));
        rest = DayOfMonth().Replace(rest, match => TakeDays(match, found));
        rest = (language == Language.Uk ? UkDayWithoutYear() : EnDayWithoutYear()).Replace(
            rest,
            match => TakeDays(match, found)
        );
        rest = IsoDay().Replace(rest, match => Take(match.Value, found));
        rest = DottedDay().Replace(rest, match => Take(Iso(match), found));
        rest = language == Language.Uk ? TakeUkOrdinals(rest, found) : TakeEnCardinals(rest, found);
        if (words)
        {
            rest = NumberWords.Take(rest, language, found);
        }
        foreach (Match match in (language == Language.Uk ? UkNumber() : EnNumber()).Matches(rest))
        {
            found.Add(Number(match.Value, language));
        }
        return [.. found];
    }

    /// <summary>Apostrophes of one kind, superscripts as <c>-1</c>, digits of any script as 0 … 9, nothing invisible.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal);
            _ =
                superscript >= 0 ? plain.Append('-').Append((char)('0' + superscript))
                : c is '\u2019' or '\u02BC' ? plain.Append('\'')
                : c is '\u2009' or '\u2007' ? plain.Append('\u202F')
                : char.GetUnicodeCategory(c) == UnicodeCategory.Format ? plain
                : char.IsDigit(c) ? plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)))
                : plain.Append(c);
        }
        return plain.ToString();
    }

    private static string TakeDays(Match match, SortedSet<string> found)
    {
        var month = MonthOf(match.Groups["month"].Value);
        if (month == 0)
        {
            return match.Value;
        }
        var year = match.Groups["year"].Success ? match.Groups["year"].Value : "----";
        foreach (var name in (string[])["from", "to"])
        {
            if (match.Groups[name].Success)
            {
                var day = int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"));
            }
        }
        if (!match.Groups["from"].Success)
        {
            found.Add(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"));
        }
        return " ";
    }

    private static string Iso(Match match) =>
        $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}";

    private static string Take(string figure, SortedSet<string> found)
    {
        found.Add(figure);
        return " ";
    }

    private static string TakeUkOrdinals(string text, SortedSet<string> found) =>
        UkOrdinal()
            .Replace(
                text,
                match =>
                {
                    var at = Array.FindIndex(
                        UkOrdinals,
                        o => match.Groups["o"].Value.StartsWith(o, StringComparison.OrdinalIgnoreCase)
                    );
                    return at < 0 ? match.Value : Take((at + 1).ToString(CultureInfo.InvariantCulture), found);
                }
            );

    private static string TakeEnCardinals(string text, SortedSet<string> found) =>
        EnCardinal()
            .Replace(
                text,
                match =>
                {
                    var at = Array.FindIndex(
                        EnCardinals,
                        o => match.Groups["o"].Value.Equals(o, StringComparison.OrdinalIgnoreCase)
                    );
                    return at < 0 ? match.Value : Take((at + 1).ToString(CultureInfo.InvariantCulture), found);
                }
            );

    private static string Number(string written, Language language)
    {
        var plain = written
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        // Two commas group digits in any language.
        plain =
            language == Language.Uk && plain.Count(c => c == ',') < 2
                ? plain.Replace(',', '.')
                : plain.Replace(",", "", StringComparison.Ordinal);
        return plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;
    }

    /// <summary>1 … 12, or 0 for another word.</summary>
    private static int MonthOf(string word)
    {
        var uk = Array.FindIndex(UkMonths, m => word.StartsWith(m, StringComparison.OrdinalIgnoreCase));
        return 1 + (uk >= 0 ? uk : Array.FindIndex(EnMonths, m => word.Equals(m, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(
        @"(?<!\d)(?:(?<from>\d{1,2})(?:-?го|st|nd|rd|th)?(?:\s*[–-]\s*(?<to>\d{1,2}))?[ \u00A0])?(?<month>\p{L}+)(?:[ \u00A0](?<year>\d{4})(?!\d))",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<month>\p{L}+)[ \u00A0](?<from>\d{1,2})(?:\s*[–-]\s*(?<to>\d{1,2}))?,[ \u00A0](?<year>\d{4})(?!\d)",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex MonthBeforeDay();

    /// <summary>«8 травня», without a year: not the same as the day with its year.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?<from>\d{1,2})(?:-?го)?(?:\s*[–-]\s*(?<to>\d{1,2}))?[ \u00A0](?<month>січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex UkDayWithoutYear();

    [GeneratedRegex(
        @"(?<!\d)(?<from>\d{1,2})(?:st|nd|rd|th)?(?:\s*[–-]\s*(?<to>\d{1,2}))?[ \u00A0](?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex EnDayWithoutYear();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DottedDay();

    [GeneratedRegex(
        @"(?<=(?:частин|пункт|абзац)\p{L}*[ \u00A0])(?<o>[\p{L}']+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex UkOrdinal();

    [GeneratedRegex(
        @"(?<=(?:part|paragraph|point)[ \u00A0])(?<o>\p{L}+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex EnCardinal();

    [GeneratedRegex(
        @"\u2212?(?<!\d)\d{1,3}(?:,\d{3}){2,}(?!\d)|\u2212?(?<!\d)\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?!\d)(?:,\d+)?|\u2212?\d+(?:[.,]\d+)?",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex UkNumber();

    [GeneratedRegex(
        @"\u2212?(?<!\d)\d{1,3}(?:[\u00A0\u202F ,]\d{3})+(?!\d)(?:\.\d+)?|\u2212?\d+(?:\.\d+)?",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex EnNumber();
}
