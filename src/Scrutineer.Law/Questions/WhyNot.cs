using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>How a condition stands.</summary>
public enum Standing
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It is excluded: the register is complete and does not say so, or says the contrary.</summary>
    Failed,

    /// <summary>Nothing says so, and nothing excludes it.</summary>
    Missing,

    /// <summary>Sources contest it.</summary>
    Contested,
}

/// <summary>Words of standing.</summary>
public static class Standings
{
    /// <summary>The word.</summary>
    public static Bilingual Words(this Standing standing) =>
        standing switch
        {
            Standing.Met => new("виконано", "met"),
            Standing.Failed => new("виключено", "failed"),
            Standing.Missing => new("невідомо", "missing"),
            Standing.Contested => new("оспорено", "contested"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    /// <summary>The sign: ✓ where it holds, ✗ where it is excluded, ? where nobody knows.</summary>
    public static string Mark(this Standing standing) =>
        standing switch
        {
            Standing.Met => "✓",
            Standing.Failed => "✗",
            _ => "?",
        };
}

/// <summary>One condition of an attempt.</summary>
/// <param name="Sentence">The condition; variables that nothing binds stay.</param>
/// <param name="Negated">Whether it must be excluded.</param>
/// <param name="OverridingRule">The overriding rule that must not apply, or null for a condition of the rule's own.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="FactIds">Facts that speak of it.</param>
/// <param name="Attempts">Why it is not established, where rules might conclude it.</param>
public sealed record Condition(
    Sentence Sentence,
    bool Negated,
    string? OverridingRule,
    Standing Standing,
    IReadOnlyList<string> FactIds,
    IReadOnlyList<Attempt> Attempts
);

/// <summary>How near a rule came to the conclusion.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="IsInForce">Whether it is in force on the day.</param>
/// <param name="Conditions">Its conditions in order, then its overrides.</param>
public sealed record Attempt(string RuleId, bool IsInForce, IReadOnlyList<Condition> Conditions);

/// <summary>Why a sentence is not established: each rule that could conclude it, as near as it came.</summary>
public sealed class WhyNot
{
    private readonly Engine _engine;
    private readonly DateOnly _on;
    private readonly DateOnly? _knownAsOf;
    private readonly HashSet<Sentence> _path = [];

    private WhyNot(Engine engine, DateOnly on, DateOnly? knownAsOf)
    {
        _engine = engine;
        _on = on;
        _knownAsOf = knownAsOf;
    }

    /// <summary>Why not.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="question">A sentence whose only variable may be its day.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    public static Condition Explain(Engine engine, Sentence question, DateOnly on, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(question);
        return new WhyNot(engine, on, knownAsOf).Of(question.Day is null ? question.On(on) : question);
    }

    private Condition Of(Sentence sentence)
    {
        var standing = Stand(sentence, negated: false);
        if (standing == Standing.Met || !_path.Add(sentence))
        {
            return new(sentence, false, null, standing, Facts(sentence), []);
        }
        var attempts = _engine
            .Rules.Rules.Where(r => r.Head.Predicate.Id == sentence.Predicate.Id)
            .Select(r => Try(r, sentence))
            .OfType<Attempt>()
            .ToList();
        _path.Remove(sentence);
        return new(sentence, false, null, standing, Facts(sentence), attempts);
    }

    private Attempt? Try(Rule rule, Sentence goal)
    {
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < goal.Slots.Count; i++)
        {
            var (mine, asked) = (rule.Head.Slots[i], goal.Slots[i]);
            if (mine.Variable is { } name && !asked.IsVariable)
            {
                bound[name] = asked.Value;
            }
            else if (mine.Variable is null && !asked.IsVariable && mine.Value != asked.Value)
            {
                return null;
            }
        }
        var positive = rule
            .Premises.Where(p => !p.Negated && !p.Sentence.Predicate.IsComparison)
            .Select(p => p.Sentence)
            .ToList();
        var best = new Nearest(_engine, _on, _knownAsOf).Of(positive, bound);
        var conditions = rule.Premises.Select(p => Judge(Fill(p.Sentence, best), p.Negated, null)).ToList();
        foreach (
            var over in _engine
                .Rules.Rules.Where(o => o.Overrides.Contains(rule.Id))
                .OrderBy(o => o.Id, StringComparer.Ordinal)
        )
        {
            conditions.Add(Judge(new(over.Head.Predicate, goal.Slots), negated: true, over.Id));
        }
        return new(rule.Id, IsInForce(rule, best), conditions);
    }

