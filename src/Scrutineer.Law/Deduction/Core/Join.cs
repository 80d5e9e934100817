namespace Scrutineer.Law.Deduction.Core;

/// <summary>Finds every way in which a rule's conditions hold together, and on which days.</summary>
internal sealed class Join
{
    private const int Unbound = -2;

    public delegate void Found(ReadOnlySpan<int> arguments, DaySet days, ReadOnlySpan<int> used, DaySet[] all);

    private readonly World _world;
    private readonly CompiledRule _rule;
    private readonly Found _found;
    private readonly int[] _values;
    private readonly DaySet[] _days;
    private readonly int[] _used;
    private readonly int[][] _keys;
    private readonly int[][] _excluded;
    private readonly int[] _order;
    private readonly int[] _head;
    private readonly DaySet[] _narrowed;
    private readonly Work? _work = Work.Current;
    private List<(int Entry, DaySet Days)>? _news;

    public Join(World world, CompiledRule rule, Found found)
    {
        _world = world;
        _rule = rule;
        _found = found;
        _values = new int[rule.Variables.Length];
        _days = new DaySet[rule.Days.Length];
        _narrowed = new DaySet[rule.Days.Length];
        _used = new int[rule.Positive.Length];
        _order = new int[rule.Positive.Length];
        _keys = [.. rule.Positive.Select(l => new int[l.Arguments.Length])];
        _excluded = [.. rule.Negative.Select(l => new int[l.Arguments.Length])];
        _head = new int[rule.Head.Arguments.Length];
    }

    /// <param name="from">The condition that must use something new, or -1 for none.</param>
    /// <param name="fresh">What is new for it.</param>
    public void Run(int from = -1, List<(int Entry, DaySet Days)>? fresh = null)
    {
        _news = fresh;
        Array.Fill(_values, Unbound);
        Array.Fill(_days, DaySet.Always);
        if (_rule.ForceOn.Kind == RefKind.Day)
        {
            _days[_rule.ForceOn.Index] = _rule.InForce;
        }
        Plan(from);
        Step(0);
    }

    /// <summary>Every way to one conclusion on one day.</summary>
    public void RunFor(ReadOnlySpan<int> head, int day)
    {
        _news = null;
        Array.Fill(_values, Unbound);
        Array.Fill(_days, DaySet.Always);
        if (_rule.ForceOn.Kind == RefKind.Day)
        {
            _days[_rule.ForceOn.Index] = _rule.InForce;
        }
        if (_rule.Head.Day.Kind == RefKind.Day)
        {
            _days[_rule.Head.Day.Index] = _days[_rule.Head.Day.Index].And(DaySet.Run(day, day + 1));
            if (_days[_rule.Head.Day.Index].IsEmpty)
            {
                return;
            }
        }
        for (var i = 0; i < head.Length; i++)
        {
            var place = _rule.Head.Arguments[i];
            var before = place.Kind == RefKind.Constant ? place.Index : _values[place.Index];
            if (before != Unbound && before != head[i])
            {
                return;
            }
            if (place.Kind == RefKind.Variable)
            {
                _values[place.Index] = head[i];
            }
        }
        Plan(-1);
        Step(0);
    }

    /// <summary>What is wholly bound first, then the condition that the fewest entries meet.</summary>
    private void Plan(int from)
    {
        var bound = Array.ConvertAll(_values, v => v != Unbound);
        var left = Enumerable.Range(0, _order.Length).ToList();
        for (var i = 0; i < _order.Length; i++)
        {
            var pick = i == 0 && from >= 0 ? from : left.OrderBy(l => Matching(_rule.Positive[l], bound)).First();
            _order[i] = pick;
            left.Remove(pick);
            foreach (var argument in _rule.Positive[pick].Arguments.Where(a => a.Kind == RefKind.Variable))
            {
                bound[argument.Index] = true;
            }
        }
    }

    private double Matching(Literal literal, bool[] bound)
    {
        var mask = 0;
        var known = 0;
        for (var i = 0; i < literal.Arguments.Length; i++)
        {
            var argument = literal.Arguments[i];
            if (argument.Kind == RefKind.Constant || bound[argument.Index])
            {
                mask |= 1 << i;
                known++;
            }
        }
        return known == literal.Arguments.Length ? 0 : _world.Relations[literal.Predicate].FanOut(mask);
    }

