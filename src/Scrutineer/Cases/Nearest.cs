namespace Scrutineer.Cases;

/// <summary>The word that a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, or null when none is near (more than two, and more than a third of the letters).</summary>
    public static string? To(string written, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(c => (Word: c, Distance: Edits(written, c)))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return
            best.Word is not null && best.Distance <= Math.Max(2, written.Length / 3) && best.Distance < written.Length
            ? best.Word
            : null;
    }

    /// <summary>Edits with transpositions of neighbours counted as one (optimal string alignment).</summary>
    public static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, table[i - 2, j - 2] + 1);
                }
                table[i, j] = least;
            }
        }
        return table[a.Length, b.Length];
    }
}
