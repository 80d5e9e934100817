using Scrutineer.Wording;

namespace Scrutineer.Returns.Checks;

/// <summary>A figure that somebody published for a region.</summary>
/// <param name="Region">The region as the returns name it; <c>*</c> for all together.</param>
/// <param name="Channel">
/// Whose votes it counts: <c>stations</c>, <c>electronic</c>, <c>all</c> (both), or <c>sum-of-published-returns</c>.
/// </param>
/// <param name="Field">A field's id, or <c>votes:</c> and the choice's name.</param>
/// <param name="Count">The figure, 0 or more.</param>
/// <param name="Row">1-based line of the file, or null.</param>
/// <param name="Source">Id of where it was published, or null where nobody names it.</param>
public sealed record OfficialTotal(
    string Region,
    string Channel,
    string Field,
    long Count,
    int? Row = null,
    string? Source = null
)
{
    /// <summary>The region that stands for all together.</summary>
    public const string Everywhere = "*";

    /// <summary>The channel of figures that count stations and electronic voting.</summary>
    public const string AllChannels = "all";

    /// <summary>The channel of figures that count stations alone.</summary>
    public const string AtStations = "stations";

    /// <summary>The channel of figures that count electronic voting alone.</summary>
    public const string Electronically = "electronic";
}

/// <summary>A published figure beside what the stations sum to.</summary>
/// <param name="Total">The published figure.</param>
/// <param name="Stations">Stations with data in that region.</param>
/// <param name="Sum">What those stations sum to.</param>
/// <param name="Electronic">The electronic figure that was added for <c>all</c>, or null when none is known.</param>
public sealed record TotalComparison(OfficialTotal Total, int Stations, long Sum, long? Electronic)
{
    /// <summary>Published − (stations' sum + electronic); 0 when they agree.</summary>
    public long Difference => Total.Count - Sum - (Electronic ?? 0);
}

/// <summary>Published totals against the stations' sums.</summary>
public static class OfficialTotals
{
    /// <summary>The channel of figures that were summed from the published returns themselves: no check of them.</summary>
    public const string SumOfReturns = "sum-of-published-returns";

    /// <summary>The channels that a row may have.</summary>
    public static IReadOnlyList<string> Channels { get; } =
    [OfficialTotal.AllChannels, OfficialTotal.AtStations, OfficialTotal.Electronically, SumOfReturns];

    /// <summary>
    /// Reads <c>totals.csv</c>: columns <c>region,channel,field,count</c> in any order, and <c>source</c> where there is one;
    /// other columns are left alone. A figure stands once for its region, channel and field.
    /// </summary>
    /// <param name="stream">The file, packed or not.</param>
    /// <param name="name">Its name, for problems.</param>
    /// <param name="sourced">Told the source and the line of each row; where it is given, the column <c>source</c> is required.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures in the order of the file, or every problem.</returns>
    public static Outcome<IReadOnlyList<OfficialTotal>> Read(
        Stream stream,
        string name,
        Action<string, int>? sourced = null,
        CancellationToken cancellation = default
    ) => new TotalsReading(name, sourced, cancellation).Read(stream);

    /// <summary>
    /// Compares every published figure but the electronic ones (which are added to the stations' where the figure is of
    /// all votes). Choices and regions are compared letter by letter.
    /// </summary>
    /// <returns>One comparison per figure, also where they agree; or a problem for each field that the returns lack.</returns>
    public static Outcome<IReadOnlyList<TotalComparison>> Compare(
        this ReturnSet returns,
        IReadOnlyList<OfficialTotal> totals,
        string file
    ) => TotalsCheck.Compare(returns, totals, file);
}
