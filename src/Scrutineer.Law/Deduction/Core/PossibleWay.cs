namespace Scrutineer.Law.Deduction.Core;

/// <summary>One rule as a way to a goal: the days on which none of its conditions is excluded. Used again when done.</summary>
internal sealed class PossibleWay(Possibility possibility, World world, CompiledRule rule, WayPlan plan)
{
    private const int Unbound = -2;
    private readonly int[] _values = new int[rule.Variables.Length];
    private readonly DaySet[] _days = new DaySet[rule.Days.Length];
    private readonly DaySet[] _narrowed = new DaySet[rule.Days.Length];
    private readonly Work? _work = Work.Current;
    private DaySet _total = DaySet.Never;

    public DaySet To(ReadOnlySpan<int> goal)
    {
        _total = DaySet.Never;
        Array.Fill(_values, Unbound);
        for (var i = 0; i < goal.Length; i++)
        {
            var place = rule.Head.Arguments[i];
            if (place.Kind == RefKind.Constant ? place.Index != goal[i] : !Bind(place.Index, goal[i]))
            {
                return DaySet.Never;
            }
        }
        Array.Fill(_days, DaySet.Always);
        if (rule.ForceOn.Kind == RefKind.Day)
        {
            _days[rule.ForceOn.Index] = rule.InForce;
        }
        Go(0);
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

    private void Go(int at)
    {
        _work?.Take();
        if (_total.IsAlways)
        {
            return;
        }
        if (at == plan.Steps.Count)
        {
            Finish();
            return;
        }
        var (kind, condition, mask, binds) = plan.Steps[at];
        var literal = rule.Positive[condition];
        if (kind == WayStep.Ask)
        {
            Span<int> arguments = stackalloc int[literal.Arguments.Length];
            Fill(literal, arguments);
            Continue(at, literal, possibility.Solve(literal.Predicate, arguments));
        }
        else if (kind == WayStep.List)
        {
            Enumerate(at, literal, mask, binds);
        }
        else
        {
            foreach (var value in plan.Values(binds[0], possibility))
            {
                _values[binds[0]] = value;
                Go(at + 1);
            }
            _values[binds[0]] = Unbound;
        }
    }

    private void Fill(Literal literal, Span<int> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = ValueOf(literal.Arguments[i]);
        }
    }

    private void Enumerate(int at, Literal literal, int mask, int[] binds)
    {
        var relation = world.Relations[literal.Predicate];
        Span<int> key = stackalloc int[literal.Arguments.Length];
        Fill(literal, key);
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
                Continue(at, literal, relation.Possible(entry));
            }
            foreach (var variable in binds)
            {
                _values[variable] = Unbound;
            }
        }
    }

    private void Continue(int at, Literal literal, DaySet possible)
    {
        if (possible.IsEmpty)
        {
            return;
        }
        if (literal.Day.Kind != RefKind.Day)
        {
            // There is no day, or a date that another condition binds: checked when all are bound.
            Go(at + 1);
            return;
        }
        var before = _days[literal.Day.Index];
        var both = before.And(possible);
        if (!both.IsEmpty)
        {
            _days[literal.Day.Index] = both;
            Go(at + 1);
            _days[literal.Day.Index] = before;
        }
    }

    private void Finish()
    {
        Array.Copy(_days, _narrowed, _days.Length);
        if (Fits(_narrowed) && Days.Narrow(rule, _narrowed, _values, world.Symbols))
        {
            _total = _total.Or(
                rule.Head.Day.Kind switch
                {
                    RefKind.None => DaySet.Always,
                    RefKind.Day => _narrowed[rule.Head.Day.Index],
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
                && possibility.Solve(literal.Predicate, Filled(literal)).And(day).IsEmpty
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
        Fill(literal, filled);
        return filled;
    }

    /// <summary>Takes away the days on which what stands after <c>unless</c> is established.</summary>
    private bool NotSettled(Literal literal, DaySet[] days)
    {
        var relation = world.Relations[literal.Predicate];
        Span<int> arguments = stackalloc int[literal.Arguments.Length];
        Fill(literal, arguments);
        var entry = relation.Find(arguments);
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
