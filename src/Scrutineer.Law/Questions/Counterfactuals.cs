using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>A smallest change of the register that changes the answer, confirmed by asking again.</summary>
/// <param name="Removed">Ids of facts taken away.</param>
/// <param name="Added">Facts supposed.</param>
/// <param name="Answer">The answer then.</param>
public sealed record Change(IReadOnlyList<string> Removed, IReadOnlyList<Fact> Added, Answer Answer);

/// <summary>What would have to be different.</summary>
/// <param name="Changes">The smallest changes found, fewest facts first.</param>
/// <param name="IsComplete">Whether every smallest change up to the size asked is among them.</param>
public sealed record Counterfactual(IReadOnlyList<Change> Changes, bool IsComplete);

/// <summary>Finds smallest changes of the register that overturn a conclusion, or reach one.</summary>
public sealed class Counterfactuals
{
    private readonly Engine _engine;
    private readonly DateOnly? _knownAsOf;

    /// <summary>Of an engine.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="knownAsOf">Use only what was known by this day; null for everything.</param>
    public Counterfactuals(Engine engine, DateOnly? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _knownAsOf = knownAsOf;
    }

    /// <summary>How many times a search may ask again before it stops and says that it is not complete.</summary>
    public int Patience { get; init; } = 3000;

    /// <summary>
    /// The engine without some facts, and with others: for asking "what if". Refused where a fact to be taken away holds by the
    /// meaning of its sentence.
    /// </summary>
    public Outcome<Engine> WhatIf(IReadOnlyCollection<string> without, IReadOnlyCollection<Fact> with)
    {
        ArgumentNullException.ThrowIfNull(without);
        var fixedOnes = without.Select(_engine.Register.Fact).OfType<Fact>().Where(Definitions.IsOne).ToList();
        return fixedOnes.Count > 0
            ? Outcome<Engine>.Refused([.. fixedOnes.Select(ByDefinition)])
            : _engine.Register.Without(without).With(with).Then(register => Engine.Prepare(_engine.Rules, register));
    }

    private static Problem ByDefinition(Fact fact) =>
        new(
            "by-definition",
            new(
                $"Факт «{fact.Id}» випливає зі значення речення.",
                $"The fact \"{fact.Id}\" holds by the meaning of its sentence."
            ),
            new(
                "Припустити, що його немає, не можна: приберіть інший факт.",
                "It cannot be supposed away: take away another fact."
            )
        );

    /// <summary>
    /// Smallest sets of facts without which an established conclusion is established no more (hitting sets of its proofs;
    /// Reiter 1987). Each set is confirmed by asking again, and no part of it suffices.
    /// </summary>
    /// <param name="question">A sentence whose only variable may be its day.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">Greatest size of a set.</param>
    public Counterfactual Overturn(Sentence question, DateOnly on, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(question);
        var found = new List<Change>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string[]>([
            [],
        ]);
        var asked = 0;
        while (queue.TryDequeue(out var removed) && asked < Patience)
        {
            if (found.Exists(f => f.Removed.All(removed.Contains)))
            {
                continue;
            }
            asked++;
            var ruling = Ask(question, on, removed, []);
            if (ruling.Answer != Answer.Established)
            {
                if (removed.Length > 0)
                {
                    found.Add(new(removed, [], ruling.Answer));
                }
                continue;
            }
            if (removed.Length == most)
            {
                continue;
            }
            foreach (var id in Bearing(ruling.Derivation!).Except(removed, StringComparer.Ordinal))
            {
                string[] next = [.. removed.Append(id).Order(StringComparer.Ordinal)];
                if (seen.Add(string.Join('\n', next)))
                {
                    queue.Enqueue(next);
                }
            }
        }
        return new(found, queue.Count == 0);
    }

    /// <summary>
    /// Smallest sets of facts, over sentences that may be supposed, with which a conclusion would be established. The facts
    /// hold on the day asked. Each set is confirmed by asking again, and no part of it suffices.
    /// </summary>
    /// <param name="question">A sentence whose only variable may be its day.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">Greatest size of a set.</param>
    public Counterfactual Reach(Sentence question, DateOnly on, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = 0;
        var found = new List<Change>();
        if (Ask(question, on, [], []).Answer == Answer.Established)
        {
            return new([], true);
        }
        var supposing = new Supposing(_engine, on, _knownAsOf, most, Patience);
        foreach (var facts in supposing.Of(question.Day is null ? question.On(on) : question).OrderBy(f => f.Count))
        {
            if (found.Exists(f => f.Added.All(facts.Contains)) || asked++ >= Patience)
            {
                continue;
            }
            var ruling = Ask(question, on, [], facts);
            if (ruling.Answer == Answer.Established && IsSmallest(question, on, facts))
            {
                found.Add(new([], facts, ruling.Answer));
            }
        }
        return new(found, supposing.IsComplete && asked < Patience);
    }

    private bool IsSmallest(Sentence question, DateOnly on, List<Fact> facts)
    {
        for (var bits = 1; bits < (1 << facts.Count) - 1; bits++)
        {
            var part = facts.Where((_, i) => (bits & (1 << i)) != 0).ToList();
            if (Ask(question, on, [], part).Answer == Answer.Established)
            {
                return false;
            }
        }
        return true;
    }

    private Ruling Ask(Sentence question, DateOnly on, string[] without, List<Fact> with)
    {
        var changed = WhatIf(without, with);
        return changed.Succeeded
            ? changed.Value.Ask(question, on, _knownAsOf)
            : throw new InvalidOperationException(changed.Problems[0].In(Language.En));
    }

    /// <summary>Facts of the proof, and those that keep something after <c>unless</c> from being so.</summary>
    private IEnumerable<string> Bearing(Derivation derivation)
    {
        var behind = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in derivation.Nodes.Where(n => n.Kind is NodeKind.Absence or NodeKind.Override))
        {
            foreach (
                var rule in _engine.Rules.Rules.Where(r =>
                    Cone.Of(_engine.Rules, node.Sentence.Predicate.Id).Contains(r.Head.Predicate.Id)
                )
            )
            {
                var over = _engine
                    .Rules.Rules.Where(o => o.Overrides.Contains(rule.Id))
                    .Select(o => o.Head.Predicate.Id);
                foreach (
                    var id in rule.Premises.Where(p => p.Negated).Select(p => p.Sentence.Predicate.Id).Concat(over)
                )
                {
                    behind.UnionWith(Cone.Of(_engine.Rules, id));
                }
            }
        }
        return derivation
            .FactIds.Select(_engine.Register.Fact)
            .OfType<Fact>()
            .Concat(_engine.Register.Facts.Where(f => behind.Contains(f.Predicate)))
            .Where(f => !Definitions.IsOne(f))
            .Select(f => f.Id)
            .Distinct(StringComparer.Ordinal);
    }
}
