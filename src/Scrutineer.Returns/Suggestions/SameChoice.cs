using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>
/// Doubts about choices that may be one: a candidate under two parties, "Alice (Democratic)" and "Alice (Working Families)". They are
/// not summed unasked: two people may have one name.
/// </summary>
internal static class SameChoice
{
    private const int LongestMark = 5;

    private static readonly string[] Dividers = [" - ", " – ", " — ", ", ", " / "];
    private static readonly char[] Brackets = ['(', '['];

    /// <summary>A doubt for each name that stands in several headers beside a party.</summary>
    /// <param name="headers">The choices' headers.</param>
    public static IEnumerable<Bilingual> Of(IReadOnlyList<string> headers) =>
        headers
            .Select(h => (Header: h, Name: NameOf(h)))
            .Where(h => h.Name is not null)
            .GroupBy(h => h.Name!, h => h.Header, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g =>
            {
                var all = string.Join("», «", g);
                return new Bilingual(
                    $"? «{all}» — один вибір? Тоді підсумуйте: «{{ name: …, sum: [ … ] }}»",
                    $"? \"{string.Join("\", \"", g)}\": one choice? Then sum them: \"{{ name: …, sum: [ … ] }}\""
                );
            });

    // What is left without a bracket, without what follows a dash or a comma, or without an abbreviation at either end.
    private static string? NameOf(string header)
    {
        var text = header.Trim();
        var cut = text.IndexOfAny(Brackets);
        if (cut < 0)
        {
            cut = Dividers.Select(s => text.IndexOf(s, StringComparison.Ordinal)).Max();
        }
        if (cut > 0)
        {
            return text[..cut].Trim();
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? null
            : IsMark(words[^1]) ? string.Join(' ', words[..^1])
            : IsMark(words[0]) ? string.Join(' ', words[1..])
            : null;
    }

    private static bool IsMark(string word) => word.Length is >= 2 and <= LongestMark && word.All(char.IsUpper);
}
