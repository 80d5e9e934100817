using System.Runtime.InteropServices;
using Scrutineer.Wording;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>How a rule established a sentence on some days. Its premises were established on those days before it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Proof(CompiledRule Rule, DaySet Days, int Next, int Premises, DaySet[]? Witnesses);

/// <summary>Everything that the rules and the facts known by some day establish.</summary>
internal sealed class World : ProofSource
{
    private readonly List<int> _nextFact;
    private readonly Store<Proof> _proofs = new();
    private readonly Store<int> _premises = new();
    private readonly Witnesses _witnesses = new();
    private readonly Lock _gate;
    private readonly Dictionary<string, int> _index;
    private readonly bool[] _twoValued;
    private readonly bool[] _evaluated;
    private readonly List<int>[] _componentOf;

    public World(List<CompiledPredicate> predicates, Symbols symbols, Register register, DateOnly? knownAsOf, Lock gate)
    {
        _gate = gate;
        _index = predicates
            .Select((p, i) => (p, i))
            .Where(p => p.p.AppliesRule is null)
            .ToDictionary(p => p.p.Declared.Id, p => p.i, StringComparer.Ordinal);
        Predicates = predicates;
        Symbols = symbols;
        Register = register;
        KnownAsOf = knownAsOf;
        Facts = new(register.Facts.Count);
        _nextFact = new(register.Facts.Count);
        Relations = [.. predicates.Select(p => new Relation(p.Arity))];
        _twoValued = new bool[predicates.Count];
        Possibility = new(this);
        Carriage = new(this);
        Silence = new(this);
        _evaluated = new bool[predicates.Count];
        _componentOf = new List<int>[predicates.Count];
        foreach (var component in Components.Of(predicates))
        {
            foreach (var member in component)
            {
                _componentOf[member] = component;
                predicates[member].IsRecursive = predicates[member]
                    .Rules.Exists(r => r.Positive.Any(l => component.Contains(l.Predicate)));
            }
        }
        ReadFacts();
    }

    /// <inheritdoc/>
    public override Derivation Derive(Sentence sentence, int entry, int on)
    {
        lock (_gate)
        {
            return new ProofBuilder(this, on).Build(_index[sentence.Predicate.Id], entry, sentence.Day?.DayNumber ?? 0);
        }
    }

    /// <summary>A predicate and every other that an answer of it could rest on, by the positive premises of rules.</summary>
    public HashSet<int> Below(int predicate)
    {
        var met = new HashSet<int> { predicate };
        var left = new Stack<int>([predicate]);
        while (left.TryPop(out var next))
        {
            foreach (var below in Predicates[next].Rules.SelectMany(r => r.Positive).Select(l => l.Predicate))
            {
                if (met.Add(below))
                {
                    left.Push(below);
                }
            }
        }
        return met;
    }

    /// <summary>Evaluates a sentence's rules and all that they rest on, once; what nothing asks for is never evaluated.</summary>
    public void Need(int predicate)
    {
        if (_evaluated[predicate])
        {
            return;
        }
        var component = _componentOf[predicate];
        foreach (var member in component)
        {
            _evaluated[member] = true;
        }
        foreach (
            var below in component
                .SelectMany(m => Predicates[m].Rules)
                .SelectMany(r => r.Positive.Concat(r.Negative))
                .Select(l => l.Predicate)
                .Distinct()
                .ToList()
        )
        {
            Need(below);
        }
        new Evaluation(this, component).Run();
        var settled = component.TrueForAll(m => IsSettled(m, component));
        foreach (var member in component)
        {
            _twoValued[member] = settled;
        }
    }

    public List<CompiledPredicate> Predicates { get; }

    public Symbols Symbols { get; }

    public Register Register { get; }

    public DateOnly? KnownAsOf { get; }

    public Relation[] Relations { get; }

    public Possibility Possibility { get; }

    public Carriage Carriage { get; }

    public Silence Silence { get; }

    public List<Fact> Facts { get; }

    /// <summary>
    /// Whether nothing about a sentence can be unknown: it and all it rests on are closed, and no source contests any of it.
    /// Then what is not established is excluded.
    /// </summary>
    public bool IsTwoValued(int predicate) => _twoValued[predicate];

    public Proof ProofOf(int index) => _proofs[index];

    public ReadOnlySpan<int> PremisesOf(Proof proof) => _premises.Together(proof.Premises, proof.Rule.Positive.Length);

    /// <summary>Of the facts of that status that say it on that day the surest; of equals the first by id.</summary>
    public Fact? Best(Relation relation, int entry, int day, FactStatus status)
    {
        Fact? best = null;
        for (var i = relation.FirstFact(entry); i >= 0; i = _nextFact[i])
        {
            var fact = Facts[i];
            if (
                fact.Status == status
                && !(fact.Validity.From?.DayNumber > day)
                && !(fact.Validity.Until?.DayNumber <= day)
                && (
                    best is null
                    || fact.Certainty > best.Certainty
                    || (fact.Certainty == best.Certainty && string.CompareOrdinal(fact.Id, best.Id) < 0)
                )
            )
            {
                best = fact;
            }
        }
        return best;
    }

    /// <summary>Adds days to a sentence; gives those that are new.</summary>
    public DaySet Establish(
        CompiledRule rule,
        ReadOnlySpan<int> arguments,
        DaySet days,
        ReadOnlySpan<int> used,
        DaySet[] all
    )
    {
        var relation = Relations[rule.Head.Predicate];
        var entry = relation.FindOrAdd(arguments);
        var before = relation.Established(entry);
        var fresh = days.Minus(before);
        if (fresh.IsEmpty)
        {
            return fresh;
        }
        var proof = new Proof(
            rule,
            fresh,
            relation.FirstProof(entry),
            _premises.AddTogether(used),
            rule.HasOtherDays ? _witnesses.Keep(all) : null
        );
        relation.SetFirstProof(entry, _proofs.Count);
        _proofs.Add(proof);
        relation.Establish(entry, before.Or(fresh));
        return fresh;
    }

    private bool IsSettled(int predicate, List<int> component) =>
        Predicates[predicate].IsClosed
        && !Relations[predicate].IsContested
        && Predicates[predicate]
            .Rules.SelectMany(r => r.Positive.Concat(r.Negative))
            .All(l => component.Contains(l.Predicate) || _twoValued[l.Predicate]);

    private void ReadFacts()
    {
        var sets = new Dictionary<Validity, DaySet>();
        Span<int> arguments = stackalloc int[32];
        foreach (var fact in Register.Facts)
        {
            if (KnownAsOf is { } day && fact.KnownSince > day)
            {
                continue;
            }
            var relation = Relations[_index[fact.Predicate]];
            for (var i = 0; i < fact.Arguments.Count; i++)
            {
                arguments[i] = Symbols.Of(fact.Arguments[i]);
            }
            var entry = relation.FindOrAdd(arguments[..fact.Arguments.Count]);
            _nextFact.Add(-1);
            Facts.Add(fact);
            if (!sets.TryGetValue(fact.Validity, out var days))
            {
                sets[fact.Validity] = days = DaySet.Of(fact.Validity);
            }
            relation.State(entry, fact.Status, days, Facts.Count - 1, _nextFact);
        }
    }
}
