namespace Scrutineer.Returns.Reading;

/// <summary>What separates the cells, told from the first rows.</summary>
internal static class Delimiters
{
    private const int MostRows = 40;

    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <summary>
    /// The candidate that stands, outside quotes, equally often in most of the first rows; of equals the one that stands more often; a
    /// comma when none does. A lone header is its own witness.
    /// </summary>
    /// <param name="beginning">The first characters.</param>
    /// <param name="whole">Whether they are all: else the last row may be cut and is not counted.</param>
    public static char Detect(ReadOnlySpan<char> beginning, bool whole = true)
    {
        var rows = Rows(beginning, whole);
        var best = (Delimiter: Known[0], Rows: 0, Often: 0);
        for (var i = 0; i < Known.Length; i++)
        {
            var usual = rows.Where(r => r[i] > 0)
                .GroupBy(r => r[i])
                .OrderByDescending(g => g.Count())
                .ThenByDescending(g => g.Key)
                .FirstOrDefault();
            if (usual is not null && (usual.Count(), usual.Key).CompareTo((best.Rows, best.Often)) > 0)
            {
                best = (Known[i], usual.Count(), usual.Key);
            }
        }
        return best.Delimiter;
    }

    // How often each candidate stands in each row that is not blank.
    private static List<int[]> Rows(ReadOnlySpan<char> text, bool whole)
    {
        var rows = new List<int[]>();
        var counts = new int[Known.Length];
        var (quoted, any) = (false, false);
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is '\n' or '\r')
            {
                if (any)
                {
                    rows.Add(counts);
                    counts = new int[Known.Length];
                    any = false;
                }
                if (rows.Count == MostRows)
                {
                    return rows;
                }
                continue;
            }
            any |= !char.IsWhiteSpace(letter);
            if (!quoted && Array.IndexOf(Known, letter) is >= 0 and var which)
            {
                counts[which]++;
            }
        }
        if (any && (whole || rows.Count == 0))
        {
            rows.Add(counts);
        }
        return rows;
    }
}
