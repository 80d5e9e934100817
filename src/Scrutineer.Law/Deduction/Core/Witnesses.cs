namespace Scrutineer.Law.Deduction.Core;

/// <summary>The days of a rule's variables, as proofs keep them: one array for all proofs that were made on the same days.</summary>
internal sealed class Witnesses
{
    private readonly DaySet[]?[] _recent = new DaySet[]?[1 << 10];

    /// <summary>An array of these days: one that was made before, or a copy.</summary>
    public DaySet[] Keep(DaySet[] days)
    {
        var hash = 17u;
        foreach (var set in days)
        {
            hash = unchecked((hash * 31) + (uint)set.Start + ((uint)set.Until * 7));
        }
        ref var place = ref _recent[unchecked(hash * 2654435769u) >> 22];
        return place is { } known && Same(known, days) ? known : place = [.. days];
    }

    private static bool Same(DaySet[] one, DaySet[] other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }
        for (var i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }
        return true;
    }
}
