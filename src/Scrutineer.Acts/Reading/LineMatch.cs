namespace Scrutineer.Acts.Reading;

/// <summary>Which paragraph of an edited document stands where which line stood.</summary>
internal static class LineMatch
{
    // Words in common from which a changed paragraph is still the same place.
    private const double Alike = 0.4;

    /// <summary>Pairs in order: −1 for a line that is gone, and for a paragraph that is new.</summary>
    /// <param name="lines">The lines as written.</param>
    /// <param name="paragraphs">The paragraphs as read.</param>
    public static List<(int Line, int Paragraph)> Of(IReadOnlyList<string> lines, IReadOnlyList<string> paragraphs)
    {
        var pairs = new List<(int, int)>();
        var (line, paragraph) = (0, 0);
        foreach (var (sameLine, sameParagraph) in Same(lines, paragraphs))
        {
            Between(pairs, lines, paragraphs, (line, sameLine), (paragraph, sameParagraph));
            pairs.Add((sameLine, sameParagraph));
            (line, paragraph) = (sameLine + 1, sameParagraph + 1);
        }
        Between(pairs, lines, paragraphs, (line, lines.Count), (paragraph, paragraphs.Count));
        return pairs;
    }

    // The longest common subsequence: documents have hundreds of paragraphs, not more.
    private static IEnumerable<(int Line, int Paragraph)> Same(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var length = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }
        for (int i = 0, j = 0; i < a.Count && j < b.Count; )
        {
            if (a[i] == b[j])
            {
                yield return (i++, j++);
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static void Between(
        List<(int, int)> pairs,
        IReadOnlyList<string> lines,
        IReadOnlyList<string> paragraphs,
        (int From, int To) of,
        (int From, int To) to
    )
    {
        var line = of.From;
        for (var paragraph = to.From; paragraph < to.To; paragraph++)
        {
            var isAlone = of.To - line == 1 && to.To - paragraph == 1;
            var found = line;
            while (!isAlone && found < of.To && Likeness(lines[found], paragraphs[paragraph]) < Alike)
            {
                found++;
            }
            if (found == of.To)
            {
                pairs.Add((-1, paragraph));
                continue;
            }
            pairs.AddRange(Enumerable.Range(line, found - line).Select(gone => (gone, -1)));
            pairs.Add((found, paragraph));
            line = found + 1;
        }
        pairs.AddRange(Enumerable.Range(line, of.To - line).Select(gone => (gone, -1)));
    }

    private static double Likeness(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count + b.Count == 0
            ? 1
            : 2.0 * a.Intersect(b, StringComparer.OrdinalIgnoreCase).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
