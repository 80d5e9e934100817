namespace Scrutineer.Law;

/// <summary>Finds every way in which a rule's conditions hold together, and on which days.</summary>
internal sealed class Join
{
    private const int Unbound = -2;

    public delegate void Found(ReadOnlySpan<int> arguments, DaySet days, ReadOnlySpan<int> used, DaySet[] all);

    private readonly World world;
    private readonly CompiledRule rule;
    private readonly Found found;
    private readonly int[] values;
    private readonly DaySet[] days;
    private readonly int[] used;
    private readonly int[][] keys;
    private readonly int[][] excluded;
    private readonly int[] order;
    private readonly int[] head;
    private readonly DaySet[] narrowed;
    private List<(int Entry, DaySet Days)>? news;

    public Join(World world, CompiledRule rule, Found found)
    {
        this.world = world;
        this.rule = rule;
        this.found = found;
        values = new int[rule.Variables.Length];
        days = new DaySet[rule.Days.Length];
        narrowed = new DaySet[rule.Days.Length];
        used = new int[rule.Positive.Length];
        order = new int[rule.Positive.Length];
        keys = [.. rule.Positive.Select(l => new int[l.Arguments.Length])];
        excluded = [.. rule.Negative.Select(l => new int[l.Arguments.Length])];
        head = new int[rule.Head.Arguments.Length];
    }

    /// <param name="from">The condition that must use something new, or -1 for none.</param>
    /// <param name="fresh">What is new for it.</param>
    public void Run(int from = -1, List<(int Entry, DaySet Days)>? fresh = null)
    {
        news = fresh;
        Array.Fill(values, Unbound);
        Array.Fill(days, DaySet.Always);
        if (rule.ForceOn.Kind == RefKind.Day)
        {
            days[rule.ForceOn.Index] = rule.InForce;
        }
        Plan(from);
        Step(0);
    }

    private void Plan(int from)
    {
        var bound = new bool[values.Length];
        var left = Enumerable.Range(0, order.Length).ToList();
        for (var i = 0; i < order.Length; i++)
        {
            var pick =
                i == 0 && from >= 0
                    ? from
                    : left.OrderByDescending(l => Known(rule.Positive[l], bound) == rule.Positive[l].Arguments.Length)
                        .ThenByDescending(l => Known(rule.Positive[l], bound) > 0)
                        .ThenBy(l => world.Relations[rule.Positive[l].Predicate].Count)
                        .First();
            order[i] = pick;
            left.Remove(pick);
            foreach (var argument in rule.Positive[pick].Arguments.Where(a => a.Kind == RefKind.Variable))
            {
                bound[argument.Index] = true;
            }
        }
    }

    private static int Known(Literal literal, bool[] bound) =>
        literal.Arguments.Count(a => a.Kind == RefKind.Constant || bound[a.Index]);

    private void Step(int depth)
    {
        if (depth == order.Length)
        {
            Finish();
            return;
        }
        var at = order[depth];
        var literal = rule.Positive[at];
        var relation = world.Relations[literal.Predicate];
        if (depth == 0 && news is not null)
        {
            foreach (var (entry, fresh) in news)
            {
                Try(depth, at, literal, relation, entry, fresh);
            }
            return;
        }
        var key = keys[at];
        var mask = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var argument = literal.Arguments[i];
            key[i] = argument.Kind == RefKind.Constant ? argument.Index : values[argument.Index];
            mask |= key[i] == Unbound ? 0 : 1 << i;
        }
        for (var entry = relation.First(mask, key); entry >= 0; entry = relation.Next(mask, entry, key))
        {
            Try(depth, at, literal, relation, entry, relation.Established(entry));
        }
    }

    private void Try(int depth, int at, Literal literal, Relation relation, int entry, DaySet holds)
    {
        if (holds.IsEmpty)
        {
            return;
        }
        var hasDay = literal.Day.Kind == RefKind.Day;
        var before = hasDay ? days[literal.Day.Index] : DaySet.Always;
        if (hasDay)
        {
            var both = before.And(holds);
            if (both.IsEmpty)
            {
                return;
            }
            days[literal.Day.Index] = both;
        }
        Span<int> set = stackalloc int[literal.Arguments.Length];
        var count = 0;
        var fits = true;
        var arguments = relation.Arguments(entry);
        for (var i = 0; i < arguments.Length && fits; i++)
        {
            var argument = literal.Arguments[i];
            if (argument.Kind == RefKind.Constant)
            {
                fits = argument.Index == arguments[i];
            }
            else if (values[argument.Index] == Unbound)
            {
                values[argument.Index] = arguments[i];
                set[count++] = argument.Index;
            }
            else
            {
                fits = values[argument.Index] == arguments[i];
            }
        }
        if (fits)
        {
            used[at] = entry;
            Step(depth + 1);
        }
        while (count > 0)
        {
            values[set[--count]] = Unbound;
        }
        if (hasDay)
        {
            days[literal.Day.Index] = before;
        }
    }

    private void Finish()
    {
        if (!ValuesFit())
        {
            return;
        }
        Array.Copy(days, narrowed, days.Length);
        if (!Exclude() || !Days.Narrow(rule, narrowed, values, world.Symbols))
        {
            return;
        }
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = ValueOf(rule.Head.Arguments[i]);
        }
        var on = rule.Head.Day.Kind switch
        {
            RefKind.None => DaySet.Always,
            RefKind.Day => narrowed[rule.Head.Day.Index],
            _ => Point(rule.Head.Day),
        };
        found(head, on, used, narrowed);
    }

    private bool ValuesFit()
    {
        foreach (var test in rule.Tests)
        {
            if (
                test.A.Kind != RefKind.Day
                && test.B.Kind != RefKind.Day
                && !Days.Holds(test.Id, ValueOf(test.A), ValueOf(test.B), world.Symbols)
            )
            {
                return false;
            }
        }
        for (var i = 0; i < rule.Positive.Length; i++)
        {
            var literal = rule.Positive[i];
            if (
                literal.Day.Kind is RefKind.Constant or RefKind.Variable
                && !world.Relations[literal.Predicate].Established(used[i]).Contains(Point(literal.Day).Start)
            )
            {
                return false;
            }
        }
        return rule.ForceOn.Kind is not (RefKind.Constant or RefKind.Variable)
            || rule.InForce.Contains(Point(rule.ForceOn).Start);
    }

    /// <summary>Takes away the days on which something after <c>unless</c>, or an overriding rule, is not excluded.</summary>
    private bool Exclude()
    {
        for (var n = 0; n < rule.Negative.Length; n++)
        {
            var literal = rule.Negative[n];
            var arguments = excluded[n];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = ValueOf(literal.Arguments[i]);
            }
            var possible = world.Possibility.Of(literal.Predicate, arguments);
            if (possible.IsEmpty)
            {
                continue;
            }
            switch (literal.Day.Kind)
            {
                case RefKind.Day:
                    narrowed[literal.Day.Index] = narrowed[literal.Day.Index].Minus(possible);
                    if (narrowed[literal.Day.Index].IsEmpty)
                    {
                        return false;
                    }
                    break;
                case RefKind.None:
                    return false;
                default:
                    if (possible.Contains(Point(literal.Day).Start))
                    {
                        return false;
                    }
                    break;
            }
        }
        return true;
    }

    private int ValueOf(Ref place) => place.Kind == RefKind.Constant ? place.Index : values[place.Index];

    private DaySet Point(Ref place)
    {
        var day = world.Symbols[ValueOf(place)].Date.DayNumber;
        return DaySet.Run(day, day + 1);
    }
}
