using System.Runtime.CompilerServices;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// On which days a sentence is not excluded. Open sentences always are possible unless refuted; closed ones are where a fact
/// asserts or disputes them, or a rule's conditions are all possible. Where a rule speaks of somebody whom no source names,
/// one unnamed value stands for all such.
/// </summary>
internal sealed class Possibility(World world)
{
    private readonly Dictionary<int[], DaySet> _settled = new(SameTuple.Instance);
    private readonly Dictionary<int[], DaySet> _guesses = new(SameTuple.Instance);
    private readonly HashSet<int[]> _asked = new(SameTuple.Instance);
    private readonly HashSet<int[]> _done = new(SameTuple.Instance);
    private readonly Dictionary<CompiledRule, (WayPlan Plan, Stack<PossibleWay> Idle)> _ways = [];
    private readonly Dictionary<(int Predicate, int Place), int[]?> _columns = [];
    private Dictionary<string, int[]>? _domains;
    private const int Long = 4;
    private long _work;
    private bool _circular;
    private bool _changed;

    public DaySet Of(int predicate, ReadOnlySpan<int> arguments)
    {
        if (Simple(predicate, arguments) is { } simple)
        {
            return simple;
        }
        int[] goal = [predicate, .. arguments];
        if (_settled.TryGetValue(goal, out var known))
        {
            return known;
        }
        DaySet answer;
        do
        {
            (_circular, _changed) = (false, false);
            _done.Clear();
            answer = Solve(goal[0], arguments);
        } while (_circular && _changed);
        // Only what the last pass asked is settled: an earlier guess that it did not need may be too low.
        foreach (var key in _done)
        {
            _settled[key] = _guesses[key];
        }
        _guesses.Clear();
        return answer;
    }

    /// <summary>The answer where no rule needs asking.</summary>
    private DaySet? Simple(int predicate, ReadOnlySpan<int> arguments)
    {
        var relation = world.Relations[predicate];
        var compiled = world.Predicates[predicate];
        if (world.IsTwoValued(predicate))
        {
            var at = relation.Find(arguments);
            return at < 0 ? DaySet.Never : relation.Established(at);
        }
        if (compiled.IsClosed && compiled.Rules.Count > 0)
        {
            return null;
        }
        var entry = relation.Find(arguments);
        if (!compiled.IsClosed)
        {
            return entry < 0 ? DaySet.Always : relation.Excluded(entry).Not();
        }
        return entry < 0 ? DaySet.Never : relation.Possible(entry);
    }

    /// <summary>The days for a goal that a rule's condition asks, within the question at hand.</summary>
    internal DaySet Solve(int predicate, ReadOnlySpan<int> arguments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Simple(predicate, arguments) is { } simple)
        {
            return simple;
        }
        int[] goal = [predicate, .. arguments];
        if (_settled.TryGetValue(goal, out var known))
        {
            return known;
        }
        if (!world.Predicates[goal[0]].IsRecursive)
        {
            // What rests on nothing of its own needs no guess; what took long is remembered.
            var start = _work++;
            var direct = ByRules(goal);
            if (_work - start > Long && _asked.Count == 0 && !_circular)
            {
                _settled[goal] = direct;
            }
            return direct;
        }
        var before = _guesses.GetValueOrDefault(goal) ?? DaySet.Never;
        if (_done.Contains(goal))
        {
            return before;
        }
        if (!_asked.Add(goal))
        {
            _circular = true;
            return before;
        }
        var answer = ByRules(goal);
        _asked.Remove(goal);
        _done.Add(goal);
        _changed |= !answer.Equals(before);
        _guesses[goal] = answer;
        return answer;
    }

    private DaySet ByRules(int[] goal)
    {
        var arguments = goal.AsSpan(1);
        var relation = world.Relations[goal[0]];
        var entry = relation.Find(arguments);
        var answer = entry < 0 ? DaySet.Never : relation.Possible(entry).Or(relation.Established(entry));
        foreach (var rule in world.Predicates[goal[0]].Rules)
        {
            if (answer.IsAlways)
            {
                break;
            }
            var way = WayOf(rule);
            answer = answer.Or(way.To(arguments));
            _ways[rule].Idle.Push(way);
        }
        return answer;
    }

    /// <summary>
    /// Every value that may stand in a place of a sentence that is not excluded; null where it may be any. A closed sentence
    /// speaks only of what facts state and of what its rules' closed conditions speak of.
    /// </summary>
    internal int[]? Column(int predicate, int place)
    {
        if (!world.Predicates[predicate].IsClosed)
        {
            return null;
        }
        if (_columns.TryGetValue((predicate, place), out var known))
        {
            return known;
        }
        // While it is sought, it may be any: what rests on itself is not narrowed.
        _columns[(predicate, place)] = null;
        var values = new HashSet<int>();
        var relation = world.Relations[predicate];
        for (var entry = 0; entry < relation.Count; entry++)
        {
            if (relation.FirstFact(entry) >= 0)
            {
                values.Add(relation.Arguments(entry)[place]);
            }
        }
        foreach (var rule in world.Predicates[predicate].Rules)
        {
            var head = rule.Head.Arguments[place];
            if (head.Kind == RefKind.Constant)
            {
                values.Add(head.Index);
                continue;
            }
            int[]? least = null;
            foreach (var literal in rule.Positive)
            {
                for (var i = 0; i < literal.Arguments.Length; i++)
                {
                    if (literal.Arguments[i] == head)
                    {
                        least = Fewer(least, Column(literal.Predicate, i));
                    }
                }
            }
            if (least is null)
            {
                return null;
            }
            values.UnionWith(least);
        }
        return _columns[(predicate, place)] = [.. values];
    }

    /// <summary>The shorter of two lists of values; one that is null holds any.</summary>
    internal static int[]? Fewer(int[]? one, int[]? other) =>
        one is null || other?.Length < one.Length ? other ?? one : one;

    /// <summary>A way that nobody is on: a rule may be met again on its own way.</summary>
    private PossibleWay WayOf(CompiledRule rule)
    {
        if (!_ways.TryGetValue(rule, out var ways))
        {
            _ways[rule] = ways = (new WayPlan(world, rule), new());
        }
        return ways.Idle.TryPop(out var idle) ? idle : new(this, world, rule, ways.Plan);
    }

    /// <summary>Every value of a kind that the register or the rules name, and somebody unnamed.</summary>
    internal int[] Domain(IReadOnlyList<string> kinds)
    {
        _domains ??= new(StringComparer.Ordinal);
        var key = string.Join('/', kinds);
        if (!_domains.TryGetValue(key, out var values))
        {
            var named = world
                .Register.Vocabulary.Terms.Where(t => kinds.Contains(t.Kind))
                .Select(t => world.Symbols.Of(Value.Of(t.Id)));
            var data = world
                .Facts.SelectMany(f => f.Arguments)
                .Where(v =>
                    kinds.Contains(v.Kind == ValueKind.Number ? SlotSpec.Number : SlotSpec.Date)
                    && v.Kind != ValueKind.Term
                )
                .Distinct()
                .Select(world.Symbols.Of);
            _domains[key] = values = [Symbols.Someone, .. named, .. data];
        }
        return values;
    }
}
