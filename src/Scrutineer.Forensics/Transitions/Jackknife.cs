namespace Scrutineer.Forensics.Transitions;

/// <summary>Standard errors of the coefficients by leaving out one group of units at a time.</summary>
internal static class Jackknife
{
    /// <summary>Fewer groups than this tell no error.</summary>
    public const int LeastGroups = 10;

    /// <summary>√((G − 1)/G · Σ (b₍g₎ − b̄)²) over G groups; null with fewer than ten, or where leaving one out has no single answer.</summary>
    public static double[,]? Errors(IReadOnlyList<Unit> units, Products all)
    {
        var (rows, columns) = (all.Cross.GetLength(0), all.Cross.GetLength(1));
        var groups = units.GroupBy(u => u.Left).OrderBy(g => g.Key).ToList();
        if (groups.Count < LeastGroups)
        {
            return null;
        }
        var parts = new double[groups.Count][,];
        for (var g = 0; g < groups.Count; g++)
        {
            if (all.Solve(Products.Of(groups[g], rows, columns)) is not { } part)
            {
                return null;
            }
            parts[g] = part;
        }
        var errors = new double[rows, columns];
        for (var j = 0; j < rows; j++)
        {
            for (var k = 0; k < columns; k++)
            {
                var mean = parts.Average(p => p[j, k]);
                var squares = parts.Sum(p => (p[j, k] - mean) * (p[j, k] - mean));
                errors[j, k] = Math.Sqrt((parts.Length - 1.0) / parts.Length * squares);
            }
        }
        return errors;
    }
}
