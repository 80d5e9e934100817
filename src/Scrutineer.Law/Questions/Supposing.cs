using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>
/// Proposes sets of facts that, together with those at hand, meet the positive conditions of a conclusion: backwards from the
/// conclusion, each condition met by what is established, by a supposition, or by a rule. What stands after <c>unless</c> is judged when asking again.
/// </summary>
internal sealed class Supposing(Engine engine, DateOnly on, DateOnly? knownAsOf, int most, int patience)
{
    private const int Depth = 12;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<List<Fact>> _found = [];
    private int _steps;

    /// <summary>Whether the search ended by itself.</summary>
    public bool IsComplete { get; private set; } = true;

    public List<List<Fact>> Of(Sentence goal)
    {
        Meet(
            [(goal, 0)],
            [],
            [],
            facts =>
            {
                var list = facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal).ToList();
                if (_seen.Add(string.Join('\n', list.Select(f => f.Id))))
                {
                    _found.Add(list);
                }
            }
        );
        return _found;
    }

    private void Meet(
        List<(Sentence Sentence, int Depth)> goals,
        Dictionary<string, Value> bound,
        Dictionary<string, Fact> supposed,
        Action<Dictionary<string, Fact>> done
    )
    {
        if (_steps++ > patience * 20)
        {
            IsComplete = false;
            return;
        }
        if (goals.Count == 0)
        {
            done(supposed);
            return;
        }
        var (first, depth) = goals[0];
        var rest = goals.Skip(1).ToList();
        var goal = Fill(first, bound);
        if (goal.Predicate.IsComparison)
        {
            Meet(rest, bound, supposed, done);
            return;
        }
        foreach (var known in engine.Instances(goal, on, knownAsOf))
        {
            Meet(rest, Bind(goal, known, bound), supposed, done);
        }
        if (goal.Predicate.MayBeSupposed && !goal.Predicate.OnlyByRules)
        {
            foreach (var ground in Ground(goal))
            {
                var fact = Suppose(ground);
                if (supposed.ContainsKey(fact.Id) || supposed.Count < most)
                {
                    Meet(
                        rest,
                        Bind(goal, ground, bound),
                        new(supposed, StringComparer.Ordinal) { [fact.Id] = fact },
                        done
                    );
                }
            }
        }
        if (depth >= Depth)
        {
            IsComplete &= engine.Rules.Rules.All(r => r.Head.Predicate.Id != goal.Predicate.Id);
            return;
        }
        foreach (var rule in engine.Rules.Rules.Where(r => r.Head.Predicate.Id == goal.Predicate.Id))
        {
            Apply(rule, goal, depth, rest, bound, supposed, done);
        }
    }

    private void Apply(
        Rule rule,
        Sentence goal,
        int depth,
        List<(Sentence, int)> rest,
        Dictionary<string, Value> bound,
        Dictionary<string, Fact> supposed,
        Action<Dictionary<string, Fact>> done
    )
    {
        // The rule's variables get names of their own; then its conclusion and the goal are made one.
        var own = $"{rule.Id}#{_steps}#";
        var head = Rename(rule.Head, own);
        var next = new Dictionary<string, Value>(bound, StringComparer.Ordinal);
        var same = new Dictionary<string, Slot>(StringComparer.Ordinal);
        for (var i = 0; i < head.Slots.Count; i++)
        {
            var (mine, asked) = (head.Slots[i], goal.Slots[i]);
            if (mine.Variable is { } name)
            {
                if (same.TryGetValue(name, out var before) && before != asked)
                {
                    return;
                }
                same[name] = asked;
            }
            else if (asked.Variable is { } open)
            {
                next[open] = mine.Value;
            }
            else if (mine.Value != asked.Value)
            {
                return;
            }
        }
        var premises = rule
            .Premises.Where(p => !p.Negated)
            .Select(p => Rename(p.Sentence, own))
            .Select(s =>
                (
                    new Sentence(
                        s.Predicate,
                        [.. s.Slots.Select(x => x.Variable is { } v && same.TryGetValue(v, out var t) ? t : x)]
                    ),
                    depth + 1
                )
            );
        Meet([.. premises, .. rest], next, supposed, done);
    }

    private static Sentence Rename(Sentence sentence, string own) =>
        new(sentence.Predicate, [.. sentence.Slots.Select(s => s.Variable is { } v ? Slot.Named(own + v) : s)]);

    private static Sentence Fill(Sentence sentence, Dictionary<string, Value> bound) =>
        new(
            sentence.Predicate,
            [.. sentence.Slots.Select(s => s.Variable is { } v && bound.TryGetValue(v, out var x) ? Slot.Of(x) : s)]
        );

    private static Dictionary<string, Value> Bind(Sentence goal, Sentence ground, Dictionary<string, Value> bound)
    {
        var next = new Dictionary<string, Value>(bound, StringComparer.Ordinal);
        for (var i = 0; i < goal.Slots.Count; i++)
        {
            if (goal.Slots[i].Variable is { } name)
            {
                next[name] = ground.Slots[i].Value;
            }
        }
        return next;
    }

    /// <summary>Every way to fill what is open with the terms at hand; a day with the day asked.</summary>
    private IEnumerable<Sentence> Ground(Sentence goal)
    {
        var open = goal.Slots.TakeWhile(s => !s.IsVariable).Count();
        if (open == goal.Slots.Count)
        {
            return [goal];
        }
        var kinds = goal.Predicate.Slots[open].Kinds;
        var values = goal.Predicate.Slots[open].IsDay
            ? [Value.Of(on)]
            : engine.Register.Vocabulary.Terms.Where(t => kinds.Contains(t.Kind)).Select(t => Value.Of(t.Id));
        return values.SelectMany(v =>
            Ground(Fill(goal, new(StringComparer.Ordinal) { [goal.Slots[open].Variable!] = v }))
        );
    }

    private static Fact Suppose(Sentence ground)
    {
        var id = $"supposed:{ground}";
        var validity = ground.Day is { } day ? Validity.On(day) : Validity.Always;
        return new(
            id,
            ground.Predicate.Id,
            ground.Arguments,
            validity,
            [Register.Supposition.Id],
            Certainty.Unverified
        );
    }
}
