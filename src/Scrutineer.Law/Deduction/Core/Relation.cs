using System.Numerics;

namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// The ground sentences of one kind: arguments as symbols, the days on which each is established, what facts say of it.
/// A tuple is found by any choice of bound arguments; each choice has its own hash chains, made when first asked.
/// </summary>
internal sealed class Relation(int arity)
{
    // Entries stand side by side in pieces of as many; none stands in two.
    private readonly List<int[]> _data = [];
    private readonly Store<DaySet> _established = new();
    private readonly Store<DaySet> _asserted = new();
    private readonly Store<int> _firstFact = new();

    // Few facts are contested.
    private readonly Dictionary<int, DaySet> _disputed = [];
    private readonly Dictionary<int, DaySet> _refuted = [];
    private readonly Store<int> _firstProof = new();
    private readonly Dictionary<int, Chains> _chains = [];
    private readonly Dictionary<int, (int Count, int Distinct)> _distinct = [];
    private readonly int _all = (1 << arity) - 1;
    private const int Bits = 12;
    private const int PerPiece = 1 << Bits;
    private const int Least = 16;

    /// <summary>Whether a fact disputes or refutes anything here.</summary>
    public bool IsContested { get; private set; }

    public int Count => _established.Count;

    public ReadOnlySpan<int> Arguments(int entry) =>
        _data[entry >> Bits].AsSpan((entry & (PerPiece - 1)) * arity, arity);

    public DaySet Established(int entry) => _established[entry];

    // What facts say is kept for the entries that were stated; those that rules alone reach stand behind them.
    public DaySet Possible(int entry) =>
        entry >= _asserted.Count ? DaySet.Never
        : _disputed.Count == 0 ? _asserted[entry]
        : _asserted[entry].Or(Contested(_disputed, entry));

    public DaySet Excluded(int entry) =>
        _refuted.Count == 0 ? DaySet.Never : Contested(_refuted, entry).Minus(Possible(entry));

    private static DaySet Contested(Dictionary<int, DaySet> days, int entry) =>
        days.GetValueOrDefault(entry) ?? DaySet.Never;

    public int FirstFact(int entry) => entry < _firstFact.Count ? _firstFact[entry] : -1;

    public int FirstProof(int entry) => _firstProof[entry];

    public void SetFirstProof(int entry, int proof) => _firstProof[entry] = proof;

    public void Establish(int entry, DaySet days) => _established[entry] = days;

    /// <summary>The entry of these arguments, or -1.</summary>
    public int Find(ReadOnlySpan<int> arguments) => First(_all, arguments);

    public int FindOrAdd(ReadOnlySpan<int> arguments)
    {
        var found = Find(arguments);
        if (found >= 0)
        {
            return found;
        }
        var entry = Count;
        Reserve(entry);
        arguments.CopyTo(_data[^1].AsSpan((entry & (PerPiece - 1)) * arity));
        _established.Add(DaySet.Never);
        _firstProof.Add(-1);
        foreach (var chain in _chains.Values)
        {
            chain.Add(this, entry);
        }
        return entry;
    }

    // The first piece grows: most relations hold little.
    private void Reserve(int entry)
    {
        if (entry >> Bits == _data.Count)
        {
            _data.Add(new int[(entry == 0 ? Least : PerPiece) * arity]);
        }
        else if (entry < PerPiece && entry * arity == _data[0].Length)
        {
            var grown = new int[Math.Min(4 * entry, PerPiece) * arity];
            _data[0].CopyTo(grown, 0);
            _data[0] = grown;
        }
    }

