using System.Collections.Concurrent;
using Scrutineer.Forensics.IntegerPercentages;

namespace Scrutineer.Forensics.Tests;

/// <summary>Findings about the real votes, worked out once a test run.</summary>
internal static class Votes
{
    private static readonly ConcurrentDictionary<int, Lazy<IntegerPercentagesFinding>> Whole = new();

    public static IntegerPercentagesFinding IntegerPercentages(int year)
    {
        var returns = RealReturns.Russia(year);
        return Whole.GetOrAdd(year, _ => new(() => IntegerPercentagesMethod.Run(returns).Value!)).Value;
    }
}
