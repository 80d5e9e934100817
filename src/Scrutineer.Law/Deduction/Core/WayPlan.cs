namespace Scrutineer.Law.Deduction.Core;

/// <summary>What is done next on a way to a goal.</summary>
internal enum WayStep
{
    /// <summary>A condition whose places are all bound is asked.</summary>
    Ask,

    /// <summary>A condition that the register lists completely is gone through.</summary>
    List,

    /// <summary>A place is given every value of its kind in turn.</summary>
    Try,
}

/// <summary>
/// In which order the conditions of a rule are sought when its conclusion is given: first what is wholly bound, of it what needs
/// no rule; then of what the register lists completely the condition that the fewest entries meet; then the rest. Made once.
/// </summary>
internal sealed class WayPlan
{
    private readonly CompiledRule _rule;
    private readonly bool[] _bound;
    private readonly bool[] _met;
    private readonly int[]?[] _values;

    public WayPlan(World world, CompiledRule rule)
    {
        _values = new int[]?[rule.Variables.Length];
        _rule = rule;
        _bound = new bool[rule.Variables.Length];
        _met = new bool[rule.Positive.Length];
        Bind(rule.Head);
        while (Array.IndexOf(_met, false) >= 0)
        {
            Steps.Add(Next(world));
        }
    }

    /// <summary>The steps: which condition, which of its places are bound before, which variables it binds.</summary>
    public List<(WayStep Kind, int Condition, int Mask, int[] Binds)> Steps { get; } = [];

    /// <summary>The values that a variable may have, where some condition holds of few; else every value of its kind.</summary>
    public int[] Values(int variable, Possibility possibility)
    {
        if (_values[variable] is { } known)
        {
            return known;
        }
        int[]? least = null;
        foreach (var literal in _rule.Positive)
        {
            for (var i = 0; i < literal.Arguments.Length; i++)
            {
                if (literal.Arguments[i] is { Kind: RefKind.Variable } a && a.Index == variable)
                {
                    least = Possibility.Fewer(least, possibility.Column(literal.Predicate, i));
                }
            }
        }
        return _values[variable] = least ?? possibility.Domain(_rule.VariableKinds[variable]);
    }

    private (WayStep, int, int, int[]) Next(World world)
    {
        var (best, cost) = (-1, double.MaxValue);
        for (var i = 0; i < _met.Length; i++)
        {
            if (_met[i])
            {
                continue;
            }
            var literal = _rule.Positive[i];
            var predicate = world.Predicates[literal.Predicate];
            var isListed = predicate is { IsClosed: true, Rules.Count: 0 };
            double here;
            if (Free(literal).Length == 0)
            {
                here = predicate.Rules.Count == 0 ? -2 : -1;
            }
            else
            {
                here = isListed ? world.Relations[literal.Predicate].FanOut(Mask(literal)) : int.MaxValue;
            }
            if (here < cost)
            {
                (best, cost) = (i, here);
            }
        }
        var chosen = _rule.Positive[best];
        var (mask, free) = (Mask(chosen), Free(chosen));
        if (cost >= int.MaxValue)
        {
            _bound[free[0]] = true;
            return (WayStep.Try, best, mask, [free[0]]);
        }
        _met[best] = true;
        Bind(chosen);
        return (cost < 0 ? WayStep.Ask : WayStep.List, best, mask, free);
    }

    private int Mask(Literal literal)
    {
        var mask = 0;
        for (var i = 0; i < literal.Arguments.Length; i++)
        {
            mask |= literal.Arguments[i] is var a && (a.Kind == RefKind.Constant || _bound[a.Index]) ? 1 << i : 0;
        }
        return mask;
    }

    private int[] Free(Literal literal) =>
        [
            .. literal
                .Arguments.Where(a => a.Kind == RefKind.Variable && !_bound[a.Index])
                .Select(a => a.Index)
                .Distinct(),
        ];

    private void Bind(Literal literal)
    {
        foreach (var argument in literal.Arguments.Where(a => a.Kind == RefKind.Variable))
        {
            _bound[argument.Index] = true;
        }
    }
}
