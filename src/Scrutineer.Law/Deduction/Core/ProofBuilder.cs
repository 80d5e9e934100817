using System.Runtime.CompilerServices;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>Writes out the proof of one established sentence on one day.</summary>
/// <param name="world">What is established.</param>
/// <param name="asked">The day asked about.</param>
/// <param name="chosen">Of some sentences, by which application of a rule; of the others, by the one found first.</param>
internal sealed class ProofBuilder(
    World world,
    int asked,
    IReadOnlyDictionary<(int Predicate, int Entry, int Day), Application>? chosen = null
)
{
    private const int Few = 24;
    private static readonly (int, int, int) NoKey = (-1, -1, -1);
    private static readonly string[] Ids = [.. Enumerable.Range(0, 100).Select(i => $"n{i}")];
    private readonly List<(int Predicate, int Entry, int Day)> _keys = [];
    private readonly List<Step> _drafts = [];
    private Dictionary<(int Predicate, int Entry, int Day), int>? _known;

    public Derivation Build(int predicate, int entry, int day)
    {
        Write(predicate, entry, day);
        // Every node stands before what it rests on, and premises in their order: the order of leaving, reversed.
        var last = _drafts.Count - 1;
        string Id(int draft) => last - draft + 1 is var n && n < Ids.Length ? Ids[n] : $"n{n}";
        var nodes = new DerivationNode[_drafts.Count];
        for (var i = 0; i <= last; i++)
        {
            var draft = _drafts[last - i];
            nodes[i] = new(
                Id(last - i),
                draft.Kind,
                draft.Sentence,
                draft.RuleId,
                draft.FactId,
                draft.Premises.Length == 0 ? [] : Array.ConvertAll(draft.Premises, Id),
                draft.Certainty,
                draft.Strength
            )
            {
                Bindings = draft.Bindings,
            };
        }
        return new(nodes, world.KnownAsOf);
    }

    private int Write(int predicate, int entry, int day)
    {
        // A derivation can be as deep as somebody's register is long.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var key = (predicate, entry, day);
        if (Known(key) is var before and >= 0)
        {
            return before;
        }
        var sentence = Say(world.Predicates[predicate].Declared, world.Relations[predicate].Arguments(entry), day);
        return Add(FromFact(predicate, entry, day, sentence) ?? FromRule(predicate, entry, day, sentence), key);
    }

    private int Add(Step draft, (int Predicate, int Entry, int Day) key)
    {
        _drafts.Add(draft);
        _keys.Add(key);
        if (_known is not null)
        {
            _known[key] = _drafts.Count - 1;
        }
        else if (_keys.Count == Few)
        {
            _known = [];
            for (var i = 0; i < _keys.Count; i++)
            {
                _known[_keys[i]] = i;
            }
        }
        return _drafts.Count - 1;
    }

    /// <summary>Where a sentence was written already, or -1. Most proofs are short: a look along the list is quickest.</summary>
    private int Known((int Predicate, int Entry, int Day) key) =>
        _known is null ? _keys.LastIndexOf(key) : _known.GetValueOrDefault(key, -1);

    private Step? FromFact(int predicate, int entry, int day, Sentence sentence)
    {
        var relation = world.Relations[predicate];
        return
            world.Best(relation, entry, day, FactStatus.Asserted) is { } fact
            && world.Best(relation, entry, day, FactStatus.Disputed) is null
            && world.Best(relation, entry, day, FactStatus.Refuted) is null
            ? new(NodeKind.Fact, sentence, null, fact.Id, [], fact.Certainty, null, [])
            : null;
    }

    private Step FromRule(int predicate, int entry, int day, Sentence sentence)
    {
        var (rule, values, days, premises) = Applied(predicate, entry, day);
        var source = rule.Source!;
        var slots = new int[source.Premises.Count + rule.Overrides.Length];
        for (var i = rule.Overrides.Length - 1; i >= 0; i--)
        {
            slots[source.Premises.Count + i] = Leaf(NodeKind.Override, rule.Overrides[i], values, days);
        }
        for (var i = source.Premises.Count - 1; i >= 0; i--)
        {
            if (rule.PositiveOf[i] is var p and >= 0)
            {
                slots[i] = Write(rule.Positive[p].Predicate, premises[p], DayOf(rule.Positive[p].Day, values, days));
            }
            else if (Array.Find(rule.Negative, l => l.Premise == i && l.Overrider is null) is { } negative)
            {
                slots[i] = Leaf(NodeKind.Absence, negative, values, days);
            }
            else
            {
                slots[i] = Compare(Array.Find(rule.Tests, t => t.Premise == i)!, source.Premises[i], values, days);
            }
        }
        var certainty = source.Certainty;
        Strength? strength = source.Head.Predicate.IsAuxiliary ? null : source.Strength;
        foreach (var slot in slots)
        {
            certainty = _drafts[slot].Certainty < certainty ? _drafts[slot].Certainty : certainty;
            strength =
                strength is null || _drafts[slot].Strength < strength ? _drafts[slot].Strength ?? strength : strength;
        }
        var bindings = new Binding[values.Length + days.Length];
        for (var i = 0; i < values.Length; i++)
        {
            bindings[i] = new(rule.Variables[i], world.Symbols[values[i]]);
        }
        for (var i = 0; i < days.Length; i++)
        {
            bindings[values.Length + i] = new(rule.Days[i], Value.Of(DateOnly.FromDayNumber(days[i])));
        }
        return new(NodeKind.Rule, sentence, source.Id, null, slots, certainty, strength, bindings);
    }

    private Application Applied(int predicate, int entry, int day)
    {
        if (chosen is not null && chosen.TryGetValue((predicate, entry, day), out var application))
        {
            return application;
        }
        var proof = Find(predicate, entry, day);
        if (proof.Rule.Source is null)
        {
            predicate = proof.Rule.Positive[0].Predicate;
            entry = world.PremisesOf(proof)[0];
            proof = Find(predicate, entry, day);
        }
        var rule = proof.Rule;
        var values = Values(rule, proof, world.Relations[predicate].Arguments(entry));
        var days = Witness.Days(rule, proof, values, day, asked, world.Symbols);
        return new(rule, values, days, [.. world.PremisesOf(proof)]);
    }

    private Proof Find(int predicate, int entry, int day)
    {
        var at = world.Relations[predicate].FirstProof(entry);
        while (at >= 0)
        {
            var proof = world.ProofOf(at);
            if (proof.Days.Contains(day))
            {
                return proof;
            }
            at = proof.Next;
        }
        throw new InvalidOperationException("An established sentence has no proof.");
    }

    private int[] Values(CompiledRule rule, Proof proof, ReadOnlySpan<int> head)
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
        var entries = world.PremisesOf(proof);
        for (var p = 0; p < entries.Length; p++)
        {
            var literal = rule.Positive[p];
            Bind(literal.Arguments, world.Relations[literal.Predicate].Arguments(entries[p]));
        }
        return values;
    }

    private int Leaf(NodeKind kind, Literal literal, int[] values, int[] days)
    {
        int[] arguments = [.. literal.Arguments.Select(a => a.Kind == RefKind.Constant ? a.Index : values[a.Index])];
        var day = DayOf(literal.Day, values, days);
        var declared = literal.Overrider is { } over
            ? over.Head.Predicate
            : world.Predicates[literal.Predicate].Declared;
        var entry = literal.Overrider is null ? world.Relations[literal.Predicate].Find(arguments) : -1;
        var refuting =
            entry < 0 ? null : world.Best(world.Relations[literal.Predicate], entry, day, FactStatus.Refuted);
        var certainty = refuting?.Certainty ?? Wording.Certainty.Verified;
        return Add(
            new(kind, Say(declared, arguments, day), literal.Overrider?.Id, refuting?.Id, [], certainty, null, []),
            NoKey
        );
    }

    private int Compare(Test test, Premise premise, int[] values, int[] days)
    {
        Value Side(Ref place) =>
            place.Kind switch
            {
                RefKind.Day => Value.Of(DateOnly.FromDayNumber(days[place.Index])),
                RefKind.Constant => world.Symbols[place.Index],
                _ => world.Symbols[values[place.Index]],
            };
        var sentence = new Sentence(premise.Sentence.Predicate, [Slot.Of(Side(test.A)), Slot.Of(Side(test.B))]);
        return Add(new(NodeKind.Comparison, sentence, null, null, [], Wording.Certainty.Verified, null, []), NoKey);
    }

    private int DayOf(Ref place, int[] values, int[] days) =>
        place.Kind switch
        {
            RefKind.None => 0,
            RefKind.Day => days[place.Index],
            RefKind.Constant => world.Symbols[place.Index].Date.DayNumber,
            _ => world.Symbols[values[place.Index]].Date.DayNumber,
        };

    private Sentence Say(Predicate predicate, ReadOnlySpan<int> arguments, int day)
    {
        var slots = new Slot[predicate.Slots.Count];
        var next = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = Slot.Of(
                i == predicate.DaySlot ? Value.Of(DateOnly.FromDayNumber(day)) : world.Symbols[arguments[next++]]
            );
        }
        return Sentence.Keeping(predicate, slots);
    }

    private sealed record Step(
        NodeKind Kind,
        Sentence Sentence,
        string? RuleId,
        string? FactId,
        int[] Premises,
        Wording.Certainty Certainty,
        Strength? Strength,
        IReadOnlyList<Binding> Bindings
    );
}
