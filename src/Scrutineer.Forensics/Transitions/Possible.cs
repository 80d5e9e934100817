namespace Scrutineer.Forensics.Transitions;

/// <summary>
/// What the data allow by themselves: of a unit's voters at least max(0, x + y − 1) and at most min(x, y) did both, for shares x of the
/// one and y of the other (Duncan, Davis, American Sociological Review 18(6), 1953, 665–666). Summed over units they bound a coefficient.
/// </summary>
internal static class Possible
{
    /// <summary>Least and most share of a group that can have gone to another, 0 … 1.</summary>
    public static (double Least, double Most) Of(IReadOnlyList<Unit> units, int from, int to)
    {
        var (least, most, all) = (0.0, 0.0, 0.0);
        foreach (var unit in units)
        {
            var (x, y) = (unit.From[from], unit.To[to]);
            least += unit.Voters * Math.Max(0, x + y - 1);
            most += unit.Voters * Math.Min(x, y);
            all += unit.Voters * x;
        }
        return (least / all, Math.Min(1, most / all));
    }
}
