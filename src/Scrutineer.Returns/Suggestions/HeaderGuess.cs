using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Finds the header above the first row of counts: below titles, and of two rows where the lower one has gaps.</summary>
internal static class HeaderGuess
{
    /// <summary>Indices of the header's first and last row and of the first row of data.</summary>
    public static (int First, int Last, int Data) Of(IReadOnlyList<string[]> rows)
    {
        var top = Math.Max(0, Index(rows, 0, r => Written(r) > 0));
        var width = Usual(rows);
        var data = Index(rows, top + 1, r => IsData(r, width) && !IsNumbering(r));
        if (data < 0)
        {
            return (top, top, top + 1);
        }
        var last = data - 1;
        while (last > top && (Written(rows[last]) == 0 || IsNumbering(rows[last])))
        {
            last--;
        }
        var upper = last - 1;
        return upper >= top && NeedsUpper(rows[upper], rows[last]) ? (upper, last, last + 1) : (last, last, last + 1);
    }

    // The upper row names what the lower one leaves blank, or tells apart what the lower one names alike.
    private static bool NeedsUpper(string[] upper, string[] lower)
    {
        if (upper.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return false;
        }
        var fills = upper
            .Where(
                (cell, i) =>
                    !string.IsNullOrWhiteSpace(cell) && (i >= lower.Length || string.IsNullOrWhiteSpace(lower[i]))
            )
            .Any();
        var alike = lower
            .Where(c => !string.IsNullOrWhiteSpace(c))
            .GroupBy(c => c.Trim(), StringComparer.OrdinalIgnoreCase)
            .Any(g => g.Count() > 1);
        return fills || alike;
    }

    private static bool IsData(string[] row, int width) =>
        Written(row) * 2 >= width && Array.Exists(row, c => CellForms.Of(c) is CellForm.Count or CellForm.Grouped);

    private static bool IsNumbering(string[] row)
    {
        var numbers = row.Select(c => Counts.Parse(c.AsSpan().Trim().TrimEnd('.'))).ToList();
        return numbers.Count >= 3
            && numbers[0] is >= 0 and <= 2
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    // How many cells most rows have written.
    private static int Usual(IReadOnlyList<string[]> rows) =>
        rows.Select(Written).Where(w => w > 0).Order().ToList() is { Count: > 0 } widths ? widths[widths.Count / 2] : 0;

    private static int Written(string[] row) => row.Count(c => !string.IsNullOrWhiteSpace(c));

    private static int Index(IReadOnlyList<string[]> rows, int from, Func<string[], bool> which)
    {
        for (var i = from; i < rows.Count; i++)
        {
            if (which(rows[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
