using System.Runtime.CompilerServices;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// Every set of rules that carries a sentence on a day: each rule that concludes it, with each way to each of its conditions. Of two
/// sets one of which holds the other, the smaller is kept.
/// </summary>
internal sealed class GroundSearch(World world, int asked)
{
    /// <summary>How many ways to one sentence are kept; more are not sought.</summary>
    public const int Most = 48;

    private readonly Dictionary<(int, int, int), List<Way>> _known = [];
    private readonly HashSet<(int, int, int)> _path = [];

    /// <summary>Whether the search ended by itself.</summary>
    public bool IsComplete { get; private set; } = true;

    public IReadOnlyList<Derivation> Of(int predicate, int entry, int day)
    {
        var ways = To((predicate, entry, day));
        var least = ways.Where(w => !ways.Any(o => o.Rules.Count < w.Rules.Count && o.Rules.IsSubsetOf(w.Rules)))
            .ToList();
        return [.. least.Select(w => new ProofBuilder(world, asked, w.Chosen).Build(predicate, entry, day))];
    }

    private List<Way> To((int Predicate, int Entry, int Day) goal)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_known.TryGetValue(goal, out var known))
        {
            return known;
        }
        if (IsFact(goal))
        {
            return _known[goal] = [new([], [])];
        }
        if (!_path.Add(goal))
        {
            return [];
        }
        var found = new List<Way>();
        foreach (var application in Applications(goal))
        {
            var ways = new List<Way>
            {
                new(new(StringComparer.Ordinal) { application.Rule.Source!.Id }, new() { [goal] = application }),
            };
            for (var p = 0; p < application.Premises.Length && ways.Count > 0; p++)
            {
                var literal = application.Rule.Positive[p];
                var below = To((literal.Predicate, application.Premises[p], DayOf(literal.Day, application)));
                ways = [.. ways.SelectMany(w => below.Select(w.With)).Take(Most + 1)];
            }
            foreach (var way in ways.Where(w => !found.Exists(f => f.Rules.SetEquals(w.Rules))))
            {
                found.Add(way);
            }
        }
        _path.Remove(goal);
        if (found.Count > Most)
        {
            IsComplete = false;
            found.RemoveRange(Most, found.Count - Most);
        }
        if (_path.Count == 0 || !world.Predicates[goal.Predicate].IsRecursive)
        {
            _known[goal] = found;
        }
        return found;
    }

    private bool IsFact((int Predicate, int Entry, int Day) goal)
    {
        var relation = world.Relations[goal.Predicate];
        return world.Best(relation, goal.Entry, goal.Day, FactStatus.Asserted) is not null
            && world.Best(relation, goal.Entry, goal.Day, FactStatus.Disputed) is null
            && world.Best(relation, goal.Entry, goal.Day, FactStatus.Refuted) is null;
    }

    /// <summary>The first application of each rule that concludes it; where a rule overrides another, of the rule itself.</summary>
    private IEnumerable<Application> Applications((int Predicate, int Entry, int Day) goal)
    {
        int[] head = [.. world.Relations[goal.Predicate].Arguments(goal.Entry)];
        foreach (var rule in world.Predicates[goal.Predicate].Rules)
        {
            var rules = rule.Source is null ? world.Predicates[rule.Positive[0].Predicate].Rules : [rule];
            foreach (var own in rules)
            {
                if (First(own, head, goal.Day) is { } application)
                {
                    yield return application;
                }
            }
        }
    }

    private Application? First(CompiledRule rule, int[] head, int day)
    {
        Application? first = null;
        new Join(
            world,
            rule,
            (_, on, used, all) =>
            {
                if (first is null && (rule.Head.Day.Kind != RefKind.Day || on.Contains(day)))
                {
                    var values = ValuesOf(rule, head, used);
                    var proof = new Proof(rule, on, -1, 0, rule.HasOtherDays ? [.. all] : null);
                    var days = Witness.Days(rule, proof, values, day, asked, world.Symbols);
                    first = new(rule, values, days, [.. used]);
                }
            }
        ).RunFor(head, day);
        return first;
    }

    private int[] ValuesOf(CompiledRule rule, int[] head, ReadOnlySpan<int> used)
    {
        var values = new int[rule.Variables.Length];
        void Bind(Ref[] places, ReadOnlySpan<int> arguments)
        {
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i].Kind == RefKind.Variable)
                {
                    values[places[i].Index] = arguments[i];
                }
            }
        }
        Bind(rule.Head.Arguments, head);
        for (var p = 0; p < used.Length; p++)
        {
            var literal = rule.Positive[p];
            Bind(literal.Arguments, world.Relations[literal.Predicate].Arguments(used[p]));
        }
        return values;
    }

    private int DayOf(Ref place, Application application) =>
        place.Kind switch
        {
            RefKind.None => 0,
            RefKind.Day => application.Days[place.Index],
            RefKind.Constant => world.Symbols[place.Index].Date.DayNumber,
            _ => world.Symbols[application.Values[place.Index]].Date.DayNumber,
        };

    private sealed record Way(HashSet<string> Rules, Dictionary<(int, int, int), Application> Chosen)
    {
        public Way With(Way other)
        {
            var chosen = new Dictionary<(int, int, int), Application>(Chosen);
            foreach (var (goal, application) in other.Chosen)
            {
                chosen.TryAdd(goal, application);
            }
            // What two conditions rest on is applied once: the rules are those that are really used.
            return new([.. chosen.Values.Select(a => a.Rule.Source!.Id)], chosen);
        }
    }
}