    private void Step(int depth)
    {
        if (depth == _order.Length)
        {
            Finish();
            return;
        }
        var at = _order[depth];
        var literal = _rule.Positive[at];
        var relation = _world.Relations[literal.Predicate];
        if (depth == 0 && _news is not null)
        {
            foreach (var (entry, fresh) in _news)
            {
                Try(depth, at, literal, relation, entry, fresh);
            }
            return;
        }
        var key = _keys[at];
        var mask = 0;
        for (var i = 0; i < key.Length; i++)
        {
            var argument = literal.Arguments[i];
            key[i] = argument.Kind == RefKind.Constant ? argument.Index : _values[argument.Index];
            mask |= key[i] == Unbound ? 0 : 1 << i;
        }
        for (var entry = relation.First(mask, key); entry >= 0; entry = relation.Next(mask, entry, key))
        {
            Try(depth, at, literal, relation, entry, relation.Established(entry));
        }
    }

    private void Try(int depth, int at, Literal literal, Relation relation, int entry, DaySet holds)
    {
        _work?.Take();
        if (holds.IsEmpty)
        {
            return;
        }
        var hasDay = literal.Day.Kind == RefKind.Day;
        var before = hasDay ? _days[literal.Day.Index] : DaySet.Always;
        if (hasDay)
        {
            var both = before.And(holds);
            if (both.IsEmpty)
            {
                return;
            }
            _days[literal.Day.Index] = both;
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
            else if (_values[argument.Index] == Unbound)
            {
                _values[argument.Index] = arguments[i];
                set[count++] = argument.Index;
            }
            else
            {
                fits = _values[argument.Index] == arguments[i];
            }
        }
        if (fits)
        {
            _used[at] = entry;
            Step(depth + 1);
        }
        while (count > 0)
        {
            _values[set[--count]] = Unbound;
        }
        if (hasDay)
        {
            _days[literal.Day.Index] = before;
        }
    }

    private void Finish()
    {
        if (!ValuesFit())
        {
            return;
        }
        Array.Copy(_days, _narrowed, _days.Length);
        if (!Exclude() || !Days.Narrow(_rule, _narrowed, _values, _world.Symbols))
        {
            return;
        }
        for (var i = 0; i < _head.Length; i++)
        {
            _head[i] = ValueOf(_rule.Head.Arguments[i]);
        }
        var on = _rule.Head.Day.Kind switch
        {
            RefKind.None => DaySet.Always,
            RefKind.Day => _narrowed[_rule.Head.Day.Index],
            _ => Point(_rule.Head.Day),
        };
        _work?.Take(Work.Conclusion);
        _found(_head, on, _used, _narrowed);
    }

    private bool ValuesFit()
    {
        foreach (var test in _rule.Tests)
        {
            if (
                test.A.Kind != RefKind.Day
                && test.B.Kind != RefKind.Day
                && !Days.Holds(test.Id, ValueOf(test.A), ValueOf(test.B), _world.Symbols)
            )
            {
                return false;
            }
        }
        for (var i = 0; i < _rule.Positive.Length; i++)
        {
            var literal = _rule.Positive[i];
            if (
                literal.Day.Kind is RefKind.Constant or RefKind.Variable
                && !_world.Relations[literal.Predicate].Established(_used[i]).Contains(Point(literal.Day).Start)
            )
            {
                return false;
            }
        }
        return _rule.ForceOn.Kind is not (RefKind.Constant or RefKind.Variable)
            || _rule.InForce.Contains(Point(_rule.ForceOn).Start);
    }

    /// <summary>Takes away the days on which something after <c>unless</c>, or an overriding rule, is not excluded.</summary>
    private bool Exclude()
    {
        for (var n = 0; n < _rule.Negative.Length; n++)
        {
            var literal = _rule.Negative[n];
            var arguments = _excluded[n];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = ValueOf(literal.Arguments[i]);
            }
            var possible = _world.Possibility.Of(literal.Predicate, arguments);
            if (possible.IsEmpty)
            {
                continue;
            }
            switch (literal.Day.Kind)
            {
                case RefKind.Day:
                    _narrowed[literal.Day.Index] = _narrowed[literal.Day.Index].Minus(possible);
                    if (_narrowed[literal.Day.Index].IsEmpty)
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

    private int ValueOf(Ref place) => place.Kind == RefKind.Constant ? place.Index : _values[place.Index];

    private DaySet Point(Ref place)
    {
        var day = _world.Symbols[ValueOf(place)].Date.DayNumber;
        return DaySet.Run(day, day + 1);
    }
}