    /// <summary>Takes a fact into account. What is asserted and neither disputed nor refuted is established.</summary>
    public void State(int entry, FactStatus status, DaySet days, int fact, List<int> nextFact)
    {
        while (_asserted.Count <= entry)
        {
            _asserted.Add(DaySet.Never);
            _firstFact.Add(-1);
        }
        if (status == FactStatus.Asserted)
        {
            _asserted[entry] = _asserted[entry].Or(days);
        }
        else
        {
            var contested = status == FactStatus.Disputed ? _disputed : _refuted;
            contested[entry] = Contested(contested, entry).Or(days);
        }
        IsContested |= status != FactStatus.Asserted;
        nextFact[fact] = _firstFact[entry];
        _firstFact[entry] = fact;
        _established[entry] = !IsContested
            ? _asserted[entry]
            : _asserted[entry].Minus(Contested(_disputed, entry)).Minus(Contested(_refuted, entry));
    }

    /// <summary>How many entries have the same arguments of the mask, on average: at least 1 where there is any.</summary>
    public double FanOut(int mask)
    {
        if (mask == 0 || Count == 0)
        {
            return Count;
        }
        if (mask == _all)
        {
            return 1;
        }
        if (!_distinct.TryGetValue(mask, out var known) || Count > 2 * known.Count)
        {
            var seen = new HashSet<int>();
            for (var entry = 0; entry < Count; entry++)
            {
                // Two keys of one hash are counted as one: an estimate needs no more.
                seen.Add(Hash(mask, Arguments(entry)));
            }
            _distinct[mask] = known = (Count, seen.Count);
        }
        return (double)Count / known.Distinct;
    }

    /// <summary>The first entry whose arguments of the mask equal those given; -1 for none.</summary>
    public int First(int mask, ReadOnlySpan<int> arguments)
    {
        if (mask == 0)
        {
            return Count - 1;
        }
        if (!_chains.TryGetValue(mask, out var chain))
        {
            _chains[mask] = chain = new Chains(mask, Count);
            for (var i = 0; i < Count; i++)
            {
                chain.Add(this, i);
            }
        }
        return chain.Match(this, chain.Head(arguments), arguments);
    }

    /// <summary>The next one after an entry; -1 for none.</summary>
    public int Next(int mask, int entry, ReadOnlySpan<int> arguments)
    {
        if (mask == 0)
        {
            return entry - 1;
        }
        var chain = _chains[mask];
        return chain.Match(this, chain.After(entry), arguments);
    }

    private sealed class Chains(int mask, int expected)
    {
        private readonly Store<int> _next = new();
        private int[] _heads = Empty((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected)));

        public void Add(Relation relation, int entry)
        {
            if (entry >= _heads.Length)
            {
                _heads = Empty(_heads.Length * 4);
                for (var i = 0; i < entry; i++)
                {
                    Link(relation, i);
                }
            }
            _next.Add(-1);
            Link(relation, entry);
        }

        public int Head(ReadOnlySpan<int> arguments) => _heads[Hash(mask, arguments) & (_heads.Length - 1)];

        public int After(int entry) => _next[entry];

        public int Match(Relation relation, int entry, ReadOnlySpan<int> arguments)
        {
            while (entry >= 0 && !Same(relation.Arguments(entry), arguments))
            {
                entry = _next[entry];
            }
            return entry;
        }

        private static int[] Empty(int length)
        {
            var slots = new int[length];
            Array.Fill(slots, -1);
            return slots;
        }

        private void Link(Relation relation, int entry)
        {
            var slot = Hash(mask, relation.Arguments(entry)) & (_heads.Length - 1);
            _next[entry] = _heads[slot];
            _heads[slot] = entry;
        }

        private bool Same(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
        {
            for (var i = 0; i < one.Length; i++)
            {
                if ((mask & (1 << i)) != 0 && one[i] != other[i])
                {
                    return false;
                }
            }
            return true;
        }
    }

    private static int Hash(int mask, ReadOnlySpan<int> arguments)
    {
        unchecked
        {
            var hash = 0x9E3779B9u;
            for (var i = 0; i < arguments.Length; i++)
            {
                if ((mask & (1 << i)) != 0)
                {
                    hash = (hash ^ (uint)arguments[i]) * 0x85EBCA6Bu;
                    hash ^= hash >> 15;
                }
            }
            return (int)(hash & int.MaxValue);
        }
    }
}
