namespace Scrutineer.Law.Deduction.Core;

/// <summary>A set of days as half-open runs of day numbers, in order and apart. Immutable.</summary>
internal sealed class DaySet : IEquatable<DaySet>
{
    public const int First = int.MinValue;
    public const int End = int.MaxValue;

    // What was made lately: a place is overwritten by what falls on it, and losing one costs nothing but memory.
    private static readonly DaySet?[] Recent = new DaySet?[1 << 12];

    private readonly int[] _bounds;

    private DaySet(int[] bounds) => _bounds = bounds;

    public static DaySet Never { get; } = new([]);

    public static DaySet Always { get; } = new([First, End]);

    public bool IsEmpty => _bounds.Length == 0;

    public bool IsAlways => _bounds is [First, End];

    public int Runs => _bounds.Length / 2;

    /// <summary>First day, or <see cref="First"/>.</summary>
    public int Start => _bounds[0];

    /// <summary>Day after the last, or <see cref="End"/>.</summary>
    public int Until => _bounds[^1];

    /// <summary>One run of days. Of equal runs one instance mostly serves, since there are millions of them and few different.</summary>
    public static DaySet Run(int from, int until)
    {
        if (from >= until)
        {
            return Never;
        }
        ref var place = ref Recent[unchecked((uint)((from * 31) + until) * 2654435769u) >> 20];
        return place is { } known && known._bounds[0] == from && known._bounds[1] == until
            ? known
            : place = new([from, until]);
    }

    public static DaySet Of(Validity validity) =>
        validity.IsAlways ? Always : Run(validity.From?.DayNumber ?? First, validity.Until?.DayNumber ?? End);

    public (int From, int Until) this[int run] => (_bounds[2 * run], _bounds[(2 * run) + 1]);

    public bool Contains(int day)
    {
        for (var i = 0; i < _bounds.Length; i += 2)
        {
            if (day < _bounds[i])
            {
                return false;
            }
            if (day < _bounds[i + 1])
            {
                return true;
            }
        }
        return false;
    }

    public DaySet And(DaySet other)
    {
        if (ReferenceEquals(this, other) || other.IsAlways || IsEmpty)
        {
            return this;
        }
        if (IsAlways || other.IsEmpty)
        {
            return other;
        }
        if (_bounds.Length == 2 && other._bounds.Length == 2)
        {
            var (from, until) = (Math.Max(Start, other.Start), Math.Min(Until, other.Until));
            if (from == Start && until == Until)
            {
                return this;
            }
            return from == other.Start && until == other.Until ? other : Run(from, until);
        }
        return Merge(other, (a, b) => a && b);
    }

    public DaySet Or(DaySet other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty || IsAlways)
        {
            return this;
        }
        if (IsEmpty || other.IsAlways)
        {
            return other;
        }
        if (_bounds.Length == 2 && other._bounds.Length == 2 && Start <= other.Until && other.Start <= Until)
        {
            var (from, until) = (Math.Min(Start, other.Start), Math.Max(Until, other.Until));
            return from == Start && until == Until ? this
                : from == other.Start && until == other.Until ? other
                : Run(from, until);
        }
        return Merge(other, (a, b) => a || b);
    }

    public DaySet Minus(DaySet other)
    {
        if (other.IsEmpty || IsEmpty)
        {
            return this;
        }
        if (ReferenceEquals(this, other) || other.IsAlways)
        {
            return Never;
        }
        if (other.Until <= Start || Until <= other.Start)
        {
            return this;
        }
        if (_bounds.Length == 2 && other._bounds.Length == 2 && (other.Start <= Start || Until <= other.Until))
        {
            // What is left is one run at most: before the other begins, or after it ends.
            return other.Start <= Start ? Run(other.Until, Until) : Run(Start, other.Start);
        }
        return Merge(other, (a, b) => a && !b);
    }

    public DaySet Not() => Always.Minus(this);

    public bool Covers(DaySet other) => other.Minus(this).IsEmpty;

    public bool Equals(DaySet? other) => other is not null && _bounds.AsSpan().SequenceEqual(other._bounds);

    public override bool Equals(object? obj) => Equals(obj as DaySet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in _bounds)
        {
            hash.Add(bound);
        }
        return hash.ToHashCode();
    }

    private DaySet Merge(DaySet other, Func<bool, bool, bool> keep)
    {
        var built = new List<int>(_bounds.Length + other._bounds.Length);
        var (i, j) = (0, 0);
        var inside = false;
        while (i < _bounds.Length || j < other._bounds.Length)
        {
            var at = Math.Min(i < _bounds.Length ? _bounds[i] : End, j < other._bounds.Length ? other._bounds[j] : End);
            while (i < _bounds.Length && _bounds[i] == at)
            {
                i++;
            }
            while (j < other._bounds.Length && other._bounds[j] == at)
            {
                j++;
            }
            var now = keep(i % 2 == 1, j % 2 == 1);
            if (now != inside)
            {
                built.Add(at);
                inside = now;
            }
        }
        return built.Count == 0 ? Never : new([.. built]);
    }
}
