using Scrutineer.Returns;

namespace Scrutineer.Forensics.Pairs;

/// <summary>How well two votes could be put side by side.</summary>
/// <param name="Matched">Places found in both.</param>
/// <param name="ByName">Of these, by the same names.</param>
/// <param name="ByNumber">By names without leading numbers, and the station's number.</param>
/// <param name="ByNumberInRegion">By the station's number in its region; the commissions have other names.</param>
/// <param name="OnlyFirst">Places of the first vote without a counterpart.</param>
/// <param name="OnlySecond">Places of the second vote without one.</param>
/// <param name="TwiceFirst">Places of the first whose name occurs more than once there, and were left out.</param>
/// <param name="TwiceSecond">The same of the second.</param>
/// <param name="SomeOnlyFirst">The first of those that only the first vote has, by name, 100 at most.</param>
/// <param name="SomeOnlySecond">The same of the second.</param>
internal sealed record MatchSummary(
    int Matched,
    int ByName,
    int ByNumber,
    int ByNumberInRegion,
    int OnlyFirst,
    int OnlySecond,
    int TwiceFirst,
    int TwiceSecond,
    IReadOnlyList<Unmatched> SomeOnlyFirst,
    IReadOnlyList<Unmatched> SomeOnlySecond
)
{
    /// <summary>Places that are named of either vote.</summary>
    public const int Most = 100;

    public static MatchSummary Of(Matched matched, ReturnSet first, ReturnSet second, PairUnit unit)
    {
        Func<ReturnSet, int, Unmatched> name = unit == PairUnit.Stations ? Unmatched.StationOf : Unmatched.CommissionOf;
        return new(
            matched.Pairs.Count,
            matched.Count(MatchedBy.Name),
            matched.Count(MatchedBy.Number),
            matched.Count(MatchedBy.NumberInRegion),
            matched.OnlyFirst.Count,
            matched.OnlySecond.Count,
            matched.TwiceFirst.Count,
            matched.TwiceSecond.Count,
            [.. matched.OnlyFirst.Concat(matched.TwiceFirst).Take(Most).Select(i => name(first, i))],
            [.. matched.OnlySecond.Concat(matched.TwiceSecond).Take(Most).Select(i => name(second, i))]
        );
    }
}
