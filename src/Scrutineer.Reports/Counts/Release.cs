using System.Collections.Immutable;

namespace Scrutineer.Reports.Counts;

/// <summary>What was told the public on a day. A cell that is not in it was not told.</summary>
/// <param name="On">The day.</param>
/// <param name="Until">The last day whose reports could be counted.</param>
/// <param name="Counts">Reports received, each number 10 or more.</param>
public sealed record Release(DateOnly On, DateOnly Until, ImmutableSortedDictionary<Cell, int> Counts)
{
    internal static readonly IComparer<Cell> Order = Comparer<Cell>.Create(
        (a, b) =>
            (
                string.CompareOrdinal(a.Corroborated, b.Corroborated),
                string.CompareOrdinal(a.Code, b.Code),
                string.CompareOrdinal(a.Region, b.Region),
                string.CompareOrdinal(a.Phase, b.Phase)
            ) switch
            {
                (not 0 and var c, _, _, _) => c,
                (_, not 0 and var c, _, _) => c,
                (_, _, not 0 and var c, _) => c,
                var (_, _, _, c) => c,
            }
    );

    /// <summary>What was told of a cell; 0 where nothing was.</summary>
    public int Told(Cell cell) => Counts.GetValueOrDefault(cell);
}
