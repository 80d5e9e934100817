using System.Collections.Frozen;
using System.Text;

namespace Scrutineer.Reports.Words;

/// <summary>What was typed, and what it would be had the keyboard been in the other language.</summary>
internal static class Keyboard
{
    // The same keys of a phone's or computer's keyboard: English (US), Ukrainian (enhanced).
    private const string English = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\";
    private const string Ukrainian = "йцукенгшщзхїфівапролджєячсмитьбюґ";

    private const string Apostrophes = "'’ʼ`´ʹ‘\"";

    // Letters of Latin that look like Cyrillic ones, and go unnoticed in a Ukrainian word.
    private const string LatinTwins = "aceiopxy";
    private const string CyrillicTwins = "асеіорху";

    private static readonly FrozenDictionary<char, char> ToUkrainian = Map(English, Ukrainian);
    private static readonly FrozenDictionary<char, char> ToEnglish = Map(Ukrainian + "ыэъ", English + "s']");
    private static readonly FrozenDictionary<char, char> Twins = Map(LatinTwins, CyrillicTwins);

    /// <summary>The words as they may have been meant, the likeliest first.</summary>
    public static IEnumerable<IReadOnlyList<string>> Readings(string typed)
    {
        var lower = typed.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        yield return Words(lower);
        yield return Words(Through(lower, Twins));
        yield return Words(Through(lower, ToUkrainian));
        yield return Words(Through(lower, ToEnglish));
    }

    private static List<string> Words(string text)
    {
        var bare = string.Concat(text.Where(c => !Apostrophes.Contains(c, StringComparison.Ordinal)));
        var letters = string.Concat(bare.Select(c => char.IsLetter(c) ? c : ' '));
        return [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Through(string text, FrozenDictionary<char, char> map) =>
        string.Concat(text.Select(c => map.GetValueOrDefault(c, c)));

    private static FrozenDictionary<char, char> Map(string from, string to) =>
        from.Zip(to).ToFrozenDictionary(p => p.First, p => p.Second);
}
