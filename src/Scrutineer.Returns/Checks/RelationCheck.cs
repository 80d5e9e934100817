using System.Runtime.CompilerServices;

namespace Scrutineer.Returns.Checks;

/// <summary>Runs one control relation over all stations, column by column.</summary>
internal static class RelationCheck
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RelationResult Run(ControlRelation relation, ReturnSet returns)
    {
        var lacking = relation.Lacking(returns);
        if (lacking.Count > 0)
        {
            return new RelationResult(relation, 0, lacking, []);
        }
        var left = Side(relation.Left, returns);
        var right = Side(relation.Right, returns);
        var failures = new List<RelationFailure>();
        for (var i = 0; i < left.Length; i++)
        {
            if (relation.Equal ? left[i] != right[i] : left[i] > right[i])
            {
                failures.Add(new RelationFailure(i, left[i], right[i]));
            }
        }
        return new RelationResult(relation, left.Length, [], failures);
    }

    private static long[] Side(IReadOnlyList<RelationPart> parts, ReturnSet returns)
    {
        var side = new long[returns.Count];
        foreach (var part in parts)
        {
            switch (part.Term)
            {
                case RelationTerm.Field:
                    Add(side, returns[part.Field!.Value], part.Subtract ? -1 : 1);
                    break;
                case RelationTerm.AllVotes:
                    for (var choice = 0; choice < returns.Choices.Count; choice++)
                    {
                        Add(side, returns.Votes(choice), part.Subtract ? -1 : 1);
                    }
                    break;
                default:
                    Add(side, Largest(returns), part.Subtract ? -1 : 1);
                    break;
            }
        }
        return side;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(long[] side, ReadOnlySpan<int> column, long sign)
    {
        for (var i = 0; i < side.Length; i++)
        {
            side[i] += sign * column[i];
        }
    }

    private static int[] Largest(ReturnSet returns)
    {
        var largest = new int[returns.Count];
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            var votes = returns.Votes(choice);
            for (var i = 0; i < largest.Length; i++)
            {
                largest[i] = Math.Max(largest[i], votes[i]);
            }
        }
        return largest;
    }
}
