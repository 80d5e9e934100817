namespace Scrutineer.Law;

/// <summary>
/// On which days a sentence is not excluded. Open sentences always are possible unless refuted; closed ones are where a fact
/// asserts or disputes them, or a rule's conditions are all possible. Where a rule speaks of somebody whom no source names,
/// one unnamed value stands for all such.
/// </summary>
internal sealed class Possibility(World world)
{
    private readonly Dictionary<int[], DaySet> settled = new(Same.Instance);
    private readonly Dictionary<int[], DaySet> guesses = new(Same.Instance);
    private readonly HashSet<int[]> asked = new(Same.Instance);
    private readonly HashSet<int[]> done = new(Same.Instance);
    private Dictionary<string, int[]>? domains;
    private const int Long = 32;
    private long work;
    private bool circular;
    private bool changed;

    public DaySet Of(int predicate, ReadOnlySpan<int> arguments)
    {
        if (Simple(predicate, arguments) is { } simple)
        {
            return simple;
        }
        int[] goal = [predicate, .. arguments];
        if (settled.TryGetValue(goal, out var known))
        {
            return known;
        }
        DaySet answer;
        do
        {
            (circular, changed) = (false, false);
            done.Clear();
            answer = Solve(goal);
        } while (circular && changed);
        // Only what the last pass asked is settled: an earlier guess that it did not need may be too low.
        foreach (var key in done)
        {
            settled[key] = guesses[key];
        }
        guesses.Clear();
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

    private DaySet Solve(int[] goal)
    {
        var arguments = goal.AsSpan(1);
        if (Simple(goal[0], arguments) is { } simple)
        {
            return simple;
        }
        if (settled.TryGetValue(goal, out var known))
        {
            return known;
        }
        if (!world.Predicates[goal[0]].IsRecursive)
        {
            // What rests on nothing of its own needs no guess; what took long is remembered.
            var start = work++;
            var direct = ByRules(goal);
            if (work - start > Long && asked.Count == 0 && !circular)
            {
                settled[goal] = direct;
            }
            return direct;
        }
        var before = guesses.GetValueOrDefault(goal) ?? DaySet.Never;
        if (done.Contains(goal))
        {
            return before;
        }
        if (!asked.Add(goal))
        {
            circular = true;
            return before;
        }
        var answer = ByRules(goal);
        asked.Remove(goal);
        done.Add(goal);
        changed |= !answer.Equals(before);
        guesses[goal] = answer;
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
            answer = answer.Or(new Way(this, world, rule).Days(arguments));
        }
        return answer;
    }

    /// <summary>Every value of a kind that the register or the rules name, and somebody unnamed.</summary>
    private int[] Domain(IReadOnlyList<string> kinds)
    {
        domains ??= new(StringComparer.Ordinal);
        var key = string.Join('/', kinds);
        if (!domains.TryGetValue(key, out var values))
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
            domains[key] = values = [Symbols.Someone, .. named, .. data];
        }
        return values;
    }

    /// <summary>One rule as a way to a goal.</summary>
    private sealed class Way(Possibility possibility, World world, CompiledRule rule)
    {
        private const int Unbound = -2;
        private readonly int[] values = new int[rule.Variables.Length];
        private readonly bool[] met = new bool[rule.Positive.Length];
        private DaySet total = DaySet.Never;

        public DaySet Days(ReadOnlySpan<int> goal)
        {
            Array.Fill(values, Unbound);
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
            return total;
        }

        private bool Bind(int variable, int value)
        {
            if (values[variable] == Unbound)
            {
                values[variable] = value;
                return true;
            }
            return values[variable] == value;
        }

        private void Step(DaySet[] days)
        {
            if (total.IsAlways)
            {
                return;
            }
            var next = Pick();
            if (next < 0)
            {
                Finish(days);
                return;
            }
            met[next] = true;
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
                met[next] = false;
                var variable = literal.Arguments[free].Index;
                foreach (var value in possibility.Domain(rule.VariableKinds[variable]))
                {
                    values[variable] = value;
                    Step(days);
                }
                values[variable] = Unbound;
            }
            met[next] = false;
        }

        /// <summary>First what is wholly bound, then what the register lists completely, then the rest.</summary>
        private int Pick()
        {
            var best = -1;
            var rank = int.MaxValue;
            for (var i = 0; i < met.Length; i++)
            {
                if (met[i])
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
            var saved = (int[])values.Clone();
            for (var entry = relation.First(mask, key); entry >= 0; entry = relation.Next(mask, entry, key))
            {
                var fits = true;
                var arguments = relation.Arguments(entry);
                for (var i = 0; i < arguments.Length && fits; i++)
                {
                    fits =
                        literal.Arguments[i].Kind == RefKind.Constant || Bind(literal.Arguments[i].Index, arguments[i]);
                }
                if (fits)
                {
                    Continue(literal, relation.Possible(entry), days);
                }
                Array.Copy(saved, values, saved.Length);
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
            if (Fits(narrowed) && Law.Days.Narrow(rule, narrowed, values, world.Symbols))
            {
                total = total.Or(
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
                    && !Law.Days.Holds(test.Id, ValueOf(test.A), ValueOf(test.B), world.Symbols)
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

        private int ValueOf(Ref place) => place.Kind == RefKind.Constant ? place.Index : values[place.Index];

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

    private sealed class Same : IEqualityComparer<int[]>
    {
        public static Same Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            unchecked
            {
                var hash = 17;
                foreach (var value in obj)
                {
                    hash = (hash * 486187739) + value;
                }
                return hash;
            }
        }
    }
}
