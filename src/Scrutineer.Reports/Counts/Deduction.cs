namespace Scrutineer.Reports.Counts;

/// <summary>
/// What a reader of all releases can work out: bounds of what is hidden in each cell at each release, narrowed along every sum
/// that moved, and along time, for a count never falls — until nothing narrows any more. Where a hidden number would be known
/// exactly, sums of the new release are withheld.
/// </summary>
internal sealed class Deduction
{
    private const int MostHidden = SafeCounts.Least - 1;

    private readonly IReadOnlyList<Release> _releases;
    private readonly Cell[] _cells;
    private readonly (int Least, int Most)[][] _bounds;

    private Deduction(IReadOnlyList<Release> releases, Cell[] cells)
    {
        (_releases, _cells) = (releases, cells);
        _bounds = [.. releases.Select(_ => Enumerable.Repeat((0, MostHidden), cells.Length).ToArray())];
        Narrow();
    }

    /// <summary>The release without the sums that would betray a hidden number; the finest are withheld first.</summary>
    public static Release WithoutBetrayal(Release release, IReadOnlyList<Release> earlier, IReadOnlySet<Cell> cells)
    {
        Cell[] all = [.. cells];
        while (new Deduction([.. earlier, release], all).Betraying() is { } sum)
        {
            release = release with { Counts = release.Counts.Remove(sum) };
        }
        return release;
    }

    /// <summary>A sum of the newest release to withhold; null where nothing is betrayed, or none is left.</summary>
    private Cell? Betraying()
    {
        var betrayed = Enumerable
            .Range(0, _cells.Length)
            .Where(i => _bounds.Any(b => b[i].Least > 0 && b[i].Least >= b[i].Most))
            .ToList();
        var fresh = Fresh(_releases.Count - 1).ToList();
        return betrayed.Count == 0
            ? null
            : fresh.Find(sum => betrayed.Exists(i => _cells[i].Sums().Contains(sum))) ?? fresh.FirstOrDefault();
    }

    // A sum that did not move may be an old one: it says only “at least”, and nothing is taken from it.
    private IEnumerable<Cell> Fresh(int release) =>
        _releases[release]
            .Counts.Where(c => c.Key.IsSum && (release == 0 || _releases[release - 1].Told(c.Key) != c.Value))
            .Select(c => c.Key)
            .OrderBy(c =>
                (c.Code == Cell.All ? 1 : 0) + (c.Region == Cell.All ? 1 : 0) + (c.Phase == Cell.All ? 1 : 0)
            );

    private void Narrow()
    {
        var lines = (
            from release in Enumerable.Range(0, _releases.Count)
            from sum in Fresh(release)
            let cells = Enumerable.Range(0, _cells.Length).Where(i => _cells[i].Sums().Contains(sum)).ToArray()
            let hidden = _releases[release].Told(sum) - cells.Sum(i => _releases[release].Told(_cells[i]))
            select (release, cells, hidden)
        ).ToList();
        for (var narrowed = true; narrowed; )
        {
            narrowed = false;
            foreach (var (release, cells, hidden) in lines)
            {
                narrowed |= NarrowLine(_bounds[release], cells, hidden);
            }
            for (var release = 1; release < _releases.Count; release++)
            {
                narrowed |= NarrowTime(release);
            }
        }
    }

    private static bool NarrowLine((int Least, int Most)[] bounds, int[] cells, int hidden)
    {
        var (least, most, narrowed) = (cells.Sum(i => bounds[i].Least), cells.Sum(i => bounds[i].Most), false);
        foreach (var i in cells)
        {
            var before = bounds[i];
            narrowed |= Set(bounds, i, hidden - (most - before.Most), hidden - (least - before.Least));
            (least, most) = (least + bounds[i].Least - before.Least, most + bounds[i].Most - before.Most);
        }
        return narrowed;
    }

    private bool NarrowTime(int release)
    {
        var (before, now, narrowed) = (_bounds[release - 1], _bounds[release], false);
        for (var i = 0; i < _cells.Length; i++)
        {
            var told = _releases[release].Told(_cells[i]) - _releases[release - 1].Told(_cells[i]);
            narrowed |= Set(now, i, before[i].Least - told, MostHidden);
            narrowed |= Set(before, i, 0, now[i].Most + told);
        }
        return narrowed;
    }

    // Bounds that cross come of reports that went away; they say nothing, and are left.
    private static bool Set((int Least, int Most)[] bounds, int i, int least, int most)
    {
        var now = (Least: Math.Max(bounds[i].Least, least), Most: Math.Min(bounds[i].Most, most));
        if (now.Least > now.Most || now == bounds[i])
        {
            return false;
        }
        bounds[i] = now;
        return true;
    }
}
