namespace Scrutineer.Law.Deduction.Core;

/// <summary>Chooses a day for each variable of a rule: the conclusion's as asked, of the others the earliest that fits.</summary>
internal static class Witness
{
    public static int[] Days(CompiledRule rule, Proof proof, int[] values, int day, int asked, Symbols symbols)
    {
        var chosen = new int[rule.Days.Length];
        var head = rule.Head.Day.Kind == RefKind.Day ? rule.Head.Day.Index : -1;
        if (!rule.HasOtherDays)
        {
            if (head >= 0)
            {
                chosen[head] = day;
            }
            return chosen;
        }
        var sets = (DaySet[])proof.Witnesses!.Clone();
        if (head >= 0)
        {
            sets[head] = DaySet.Run(day, day + 1);
        }
        for (var i = 0; i < chosen.Length; i++)
        {
            Core.Days.Narrow(rule, sets, values, symbols);
            chosen[i] = i == head ? day : Pick(sets[i], asked);
            sets[i] = DaySet.Run(chosen[i], chosen[i] + 1);
        }
        return chosen;
    }

    public static int Pick(DaySet days, int asked)
    {
        for (var i = 0; i < days.Runs; i++)
        {
            if (days[i].From != DaySet.First)
            {
                return days[i].From;
            }
        }
        // Without a beginning: the day asked about, or the last day before the end.
        return days.Contains(asked) ? asked : days[0].Until - 1;
    }
}
