namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// On which days a sentence could be carried at all: facts may state it, or a rule in force concludes it whose conditions could be
/// carried. Where nothing could, the silence of the law excludes nothing.
/// </summary>
internal sealed class Carriage(World world)
{
    private readonly DaySet?[] _days = new DaySet?[world.Predicates.Count];

    /// <summary>The days of a sentence of a kind.</summary>
    public DaySet Of(int predicate)
    {
        if (_days[predicate] is { } known)
        {
            return known;
        }
        // The least days that agree with the rules: from none, until nothing is added.
        var asked = world.Below(predicate);
        var days = asked.ToDictionary(p => p, p => IsStated(p) ? DaySet.Always : DaySet.Never);
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var member in asked.Where(p => !IsStated(p)))
            {
                var more = world.Predicates[member].Rules.Aggregate(days[member], (all, r) => all.Or(By(r, days)));
                grew |= !more.Equals(days[member]);
                days[member] = more;
            }
        }
        foreach (var (member, found) in days)
        {
            _days[member] = found;
        }
        return days[predicate];
    }

    // Whether a register may state it, or its silence excludes it.
    private bool IsStated(int predicate) =>
        world.Predicates[predicate] is { AppliesRule: null, Declared: { } declared }
        && (!declared.OnlyByRules || declared.SilenceExcludes is not null);

    private DaySet By(CompiledRule rule, Dictionary<int, DaySet> carried)
    {
        var days = new DaySet[rule.Days.Length];
        Array.Fill(days, DaySet.Always);
        if (rule.ForceOn.Kind == RefKind.Day)
        {
            days[rule.ForceOn.Index] = rule.InForce;
        }
        foreach (var literal in rule.Positive)
        {
            var on = carried[literal.Predicate];
            if (on.IsEmpty)
            {
                return DaySet.Never;
            }
            if (literal.Day.Kind == RefKind.Day)
            {
                days[literal.Day.Index] = days[literal.Day.Index].And(on);
            }
        }
        var anything = new int[rule.Variables.Length];
        Array.Fill(anything, Symbols.Someone);
        if (Array.Exists(days, d => d.IsEmpty) || !Days.Narrow(rule, days, anything, world.Symbols))
        {
            return DaySet.Never;
        }
        return rule.Head.Day.Kind == RefKind.Day ? days[rule.Head.Day.Index] : DaySet.Always;
    }
}
