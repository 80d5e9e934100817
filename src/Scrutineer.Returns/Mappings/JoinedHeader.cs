namespace Scrutineer.Returns.Mappings;

/// <summary>A header of several rows as one: a group's name stands before the names under it.</summary>
internal static class JoinedHeader
{
    /// <summary>The joined names, and each column's last part, which is the short name.</summary>
    /// <param name="rows">The rows of the header, from the top.</param>
    public static (string[] Names, string[] Short) Of(IReadOnlyList<string[]> rows)
    {
        var width = rows.Max(r => r.Length);
        var parts = rows.Select(r => Enumerable.Range(0, width).Select(i => i < r.Length ? r[i].Trim() : "").ToArray())
            .ToList();
        for (var row = 0; row < parts.Count - 1; row++)
        {
            for (var column = 1; column < width; column++)
            {
                // A group reaches to the right as long as names stand under it, and under its own beginning too.
                if (parts[row][column].Length == 0 && Under(column) && Under(column - 1))
                {
                    parts[row][column] = parts[row][column - 1];
                }
            }

            bool Under(int column) => parts[row + 1][column].Length > 0;
        }
        var written = Enumerable
            .Range(0, width)
            .Select(column =>
                parts.Select(p => p[column]).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).ToList()
            )
            .ToList();
        return ([.. written.Select(w => string.Join(' ', w))], [.. written.Select(w => w.LastOrDefault() ?? "")]);
    }
}
