namespace Scrutineer.Parties.Names;

/// <summary>Consonants of a word, the same for Arabic script and its Latin spellings (vowels, و and ي may be either and go).</summary>
internal static class Skeletons
{
    private const string Arabic = "بتثجحخدذرزسشصضطظغفقكلمنهپچگژ";
    private const string Latin = "bttjhhddrzsxsdtzgfkklmnhpwgq";

    /// <summary>The consonants; empty when there is none or the script is another.</summary>
    public static string Of(string sounds)
    {
        Span<char> kept = stackalloc char[64];
        var length = 0;
        foreach (var c in sounds.AsSpan(0, Math.Min(sounds.Length, 64)))
        {
            var consonant = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'v' or 'y' => '\0',
                >= 'a' and <= 'z' => c,
                >= '\u0600' and <= '\u06FF' => Sound(c),
                _ => '?',
            };
            if (consonant is '?')
            {
                return "";
            }
            if (consonant != '\0')
            {
                kept[length++] = consonant;
            }
        }
        return new string(kept[..length]);
    }

    /// <summary>Whether a word is in Arabic script.</summary>
    public static bool IsArabic(string sounds) => sounds.Length > 0 && sounds[0] is >= '\u0600' and <= '\u06FF';

    private static char Sound(char c)
    {
        var at = Arabic.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? '\0' : Latin[at];
    }
}
