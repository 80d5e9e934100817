namespace Scrutineer.Law.Deduction.Core;

/// <summary>Comparisons of values and of days.</summary>
internal static class Days
{
    /// <summary>Whether a comparison of two symbols holds; somebody unnamed may be anything.</summary>
    public static bool Holds(string id, int a, int b, Symbols symbols)
    {
        if (a == Symbols.Someone || b == Symbols.Someone)
        {
            return true;
        }
        return id switch
        {
            Comparisons.Other => a != b,
            "same" => a == b,
            _ => Comparisons.Hold(id, symbols[a], symbols[b]),
        };
    }

    /// <summary>The days that stand so to some day of the other side.</summary>
    /// <param name="id">The comparison, of the days to be found on its left.</param>
    /// <param name="others">The other side, not empty.</param>
    public static DaySet Before(string id, DaySet others) =>
        id == Comparisons.Earlier
            ? DaySet.Run(DaySet.First, others.Until == DaySet.End ? DaySet.End : others.Until - 1)
            : DaySet.Run(others.Start, DaySet.End);

    /// <summary>The days on the right of a comparison whose left side is some day of the other.</summary>
    public static DaySet After(string id, DaySet others) =>
        id == Comparisons.Earlier
            ? DaySet.Run(others.Start == DaySet.First ? DaySet.First : others.Start + 1, DaySet.End)
            : DaySet.Run(DaySet.First, others.Until);

    /// <summary>Narrows the days of a rule's variables by its comparisons; false when none is left.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="days">Days of each variable; narrowed in place.</param>
    /// <param name="points">Values of the rule's other variables.</param>
    /// <param name="symbols">Their meaning.</param>
    public static bool Narrow(CompiledRule rule, DaySet[] days, ReadOnlySpan<int> points, Symbols symbols)
    {
        // First what compares a day to a known date, then what compares two days: the conclusion's day last.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var test in rule.Tests)
            {
                var (leftIsDay, rightIsDay) = (test.A.Kind == RefKind.Day, test.B.Kind == RefKind.Day);
                if ((leftIsDay && rightIsDay) != (pass == 1) || !(leftIsDay || rightIsDay))
                {
                    continue;
                }
                var left = Side(test.A, days, points, symbols);
                var right = Side(test.B, days, points, symbols);
                if (left.IsEmpty || right.IsEmpty)
                {
                    return false;
                }
                if (leftIsDay)
                {
                    days[test.A.Index] = left.And(Before(test.Id, right));
                }
                if (rightIsDay)
                {
                    days[test.B.Index] = right.And(After(test.Id, left));
                }
            }
        }
        return !Array.Exists(days, d => d.IsEmpty);
    }

    private static DaySet Side(Ref place, DaySet[] days, ReadOnlySpan<int> points, Symbols symbols)
    {
        if (place.Kind == RefKind.Day)
        {
            return days[place.Index];
        }
        var symbol = place.Kind == RefKind.Constant ? place.Index : points[place.Index];
        if (symbol == Symbols.Someone)
        {
            return DaySet.Always;
        }
        var day = symbols[symbol].Date.DayNumber;
        return DaySet.Run(day, day + 1);
    }
}
