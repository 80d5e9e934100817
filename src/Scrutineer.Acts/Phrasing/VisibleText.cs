using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Scrutineer.Acts.Phrasing;

/// <summary>
/// A text as a reader sees it, so that a word is found however it is written: without soft hyphens and zero-width characters,
/// stress marks, typographic apostrophes, unusual spaces, full-width letters.
/// </summary>
internal static partial class VisibleText
{
    /// <summary>
    /// Without format characters and loose combining marks, one kind of space, apostrophe and hyphen, full-width forms as ASCII. «й» and «ї»
    /// written as two characters are composed by hand: the runtime's own normalisation does nothing without its globalisation data.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (folded.Length > 0 && Composed(folded[^1], c) is { } letter)
            {
                folded[^1] = letter;
                continue;
            }
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
                continue;
            }
            folded.Append(
                c switch
                {
                    '\u2018' or '\u2019' or '\u02BC' or '\u02B9' or '`' or '\u2032' => '\'',
                    '\u2010' or '\u2011' => '-',
                    >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                    _ => c,
                }
            );
        }
        return folded.ToString();
    }

    /// <summary>
    /// Names of characters that no reader sees, or that are letters in disguise (mathematical alphabets): <c>U+200B</c>. No-break spaces
    /// are seen.
    /// </summary>
    public static IEnumerable<string> Hidden(string text) =>
        text.EnumerateRunes()
            .Where(r =>
                Rune.GetUnicodeCategory(r) == UnicodeCategory.Format
                || r.Value is 0x115F or 0x1160 or 0x3164 or 0x2800 or 0xFFFD or (>= 0x1D400 and <= 0x1D7FF)
            )
            .Distinct()
            .Select(r => $"U+{r.Value:X4}");

    /// <summary>Words whose letters are of more than one script: a letter that only looks like its neighbour's.</summary>
    public static IEnumerable<string> MixedScripts(string text) =>
        Word()
            .Matches(text)
            .Select(m => m.Value)
            .Where(w => w.Select(ScriptOf).Where(s => s != 0).Distinct().Count() > 1)
            .Distinct(StringComparer.Ordinal);

    private static char? Composed(char letter, char mark) =>
        (letter, mark) switch
        {
            ('и', '\u0306') => 'й',
            ('И', '\u0306') => 'Й',
            ('і', '\u0308') => 'ї',
            ('І', '\u0308') => 'Ї',
            ('е', '\u0308') => 'ё',
            ('Е', '\u0308') => 'Ё',
            _ => null,
        };

    private static int ScriptOf(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' or >= '\uFF21' and <= '\uFF5A' => 1,
            >= '\u0370' and <= '\u03FF' => 2,
            >= '\u0400' and <= '\u052F' => 3,
            >= '\u0530' and <= '\u058F' => 4,
            _ => 0,
        };

    [GeneratedRegex(@"[\p{L}\p{M}\p{Cf}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
