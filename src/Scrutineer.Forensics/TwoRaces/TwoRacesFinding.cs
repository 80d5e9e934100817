using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>One count of a return in two races, over the stations that both have.</summary>
/// <param name="Field">Stable id of the field: <c>registered</c>, <c>issued</c>, <c>cast</c>, or <c>carried-away</c>, issued − cast.</param>
/// <param name="First">Its sum in the first race.</param>
/// <param name="Second">Its sum in the second race.</param>
/// <param name="Equal">Stations where both are equal.</param>
/// <param name="MoreInFirst">Stations with more in the first race.</param>
/// <param name="MoreInSecond">Stations with more in the second race.</param>
/// <param name="Apart">Sum of the absolute differences.</param>
/// <param name="Largest">The largest absolute difference.</param>
/// <param name="MedianPercent">Median of the absolute difference over stations, percent of the larger of the two counts.</param>
/// <param name="NinetyNinthPercent">Its 99th percentile over stations, percent.</param>
/// <param name="HoldingHalf">The fewest stations that hold half of <paramref name="Apart"/>.</param>
internal sealed record FieldAgreement(
    string Field,
    long First,
    long Second,
    int Equal,
    int MoreInFirst,
    int MoreInSecond,
    long Apart,
    long Largest,
    double MedianPercent,
    double NinetyNinthPercent,
    int HoldingHalf
);

/// <summary>A relation between the two returns of a station.</summary>
/// <param name="Relation">Stable id.</param>
/// <param name="Says">The relation in words.</param>
/// <param name="Innocent">By what a station may break it without anybody's wrong.</param>
/// <param name="Checked">Stations that have all its counts.</param>
/// <param name="Failed">Stations that break it.</param>
/// <param name="Ballots">By how many ballots or voters, summed over these.</param>
internal sealed record RaceRelation(
    string Relation,
    Bilingual Says,
    Bilingual Innocent,
    int Checked,
    int Failed,
    long Ballots
);

/// <summary>Counts of one race at a station; null where the returns have no such field.</summary>
internal sealed record RaceCounts(int? Registered, int Issued, int Cast);

/// <summary>A station whose two returns differ in ballots.</summary>
/// <param name="Region">Its region, as the first race's returns name it.</param>
/// <param name="Commission">Its commission, likewise.</param>
/// <param name="Station">Its name.</param>
/// <param name="Row">Row in the file of the first race.</param>
/// <param name="SecondRow">Row in the file of the second.</param>
/// <param name="First">Its counts in the first race.</param>
/// <param name="Second">Its counts in the second.</param>
/// <param name="Broken">Ids of the relations that it breaks.</param>
internal sealed record StationApart(
    string Region,
    string Commission,
    string Station,
    int Row,
    int SecondRow,
    RaceCounts First,
    RaceCounts Second,
    IReadOnlyList<string> Broken
);

/// <summary>How far the stations of a region differ.</summary>
/// <param name="Region">Its name in the first race's returns.</param>
/// <param name="Stations">Stations that both races have.</param>
/// <param name="Differ">Of these, with another number of ballots found.</param>
/// <param name="Apart">Sum of the absolute differences in ballots found.</param>
/// <param name="PerThousand">The same for every 1,000 ballots found in the race with more.</param>
internal sealed record RegionApart(string Region, int Stations, int Differ, long Apart, double PerThousand);

/// <summary>Whether the ballots of two races of one day at the same stations agree.</summary>
internal sealed partial record TwoRacesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => TwoRacesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } =
        new("Два голосування одного дня на тих самих дільницях", "Two races at the same stations on one day");

    /// <summary>Which stations are in both.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>Each count that both races have.</summary>
    public required IReadOnlyList<FieldAgreement> Fields { get; init; }

    /// <summary>Relations between the two, the one that a station's voters cannot break with their own ballots first.</summary>
    public required IReadOnlyList<RaceRelation> Relations { get; init; }

    /// <summary>Regions, those that differ most for their size first.</summary>
    public required IReadOnlyList<RegionApart> Regions { get; init; }

    /// <summary>Stations that differ most in ballots found, then issued; 1,000 at most.</summary>
    public required IReadOnlyList<StationApart> Farthest { get; init; }

    /// <summary>Differences of every station of the first race, by its index; absent where it has no counterpart.</summary>
    internal IReadOnlyDictionary<int, StationPair> Pairs { get; init; } = new Dictionary<int, StationPair>();
}
