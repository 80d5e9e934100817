using System.Globalization;
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
    public static IReadOnlyList<string> In(string text, Language language)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var rest = Plain(text);
        rest = DayOfMonth().Replace(rest, match => TakeDays(match, found));
        rest = IsoDay().Replace(rest, match => Take(match.Value, found));
        rest = DottedDay().Replace(rest, match => Take(Iso(match, "y", "m", "d"), found));
        rest = language == Language.Uk ? TakeUkOrdinals(rest, found) : TakeEnCardinals(rest, found);
        foreach (Match match in (language == Language.Uk ? UkNumber() : EnNumber()).Matches(rest))
        {
            found.Add(Number(match.Value, language));
        }
        return [.. found];
    }

    private static string Plain(string text)
    {
        var chars = text.Replace('\u2019', '\'').Replace('\u02BC', '\'').ToCharArray();
        var plain = new System.Text.StringBuilder(chars.Length);
        foreach (var c in chars)
        {
            var superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal);
            _ = superscript >= 0 ? plain.Append('-').Append((char)('0' + superscript)) : plain.Append(c);
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

    private static string Iso(Match match, params string[] names) =>
        string.Join('-', names.Select(n => match.Groups[n].Value));

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
            .Replace("\u202F", "", StringComparison.Ordinal);
        return language == Language.Uk ? plain.Replace(',', '.') : plain.Replace(",", "", StringComparison.Ordinal);
    }

    /// <summary>1 … 12, or 0 for another word.</summary>
    private static int MonthOf(string word)
    {
        var uk = Array.FindIndex(UkMonths, m => word.StartsWith(m, StringComparison.OrdinalIgnoreCase));
        return 1 + (uk >= 0 ? uk : Array.FindIndex(EnMonths, m => word.Equals(m, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex(
        @"(?<!\d)(?:(?<from>\d{1,2})(?:\s*[–-]\s*(?<to>\d{1,2}))?[ \u00A0])?(?<month>\p{L}+)(?:[ \u00A0](?<year>\d{4})(?!\d))",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DottedDay();

    [GeneratedRegex(
        @"(?<=(?:частин|пункт|абзац)\p{L}*[ \u00A0])(?<o>[\p{L}']+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex UkOrdinal();

    [GeneratedRegex(
        @"(?<=(?:part|paragraph|point)[ \u00A0])(?<o>\p{L}+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex EnCardinal();

    [GeneratedRegex(
        @"\u2212?\d{1,3}(?:[\u00A0\u202F]\d{3})+(?:,\d+)?|\u2212?\d+(?:[.,]\d+)?",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex UkNumber();

    [GeneratedRegex(
        @"\u2212?\d{1,3}(?:[\u00A0\u202F,]\d{3})+(?:\.\d+)?|\u2212?\d+(?:\.\d+)?",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex EnNumber();
}
