namespace Scrutineer.Law.Checking;

/// <summary>Facts of one kind by the values in some of their places: chains of a hash table, in the order of the register.</summary>
internal sealed class PlainIndex
{
    private readonly Fact[] _facts;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int _places;

    /// <summary>Makes the chains.</summary>
    /// <param name="facts">All facts of the kind.</param>
    /// <param name="places">The places looked at, a bit each.</param>
    public PlainIndex(Fact[] facts, int places)
    {
        (_facts, _places) = (facts, places);
        _next = new int[facts.Length];
        _first = new int[Math.Max(1, facts.Length)];
        Array.Fill(_first, -1);
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            var arguments = facts[i].Arguments;
            var hash = 0;
            for (var p = 0; p < arguments.Count; p++)
            {
                hash = (places & (1 << p)) == 0 ? hash : Mix(hash, arguments[p]);
            }
            ref var chain = ref _first[Chain(hash)];
            (_next[i], chain) = (chain, i);
        }
    }

    /// <summary>Facts that may be about a sentence: those of its chain.</summary>
    public IEnumerable<Fact> Of(Sentence sentence)
    {
        var hash = 0;
        var place = 0;
        for (var i = 0; i < sentence.Slots.Count; i++)
        {
            if (i != sentence.Predicate.DaySlot)
            {
                hash = (_places & (1 << place)) == 0 ? hash : Mix(hash, sentence.Slots[i].Value);
                place++;
            }
        }
        return Along(_first[Chain(hash)]);
    }

    private IEnumerable<Fact> Along(int at)
    {
        for (; at >= 0; at = _next[at])
        {
            yield return _facts[at];
        }
    }

    private int Chain(int hash) => (hash & int.MaxValue) % _first.Length;

    private static int Mix(int hash, Value value) => unchecked((hash * 31) + value.GetHashCode());
}
