namespace Scrutineer.Wording;

/// <summary>For "did you mean": which known word a misspelt one was probably meant to be.</summary>
public static class Spelling
{
    /// <summary>
    /// The known word with the fewest edits, or null when none is near: at most two edits or a third of the letters, and
    /// fewer than the word has letters.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var best = known
            .Select(k => (Word: k, Edits: Distance(written, k)))
            .OrderBy(k => k.Edits)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Edits <= Math.Max(2, written.Length / 3) && best.Edits < written.Length
            ? best.Word
            : null;
    }

    /// <summary>
    /// Edits from one word to the other, letter case ignored; neighbours that changed places count as one (optimal string
    /// alignment).
    /// </summary>
    public static int Distance(string a, string b)
    {
        var (before, previous, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(previous[j] + 1, row[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, previous, row) = (previous, row, before);
        }
        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
