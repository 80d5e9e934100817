using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>
/// Numbers that are written in words, as figures that do not depend on the language: <c>2</c>, <c>1000</c>, <c>part-3</c> for
/// thirds. “One” and «перший» do not count: they are more often no number.
/// </summary>
internal static class NumberWords
{
    private static readonly (string Figure, string Uk, string En)[] Words =
    [
        ("part-2", "половин", "half|halves"),
        ("part-3", "третин", "thirds|one third|a third"),
        ("part-4", "чверт(?!ий|а|е|і|ого|ої|ому|им|их|у)", "quarters?"),
        ("part-5", "п'ятих", "fifths"),
        ("part-10", "десятих", "tenths"),
        ("50", "п'ятдесят", "fifty"),
        ("60", "шістдесят|шестидесят", "sixty"),
        ("70", "сімдесят|семидесят", "seventy"),
        ("80", "вісімдесят|восьмидесят", "eighty"),
        ("90", "дев'яност", "ninety"),
        ("500", "п'ятсот|п'ятисот", "five hundred"),
        ("600", "шістсот|шестисот", "six hundred"),
        ("700", "сімсот|семисот", "seven hundred"),
        ("800", "вісімсот|восьмисот", "eight hundred"),
        ("900", "дев'ятсот|дев'ятисот", "nine hundred"),
        ("200", "двісті|двохсот|двомстам", "two hundred"),
        ("300", "триста|трьохсот", "three hundred"),
        ("400", "чотириста|чотирьохсот", "four hundred"),
        ("11", "одинадцят", "eleven"),
        ("12", "дванадцят|дюжин", "twelve|dozens?"),
        ("13", "тринадцят", "thirteen"),
        ("14", "чотирнадцят", "fourteen"),
        ("15", "п'ятнадцят", "fifteen"),
        ("16", "шістнадцят", "sixteen"),
        ("17", "сімнадцят", "seventeen"),
        ("18", "вісімнадцят", "eighteen"),
        ("19", "дев'ятнадцят", "nineteen"),
        ("20", "двадцят", "twenty"),
        ("30", "тридцят", "thirty"),
        ("40", "сорок(?!\\p{L}*ов)", "forty"),
        ("1000000000", "мільярд", "billions?"),
        ("1000000", "мільйон", "millions?"),
        ("1000", "тисяч", "thousands?"),
        ("100", "сто(?!\\p{L})|ста(?!\\p{L})|сотень|сотн[яіею](?!\\p{L})|сотн(?:ею|ям|ями|ях)", "hundreds?"),
        ("2", "дв(?:а|і|ох|ом|ома)(?!\\p{L})|обидв", "two|both"),
        ("3", "тр(?:и|ьох|ьом|ьома)(?!\\p{L})", "three"),
        ("4", "чотир(?:и|ьох|ьом|ма)(?!\\p{L})", "four"),
        ("5", "п'ят(?:ь|и|ьох|ьом|ьома|ьма)(?!\\p{L})", "five"),
        ("6", "шіст(?:ь|ьох|ьом|ьома|ьма)(?!\\p{L})|шести(?!\\p{L})", "six"),
        ("7", "сім(?:ох|ом|ома)?(?!\\p{L})|семи(?!\\p{L})", "seven"),
        ("8", "вісім(?:ох|ом|ома)?(?!\\p{L})|восьми(?!\\p{L})", "eight"),
        ("9", "дев'ят(?:ь|и|ьох|ьом|ьома|ьма)(?!\\p{L})", "nine"),
        ("10", "десят(?:ь|и|ьох|ьом|ьома|ьма|ок|ка|ки|ків)(?!\\p{L})", "ten|tens"),
    ];

    private static readonly (string Figure, Regex Uk, Regex En)[] Patterns =
    [
        .. Words.Select(w => (w.Figure, Compiled($@"(?<![\p{{L}}'])(?:{w.Uk})\p{{L}}*"), Compiled($@"\b(?:{w.En})\b"))),
    ];

    /// <summary>Adds the figures found; returns the text without their words.</summary>
    public static string Take(string text, Language language, SortedSet<string> found)
    {
        var rest = text;
        foreach (var (figure, uk, en) in Patterns)
        {
            rest = (language == Language.Uk ? uk : en).Replace(
                rest,
                _ =>
                {
                    found.Add(figure);
                    return " ";
                }
            );
        }
        return rest;
    }

    private static Regex Compiled(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
