using System.Runtime.InteropServices;

namespace Scrutineer.Law;

/// <summary>
/// The ground sentences of one kind: arguments as symbols, the days on which each is established, what facts say of it.
/// A tuple is found by any choice of bound arguments; each choice has its own hash chains, made when first asked.
/// </summary>
internal sealed class Relation(int arity)
{
    private readonly List<int> data = [];
    private readonly List<DaySet> established = [];
    private readonly List<DaySet> asserted = [];
    private readonly List<DaySet> disputed = [];
    private readonly List<DaySet> refuted = [];
    private readonly List<int> firstFact = [];
    private readonly List<int> firstProof = [];
    private readonly Dictionary<int, Chains> chains = [];
    private readonly int all = (1 << arity) - 1;

    public int Arity => arity;

    /// <summary>Whether a fact disputes or refutes anything here.</summary>
    public bool IsContested { get; private set; }

    public int Count => established.Count;

    public ReadOnlySpan<int> Arguments(int entry) => CollectionsMarshal.AsSpan(data).Slice(entry * arity, arity);

    public DaySet Established(int entry) => established[entry];

    public DaySet Possible(int entry) => asserted[entry].Or(disputed[entry]);

    public DaySet Excluded(int entry) => refuted[entry].Minus(Possible(entry));

    public int FirstFact(int entry) => firstFact[entry];

    public int FirstProof(int entry) => firstProof[entry];

    public void SetFirstProof(int entry, int proof) => firstProof[entry] = proof;

    public void Establish(int entry, DaySet days) => established[entry] = days;

    /// <summary>The entry of these arguments, or -1.</summary>
    public int Find(ReadOnlySpan<int> arguments) => First(all, arguments);

    public int FindOrAdd(ReadOnlySpan<int> arguments)
    {
        var found = Find(arguments);
        if (found >= 0)
        {
            return found;
        }
        var entry = Count;
        data.AddRange(arguments);
        established.Add(DaySet.Never);
        asserted.Add(DaySet.Never);
        disputed.Add(DaySet.Never);
        refuted.Add(DaySet.Never);
        firstFact.Add(-1);
        firstProof.Add(-1);
        foreach (var chain in chains.Values)
        {
            chain.Add(this, entry);
        }
        return entry;
    }

    /// <summary>Takes a fact into account. What is asserted and neither disputed nor refuted is established.</summary>
    public void State(int entry, FactStatus status, DaySet days, int fact, List<int> nextFact)
    {
        var list = status switch
        {
            FactStatus.Asserted => asserted,
            FactStatus.Disputed => disputed,
            _ => refuted,
        };
        list[entry] = list[entry].Or(days);
        IsContested |= status != FactStatus.Asserted;
        nextFact[fact] = firstFact[entry];
        firstFact[entry] = fact;
        established[entry] = asserted[entry].Minus(disputed[entry]).Minus(refuted[entry]);
    }

    /// <summary>The first entry whose arguments of the mask equal those given; -1 for none.</summary>
    public int First(int mask, ReadOnlySpan<int> arguments)
    {
        if (mask == 0)
        {
            return Count - 1;
        }
        if (!chains.TryGetValue(mask, out var chain))
        {
            chains[mask] = chain = new Chains(mask);
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
        var chain = chains[mask];
        return chain.Match(this, chain.After(entry), arguments);
    }

    private sealed class Chains(int mask)
    {
        private readonly List<int> next = [];
        private int[] heads = Empty(16);

        public void Add(Relation relation, int entry)
        {
            if (entry >= heads.Length)
            {
                heads = Empty(heads.Length * 4);
                for (var i = 0; i < entry; i++)
                {
                    Link(relation, i);
                }
            }
            next.Add(-1);
            Link(relation, entry);
        }

        public int Head(ReadOnlySpan<int> arguments) => heads[Hash(arguments) & (heads.Length - 1)];

        public int After(int entry) => next[entry];

        public int Match(Relation relation, int entry, ReadOnlySpan<int> arguments)
        {
            while (entry >= 0 && !Same(relation.Arguments(entry), arguments))
            {
                entry = next[entry];
            }
            return entry;
        }

        private static int[] Empty(int length)
        {
            var made = new int[length];
            Array.Fill(made, -1);
            return made;
        }

        private void Link(Relation relation, int entry)
        {
            var slot = Hash(relation.Arguments(entry)) & (heads.Length - 1);
            next[entry] = heads[slot];
            heads[slot] = entry;
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

        private int Hash(ReadOnlySpan<int> arguments)
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
}
