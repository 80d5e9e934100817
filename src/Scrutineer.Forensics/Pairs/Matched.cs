using System.Runtime.InteropServices;

namespace Scrutineer.Forensics.Pairs;

/// <summary>By what two places were found to be one.</summary>
internal enum MatchedBy
{
    /// <summary>Region, commission and own name are the same but for case and punctuation.</summary>
    Name,

    /// <summary>Region and commission are the same without leading numbers, and so is the station's number.</summary>
    Number,

    /// <summary>The region is the same, and so is the station's number, which occurs once in it; the commission is another.</summary>
    NumberInRegion,
}

/// <summary>A place found in both votes.</summary>
/// <param name="First">Its index in the first.</param>
/// <param name="Second">Its index in the second.</param>
/// <param name="By">How it was found.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pair(int First, int Second, MatchedBy By);

/// <summary>Places of two votes, matched.</summary>
/// <param name="Pairs">Those found in both, in the order of the first.</param>
/// <param name="OnlyFirst">Indices of the first that have no counterpart.</param>
/// <param name="OnlySecond">Indices of the second that have none.</param>
/// <param name="TwiceFirst">Indices of the first whose name occurs more than once there: it is not known which is meant.</param>
/// <param name="TwiceSecond">The same of the second.</param>
internal sealed record Matched(
    IReadOnlyList<Pair> Pairs,
    IReadOnlyList<int> OnlyFirst,
    IReadOnlyList<int> OnlySecond,
    IReadOnlyList<int> TwiceFirst,
    IReadOnlyList<int> TwiceSecond
)
{
    /// <summary>Pairs found in one way.</summary>
    public int Count(MatchedBy by) => Pairs.Count(p => p.By == by);
}