    private Condition Judge(Sentence sentence, bool negated, string? over)
    {
        if (!negated && !sentence.Predicate.IsComparison)
        {
            return Of(sentence);
        }
        return new(sentence, negated, over, Stand(sentence, negated), Facts(sentence), []);
    }

    private Standing Stand(Sentence sentence, bool negated)
    {
        if (sentence.Predicate.IsComparison)
        {
            return !sentence.IsGround ? Standing.Missing
                : Comparisons.Hold(sentence.Predicate.Id, sentence.Slots[0].Value, sentence.Slots[1].Value) == !negated
                    ? Standing.Met
                : Standing.Failed;
        }
        if (sentence.Slots.Where((s, i) => s.IsVariable && i != sentence.Predicate.DaySlot).Any())
        {
            return sentence.Predicate.IsClosed && !Concluded(sentence) ? Standing.Failed : Standing.Missing;
        }
        var answer = _engine.Stands(sentence, _on, _knownAsOf);
        return (answer, negated) switch
        {
            (Answer.Established, false) or (Answer.NotEstablished, true) => Standing.Met,
            (Answer.Unknown, _) => Facts(sentence).Count > 0 ? Standing.Contested : Standing.Missing,
            _ => Standing.Failed,
        };
    }

    private bool Concluded(Sentence sentence) =>
        _engine.Rules.Rules.Any(r => r.Head.Predicate.Id == sentence.Predicate.Id);

    private List<string> Facts(Sentence sentence) =>
        sentence.Predicate.IsComparison
            ? []
            :
            [
                .. _engine
                    .Register.Facts.Where(f =>
                        f.Predicate == sentence.Predicate.Id
                        && !(f.KnownSince > _knownAsOf)
                        && (sentence.Day is not { } day || f.Validity.Contains(day))
                        && f.Arguments.SequenceEqual(
                            sentence
                                .Slots.Where((s, i) => i != sentence.Predicate.DaySlot && !s.IsVariable)
                                .Select(s => s.Value)
                        )
                    )
                    .Select(f => f.Id),
            ];

    private static bool IsInForce(Rule rule, Dictionary<string, Value> bound)
    {
        var slot = RuleDays.Of(rule).ForceOn;
        return rule.InForce.IsAlways
            || slot is not { } day
            || (
                day.Variable is { } name
                    ? !bound.TryGetValue(name, out var value) || rule.InForce.Contains(value.Date)
                    : rule.InForce.Contains(day.Value.Date)
            );
    }

    private static Sentence Fill(Sentence sentence, Dictionary<string, Value> bound) =>
        new(
            sentence.Predicate,
            [.. sentence.Slots.Select(s => s.Variable is { } v && bound.TryGetValue(v, out var x) ? Slot.Of(x) : s)]
        );

    /// <summary>Finds what to put for a rule's variables so that most of its conditions hold.</summary>
    private sealed class Nearest(Engine engine, DateOnly on, DateOnly? knownAsOf)
    {
        private const int Patience = 5000;
        private Dictionary<string, Value> _best = [];
        private int _most = -1;
        private int _steps;

        public Dictionary<string, Value> Of(List<Sentence> conditions, Dictionary<string, Value> bound)
        {
            Step(conditions, 0, bound, 0);
            return _best;
        }

        private void Step(List<Sentence> conditions, int next, Dictionary<string, Value> bound, int met)
        {
            if (met + conditions.Count - next <= _most || _steps++ > Patience)
            {
                return;
            }
            if (next == conditions.Count)
            {
                (_most, _best) = (met, bound);
                return;
            }
            var goal = Fill(conditions[next], bound);
            foreach (var known in engine.Instances(goal, on, knownAsOf))
            {
                var more = new Dictionary<string, Value>(bound, StringComparer.Ordinal);
                for (var i = 0; i < goal.Slots.Count; i++)
                {
                    if (goal.Slots[i].Variable is { } name)
                    {
                        more[name] = known.Slots[i].Value;
                    }
                }
                Step(conditions, next + 1, more, met + 1);
            }
            Step(conditions, next + 1, bound, met);
        }
    }
}
