using System.Collections.Immutable;

namespace Scrutineer.Reports.Counts;

/// <summary>Sums beside the cells that add up to them: what a sum has more than its told cells is what is hidden in its line.</summary>
internal sealed class Lines(
    ImmutableSortedDictionary<Cell, int> told,
    IReadOnlyList<Release> earlier,
    IReadOnlySet<Cell> cells
)
{
    /// <summary>All cells that anything was reported of.</summary>
    public IReadOnlySet<Cell> Cells => cells;

    /// <summary>
    /// Whether a sum may be told: what is hidden in its line is nothing or 10 or more, and so is its move since any release.
    /// </summary>
    public bool IsSafe(Cell sum, int count)
    {
        var hidden = count - Told(sum, told);
        return IsFree(hidden)
            && hidden >= 0
            && earlier
                .Where(r => r.Counts.ContainsKey(sum))
                .All(r => IsFree(hidden - (r.Told(sum) - Told(sum, r.Counts))));
    }

    private static bool IsFree(int difference) => difference == 0 || Math.Abs(difference) >= SafeCounts.Least;

    private int Told(Cell sum, ImmutableSortedDictionary<Cell, int> counts) =>
        cells.Where(c => c.Sums().Contains(sum)).Sum(c => counts.GetValueOrDefault(c));
}
