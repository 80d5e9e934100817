using System.Globalization;
using System.Text;

namespace Scrutineer.Parties.Scripts;

/// <summary>
/// Repair of words that mix Latin and Cyrillic letters of one shape (Unicode Technical Standard 39, confusables): a word takes the script of
/// the letters that exist in one script only, and a word without such letters the script of its neighbours.
/// </summary>
public static class Lookalikes
{
    private const string Latin = "ABCEHIKMOPTXYaceiopxyĸËëÓóÏïÁáÉé";
    private const string Cyrillic = "АВСЕНІКМОРТХУасеіорхукЁёОоЇїАаЕе";

    /// <summary>The text with every word in one script; compatibility forms, stress marks and format characters are gone.</summary>
    public static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }
        var clean = Composed(text);
        if (!HasCyrillic(clean))
        {
            return clean;
        }
        var letters = clean.ToCharArray();
        var around = CyrillicAround(letters);
        var start = 0;
        for (var i = 0; i <= letters.Length; i++)
        {
            if (i == letters.Length || !(char.IsLetter(letters[i]) || letters[i] is '\'' or '’'))
            {
                Mend(letters.AsSpan(start, i - start), around);
                start = i + 1;
            }
        }
        return new string(letters);
    }

    /// <summary>Whether a letter is Cyrillic.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F' or '\u0138';

    /// <summary>Whether a letter is Latin, with or without marks.</summary>
    public static bool IsLatin(char c) =>
        c
            is (>= 'A' and <= 'Z')
                or (>= 'a' and <= 'z')
                or (>= '\u00C0' and <= '\u024F' and not '\u0138')
                or (>= '\u1E00' and <= '\u1EFF');

    private static string Composed(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormKC);
        var kept = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            // What is left of marks after composition is stress, tone or vocalisation: no letter of its own.
            if (
                CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                || IsVowelSign(c)
            )
            {
                kept.Append(c is '\u00A0' or '\t' or '\r' or '\n' ? ' ' : c);
            }
        }
        return kept.ToString();
    }

    // Vowel signs of the scripts of India and South-East Asia are letters for our purpose.
    private static bool IsVowelSign(char c) => c is >= '\u0900' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF';

    private static bool HasCyrillic(string text) => text.Any(IsCyrillic);

    private static bool CyrillicAround(char[] letters)
    {
        var (cyrillic, latin) = (0, 0);
        foreach (var c in letters)
        {
            cyrillic += IsCyrillic(c) && !Cyrillic.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            latin += IsLatin(c) && !Latin.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }
        return cyrillic >= latin;
    }

    private static void Mend(Span<char> word, bool cyrillicAround)
    {
        var (onlyCyrillic, onlyLatin, cyrillic, latin) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            if (IsCyrillic(c))
            {
                cyrillic++;
                onlyCyrillic += Cyrillic.Contains(c, StringComparison.Ordinal) ? 0 : 1;
            }
            else if (IsLatin(c))
            {
                latin++;
                onlyLatin += Latin.Contains(c, StringComparison.Ordinal) ? 0 : 1;
            }
        }
        var mixed = (cyrillic > 0 && latin > 0) || word.Contains('\u0138');
        // "OH" beside a Cyrillic name may be either; it is read as its neighbours.
        var foreign = !mixed && onlyLatin == 0 && latin > 0 && cyrillicAround;
        if (!mixed && !foreign)
        {
            return;
        }
        var toCyrillic = onlyCyrillic != onlyLatin ? onlyCyrillic > onlyLatin : cyrillicAround;
        var (from, to) = toCyrillic ? (Latin, Cyrillic) : (Cyrillic, Latin);
        foreach (ref var c in word)
        {
            var at = from.IndexOf(c, StringComparison.Ordinal);
            c = at < 0 ? c : to[at];
        }
    }
}
