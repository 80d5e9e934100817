using System.Collections.Immutable;

namespace Scrutineer.Reports.Counts;

/// <summary>
/// Counts that single nobody out. A number is told at 10 or more, of reports at least 7 days old, and moves between any two
/// releases by nothing or by 10 or more, so that no two releases can be subtracted to find a few people. A sum is withheld where
/// it would betray what is not told of its cells (complementary suppression).
/// </summary>
/// <remarks>
/// Numbers tell reports <em>received</em>: they never fall, for what was withdrawn or erased had been received. What is hidden of
/// a cell is then 0 to 9, as anybody knows who knows this rule; the sums are audited with that knowledge.
/// </remarks>
public static class SafeCounts
{
    /// <summary>The least number told, and the least move (k).</summary>
    public const int Least = 10;

    /// <summary>Days between a report and the first release that may count it.</summary>
    public const int DaysLate = 7;

    /// <summary>The release of a day, safe beside every earlier one.</summary>
    /// <param name="reports">All reports that can be counted.</param>
    /// <param name="on">The day; later than that of every earlier release.</param>
    /// <param name="earlier">Every release before it, in order: the ledger.</param>
    /// <exception cref="ArgumentException">The day is not later than the last release.</exception>
    public static Release On(IEnumerable<CountedReport> reports, DateOnly on, IReadOnlyList<Release> earlier)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Count > 0 && earlier[^1].On >= on)
        {
            throw new ArgumentException("A release is later than those before it.", nameof(on));
        }
        var until = on.AddDays(-DaysLate);
        var actual = Count(reports.Where(r => r.Day <= until));
        var told = ImmutableSortedDictionary.CreateBuilder<Cell, int>(Release.Order);
        var last = earlier is [.., var latest] ? latest : null;
        foreach (var (cell, count) in actual.Where(c => !c.Key.IsSum))
        {
            Tell(told, cell, Stepped(count, last?.Told(cell) ?? 0));
        }
        // What was told once and cannot be counted any more stays told.
        foreach (var (cell, count) in last?.Counts.Where(c => !c.Key.IsSum) ?? [])
        {
            told.TryAdd(cell, count);
        }
        var lines = new Lines(told.ToImmutable(), earlier, CellsOf(actual.Keys, earlier));
        foreach (var (sum, count) in actual.Where(c => c.Key.IsSum))
        {
            var highest = earlier.Select(r => r.Told(sum)).DefaultIfEmpty(0).Max();
            var stepped = Stepped(count, highest);
            if (stepped >= Least && lines.IsSafe(sum, stepped))
            {
                Tell(told, sum, stepped);
            }
        }
        return Deduction.WithoutBetrayal(new Release(on, until, told.ToImmutable()), earlier, lines.Cells);
    }

    private static int Stepped(int count, int told) => count - told >= Least ? count : told;

    private static void Tell(ImmutableSortedDictionary<Cell, int>.Builder told, Cell cell, int count)
    {
        if (count >= Least)
        {
            told[cell] = count;
        }
    }

    private static Dictionary<Cell, int> Count(IEnumerable<CountedReport> reports)
    {
        var counts = new Dictionary<Cell, int>();
        foreach (var report in reports)
        {
            foreach (var code in report.Codes.Distinct())
            {
                var cell = new Cell(
                    code.Code,
                    report.Region,
                    report.Phase.ToString(),
                    report.IsCorroborated ? "yes" : "no"
                );
                foreach (var counted in cell.Sums().Prepend(cell))
                {
                    counts[counted] = counts.GetValueOrDefault(counted) + 1;
                }
            }
        }
        return counts;
    }

    // The worst case: a reader knows which cells anything was reported of, and that nothing was of any other.
    private static HashSet<Cell> CellsOf(IEnumerable<Cell> actual, IReadOnlyList<Release> earlier) =>
        [.. actual.Concat(earlier.SelectMany(r => r.Counts.Keys)).Where(c => !c.IsSum)];
}
