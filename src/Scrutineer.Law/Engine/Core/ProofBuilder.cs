namespace Scrutineer.Law;

/// <summary>Writes out the proof of one established sentence on one day.</summary>
internal sealed class ProofBuilder(World world, int asked)
{
    private readonly Dictionary<(int Predicate, int Entry, int Day), int> known = [];
    private readonly List<Draft> drafts = [];

    public Derivation Build(int predicate, int entry, int day)
    {
        Write(predicate, entry, day);
        // Every node stands before what it rests on, and premises in their order: the order of leaving, reversed.
        var last = drafts.Count - 1;
        string Id(int draft) => $"n{last - draft + 1}";
        var nodes = new DerivationNode[drafts.Count];
        for (var i = 0; i <= last; i++)
        {
            var draft = drafts[last - i];
            nodes[i] = new(
                Id(last - i),
                draft.Kind,
                draft.Sentence,
                draft.RuleId,
                draft.FactId,
                [.. draft.Premises.Select(Id)],
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
        if (known.TryGetValue((predicate, entry, day), out var before))
        {
            return before;
        }
        var sentence = Say(world.Predicates[predicate].Declared, world.Relations[predicate].Arguments(entry), day);
        var draft = FromFact(predicate, entry, day, sentence) ?? FromRule(predicate, entry, day, sentence);
        drafts.Add(draft);
        return known[(predicate, entry, day)] = drafts.Count - 1;
    }

    private Draft? FromFact(int predicate, int entry, int day, Sentence sentence) =>
        Best(predicate, entry, day, FactStatus.Asserted) is { } fact && FactAlone(predicate, entry, day)
            ? new(NodeKind.Fact, sentence, null, fact.Id, [], fact.Certainty, null, [])
            : null;

    private bool FactAlone(int predicate, int entry, int day) =>
        Best(predicate, entry, day, FactStatus.Disputed) is null
        && Best(predicate, entry, day, FactStatus.Refuted) is null;

    /// <summary>Of several facts that say it, the surest; of those, the first by id.</summary>
    private Fact? Best(int predicate, int entry, int day, FactStatus status) =>
        world
            .FactsOf(world.Relations[predicate], entry)
            .Where(f => f.Status == status && DaySet.Of(f.Validity).Contains(day))
            .OrderByDescending(f => f.Certainty)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private Draft FromRule(int predicate, int entry, int day, Sentence sentence)
    {
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
        var source = rule.Source!;
        var slots = new int[source.Premises.Count + rule.Negative.Count(l => l.Overrider is not null)];
        var entries = world.PremisesOf(proof).ToArray();
        var next = slots.Length - 1;
        foreach (var literal in rule.Negative.Where(l => l.Overrider is not null).Reverse())
        {
            slots[next--] = Leaf(NodeKind.Override, literal, values, days);
        }
        for (var i = source.Premises.Count - 1; i >= 0; i--)
        {
            if (Array.FindIndex(rule.Positive, l => l.Premise == i) is var p and >= 0)
            {
                slots[i] = Write(rule.Positive[p].Predicate, entries[p], DayOf(rule.Positive[p].Day, values, days));
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
        var certainty = slots.Select(s => drafts[s].Certainty).Append(source.Certainty).Min();
        var strength = slots.Select(s => drafts[s].Strength ?? source.Strength).Append(source.Strength).Min();
        var bindings = rule
            .Variables.Select((v, i) => new Binding(v, world.Symbols[values[i]]))
            .Concat(rule.Days.Select((d, i) => new Binding(d, Value.Of(DateOnly.FromDayNumber(days[i])))));
        return new(NodeKind.Rule, sentence, source.Id, null, slots, certainty, strength, [.. bindings]);
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
        var refuting = entry < 0 ? null : Best(literal.Predicate, entry, day, FactStatus.Refuted);
        drafts.Add(
            new(
                kind,
                Say(declared, arguments, day),
                literal.Overrider?.Id,
                refuting?.Id,
                [],
                refuting?.Certainty ?? Certainty.Verified,
                null,
                []
            )
        );
        return drafts.Count - 1;
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
        drafts.Add(new(NodeKind.Comparison, sentence, null, null, [], Certainty.Verified, null, []));
        return drafts.Count - 1;
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
        return new(predicate, slots);
    }

    private sealed record Draft(
        NodeKind Kind,
        Sentence Sentence,
        string? RuleId,
        string? FactId,
        int[] Premises,
        Certainty Certainty,
        Strength? Strength,
        IReadOnlyList<Binding> Bindings
    );
}
