namespace Scrutineer.Law.Deduction.Core;

/// <summary>One rule as a way to a goal: the days on which none of its conditions is excluded.</summary>
internal sealed class PossibleWay(Possibility possibility, World world, CompiledRule rule)
{
    private const int Unbound = -2;
    private readonly int[] _values = new int[rule.Variables.Length];
    private readonly bool[] _met = new bool[rule.Positive.Length];
    private DaySet _total = DaySet.Never;

    public DaySet To(ReadOnlySpan<int> goal)
    {
        Array.Fill(_values, Unbound);
        for (var i = 0; i < goal.Length; i++)
        {
            var place = rule.Head.Arguments[i];
            if (place.Kind == RefKind.Constant ? place.Index != goal[i] : !Bind(place.Index, goal[i]))
            {
                return DaySet.Never;
            }
        }
        var days = new DaySet[rule.Days.Length];
        Array.Fill(days, DaySet.Always);
        if (rule.ForceOn.Kind == RefKind.Day)
        {
            days[rule.ForceOn.Index] = rule.InForce;
        }
        Step(days);
        return _total;
    }

    private bool Bind(int variable, int value)
    {
        if (_values[variable] == Unbound)
        {
            _values[variable] = value;
            return true;
        }
        return _values[variable] == value;
    }

    private void Step(DaySet[] days)
    {
        if (_total.IsAlways)
        {
            return;
        }
        var next = Pick();
        if (next < 0)
        {
            Finish(days);
            return;
        }
        _met[next] = true;
        var literal = rule.Positive[next];
        var free = Free(literal);
        if (free < 0)
        {
            Check(literal, days);
        }
        else if (IsListed(literal.Predicate))
        {
            Enumerate(literal, days);
        }
        else
        {
            _met[next] = false;
            var variable = literal.Arguments[free].Index;
            foreach (var value in possibility.Domain(rule.VariableKinds[variable]))
            {
                _values[variable] = value;
                Step(days);
            }
            _values[variable] = Unbound;
        }
        _met[next] = false;
    }

    /// <summary>First what is wholly bound, then what the register lists completely, then the rest.</summary>
    private int Pick()
    {
        var best = -1;
        var rank = int.MaxValue;
        for (var i = 0; i < _met.Length; i++)
        {
            if (_met[i])
            {
                continue;
            }
            var literal = rule.Positive[i];
            var here =
                Free(literal) < 0 ? 0
                : IsListed(literal.Predicate) ? 1
                : 2;
            if (here < rank)
            {
                (best, rank) = (i, here);
            }
        }
        return best;
    }

    /// <summary>The first argument that is not bound, or -1.</summary>
    private int Free(Literal literal)
    {
        for (var i = 0; i < literal.Arguments.Length; i++)
        {
            if (ValueOf(literal.Arguments[i]) == Unbound)
            {
                return i;
            }
        }
        return -1;
    }

    private bool IsListed(int predicate) => world.Predicates[predicate] is { IsClosed: true, Rules.Count: 0 };

    private void Check(Literal literal, DaySet[] days)
    {
        var goal = new int[literal.Arguments.Length + 1];
        goal[0] = literal.Predicate;
        for (var i = 0; i < literal.Arguments.Length; i++)
        {
            goal[i + 1] = ValueOf(literal.Arguments[i]);
        }
        Continue(literal, possibility.Solve(goal), days);
    }

    private void Enumerate(Literal literal, DaySet[] days)
    {
        var relation = world.Relations[literal.Predicate];
        var key = Filled(literal);
        var mask = 0;
        for (var i = 0; i < key.Length; i++)
        {
            mask |= key[i] == Unbound ? 0 : 1 << i;
        }
        var saved = (int[])_values.Clone();
        for (var entry = relation.First(mask, key); entry >= 0; entry = relation.Next(mask, entry, key))
        {
            var fits = true;
            var arguments = relation.Arguments(entry);
            for (var i = 0; i < arguments.Length && fits; i++)
            {
                fits = literal.Arguments[i].Kind == RefKind.Constant || Bind(literal.Arguments[i].Index, arguments[i]);
            }
            if (fits)
            {
                Continue(literal, relation.Possible(entry), days);
            }
            Array.Copy(saved, _values, saved.Length);
        }
    }

    private void Continue(Literal literal, DaySet possible, DaySet[] days)
    {
        if (possible.IsEmpty)
        {
            return;
        }
        switch (literal.Day.Kind)
        {
            case RefKind.None:
                Step(days);
                break;
            case RefKind.Day:
                var before = days[literal.Day.Index];
                var both = before.And(possible);
                if (!both.IsEmpty)
                {
                    days[literal.Day.Index] = both;
                    Step(days);
                    days[literal.Day.Index] = before;
                }
                break;
            default:
                // A date that another condition binds: checked when all are bound.
                Step(days);
                break;
        }
    }

    private void Finish(DaySet[] days)
    {
        var narrowed = (DaySet[])days.Clone();
        if (Fits(narrowed) && Days.Narrow(rule, narrowed, _values, world.Symbols))
        {
            _total = _total.Or(
                rule.Head.Day.Kind switch
                {
                    RefKind.None => DaySet.Always,
                    RefKind.Day => narrowed[rule.Head.Day.Index],
                    _ => Point(rule.Head.Day) ?? DaySet.Always,
                }
            );
        }
    }

    private bool Fits(DaySet[] days)
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
        if (
            rule.ForceOn.Kind is RefKind.Constant or RefKind.Variable
            && Point(rule.ForceOn) is { } on
            && rule.InForce.And(on).IsEmpty
        )
        {
            return false;
        }
        foreach (var literal in rule.Positive)
        {
            if (
                literal.Day.Kind is RefKind.Constant or RefKind.Variable
                && Point(literal.Day) is { } day
                && possibility.Solve([literal.Predicate, .. Filled(literal)]).And(day).IsEmpty
            )
            {
                return false;
            }
        }
        foreach (var literal in rule.Negative)
        {
            if (!NotSettled(literal, days))
            {
                return false;
            }
        }
        return true;
    }

    private int[] Filled(Literal literal)
    {
        var filled = new int[literal.Arguments.Length];
        for (var i = 0; i < filled.Length; i++)
        {
            filled[i] = ValueOf(literal.Arguments[i]);
        }
        return filled;
    }

    /// <summary>Takes away the days on which what stands after <c>unless</c> is established.</summary>
    private bool NotSettled(Literal literal, DaySet[] days)
    {
        var relation = world.Relations[literal.Predicate];
        var entry = relation.Find(Filled(literal));
        var settled = entry < 0 ? DaySet.Never : relation.Established(entry);
        switch (literal.Day.Kind)
        {
            case RefKind.Day:
                days[literal.Day.Index] = days[literal.Day.Index].Minus(settled);
                return !days[literal.Day.Index].IsEmpty;
            case RefKind.None:
                return settled.IsEmpty;
            default:
                return Point(literal.Day) is not { } day || settled.And(day).IsEmpty;
        }
    }

    private int ValueOf(Ref place) => place.Kind == RefKind.Constant ? place.Index : _values[place.Index];

    private DaySet? Point(Ref place)
    {
        if (ValueOf(place) == Symbols.Someone)
        {
            return null;
        }
        var day = world.Symbols[ValueOf(place)].Date.DayNumber;
        return DaySet.Run(day, day + 1);
    }
}
