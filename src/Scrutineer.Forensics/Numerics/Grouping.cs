namespace Scrutineer.Forensics.Numerics;

/// <summary>Things by group: all in one array, group by group in order of the groups' numbers, each group in ascending order.</summary>
internal sealed class Grouping
{
    private readonly int[] _members;
    private readonly int[] _ends;

    private Grouping(int[] members, int[] ends)
    {
        _members = members;
        _ends = ends;
    }

    /// <summary>Number of groups, empty ones included.</summary>
    public int Count => _ends.Length;

    /// <summary>All members, group by group.</summary>
    public ReadOnlySpan<int> All => _members;

    /// <summary>Most members that any group has.</summary>
    public int Largest
    {
        get
        {
            var largest = 0;
            for (var g = 0; g < _ends.Length; g++)
            {
                largest = Math.Max(largest, this[g].Length);
            }
            return largest;
        }
    }

    /// <summary>Where a group begins in <see cref="All"/>.</summary>
    public int Start(int group) => group == 0 ? 0 : _ends[group - 1];

    /// <summary>A group's members.</summary>
    public ReadOnlySpan<int> this[int group] => _members.AsSpan(Start(group), _ends[group] - Start(group));

    /// <summary>The group that holds a place of <see cref="All"/>.</summary>
    public int GroupAt(int place)
    {
        var (low, high) = (0, _ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ends[middle] > place ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>Groups 0 … <paramref name="count"/> − 1 by counting: four bytes a member and four a group.</summary>
    /// <param name="count">Number of groups.</param>
    /// <param name="group">The group of each thing.</param>
    /// <param name="take">Which things are taken; empty for all.</param>
    public static Grouping Of(int count, ReadOnlySpan<int> group, ReadOnlySpan<bool> take)
    {
        var next = new int[count];
        for (var i = 0; i < group.Length; i++)
        {
            next[group[i]] += take.IsEmpty || take[i] ? 1 : 0;
        }
        var sum = 0;
        for (var g = 0; g < count; g++)
        {
            (next[g], sum) = (sum, sum + next[g]);
        }
        var members = new int[sum];
        for (var i = 0; i < group.Length; i++)
        {
            if (take.IsEmpty || take[i])
            {
                members[next[group[i]]++] = i;
            }
        }
        // Every group's next place is now its end.
        return new Grouping(members, next);
    }

    /// <summary>Only groups of at least so many, under new numbers in the same order.</summary>
    public Grouping OfAtLeast(int least)
    {
        var kept = 0;
        var groups = 0;
        for (var g = 0; g < Count; g++)
        {
            var length = this[g].Length;
            if (length >= least)
            {
                kept += length;
                groups++;
            }
        }
        if (groups == Count)
        {
            return this;
        }
        var members = new int[kept];
        var ends = new int[groups];
        var (at, next) = (0, 0);
        for (var g = 0; g < Count; g++)
        {
            if (this[g].Length >= least)
            {
                this[g].CopyTo(members.AsSpan(at));
                at += this[g].Length;
                ends[next++] = at;
            }
        }
        return new Grouping(members, ends);
    }
}
