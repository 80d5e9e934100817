using System.Runtime.CompilerServices;

namespace Scrutineer.Returns.Checks;

/// <summary>Runs one control relation over all stations, column by column within a block of stations.</summary>
internal static class RelationCheck
{
    // Both sides of a block and its largest votes stay in the nearest cache.
    private const int BlockSize = 1024;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RelationResult Run(ControlRelation relation, ReturnSet returns)
    {
        var lacking = relation.Lacking(returns);
        if (lacking.Count > 0)
        {
            return new RelationResult(relation, 0, lacking, []);
        }
        var failures = new List<RelationFailure>();
        Span<long> leftBlock = stackalloc long[BlockSize];
        Span<long> rightBlock = stackalloc long[BlockSize];
        for (var from = 0; from < returns.Count; from += BlockSize)
        {
            var length = Math.Min(BlockSize, returns.Count - from);
            var left = leftBlock[..length];
            var right = rightBlock[..length];
            Side(relation.Left, returns, from, left);
            Side(relation.Right, returns, from, right);
            for (var i = 0; i < length; i++)
            {
                if (relation.Equal ? left[i] != right[i] : left[i] > right[i])
                {
                    failures.Add(new RelationFailure(from + i, left[i], right[i]));
                }
            }
        }
        return new RelationResult(relation, returns.Count, [], failures);
    }

    private static void Side(IReadOnlyList<RelationPart> parts, ReturnSet returns, int from, Span<long> side)
    {
        side.Clear();
        foreach (var part in parts)
        {
            switch (part.Term)
            {
                case RelationTerm.Field:
                    Add(side, returns[part.Field!.Value][from..], part.Subtract ? -1 : 1);
                    break;
                case RelationTerm.AllVotes:
                    for (var choice = 0; choice < returns.Choices.Count; choice++)
                    {
                        Add(side, returns.Votes(choice)[from..], part.Subtract ? -1 : 1);
                    }
                    break;
                default:
                    AddLargest(side, returns, from, part.Subtract ? -1 : 1);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<long> side, ReadOnlySpan<int> column, long sign)
    {
        for (var i = 0; i < side.Length; i++)
        {
            side[i] += sign * column[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddLargest(Span<long> side, ReturnSet returns, int from, long sign)
    {
        Span<int> largest = stackalloc int[BlockSize];
        largest.Clear();
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            var votes = returns.Votes(choice)[from..];
            for (var i = 0; i < side.Length; i++)
            {
                largest[i] = Math.Max(largest[i], votes[i]);
            }
        }
        Add(side, largest, sign);
    }
}
