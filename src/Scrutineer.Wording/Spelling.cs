namespace Scrutineer.Wording;

/// <summary>For "did you mean": how far two words are apart.</summary>
public static class Spelling
{
    /// <summary>Levenshtein distance in characters, letter case ignored.</summary>
    public static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }

    /// <summary>The nearest of the known words, or null when none is within a third of the word's length (at least 2).</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known
            .Select(name => (name, distance: Distance(word, name)))
            .Where(n => n.distance <= Math.Max(2, word.Length / 3))
            .OrderBy(n => n.distance)
            .ThenBy(n => n.name, StringComparer.Ordinal)
            .Select(n => n.name)
            .FirstOrDefault();
}
