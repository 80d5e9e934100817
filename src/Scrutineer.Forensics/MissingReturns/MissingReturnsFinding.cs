using Scrutineer.Wording;

namespace Scrutineer.Forensics.MissingReturns;

/// <summary>The whole claim, by what supports it; the three parts add up to <paramref name="Claimed"/>.</summary>
/// <param name="Claimed">Votes claimed for all choices.</param>
/// <param name="InReturns">Votes in published returns of stations.</param>
/// <param name="ElectronicOnly">Votes announced only as totals of electronic voting.</param>
/// <param name="NothingPublished">Votes of which nothing is published; negative when more is published than claimed.</param>
/// <param name="UncheckableShare">Share of the claim that no station's return supports, 0 … 1.</param>
/// <param name="Source">Who announced the claim and how sure that is.</param>
public sealed record WholeGap(
    long Claimed,
    long InReturns,
    long ElectronicOnly,
    long NothingPublished,
    double UncheckableShare,
    Bilingual Source
);

/// <summary>One region: what is published of it and what is claimed.</summary>
/// <param name="Region">Its name.</param>
/// <param name="Known">Stations known to exist.</param>
/// <param name="WithoutData">Of them, stations announced without data.</param>
/// <param name="PublishedCast">Ballots cast in the published returns.</param>
/// <param name="ClaimedCast">Ballots cast as claimed, or null when no claim was given.</param>
/// <param name="Unsupported">Claimed − published ballots: what no return supports; null without a claim.</param>
public sealed record RegionGap(
    string Region,
    int Known,
    int WithoutData,
    long PublishedCast,
    long? ClaimedCast,
    long? Unsupported
);

/// <summary>What is claimed against what is published.</summary>
public sealed partial record MissingReturnsFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => MissingReturnsMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Відсутні протоколи", "Missing returns");

    /// <summary>Stations known to exist, with data or without.</summary>
    public required int Known { get; init; }

    /// <summary>Stations announced without data.</summary>
    public required int StationsWithoutData { get; init; }

    /// <summary>Regions that lack returns or differ from their claim, most stations without data first.</summary>
    public required IReadOnlyList<RegionGap> Regions { get; init; }

    /// <summary>Regions of which not one return is published.</summary>
    public required IReadOnlyList<string> RegionsWithoutAnyData { get; init; }

    /// <summary>All ballots claimed, over the regions with a claim; null without claims.</summary>
    public required long? ClaimedCast { get; init; }

    /// <summary>Claimed ballots of these regions that no published return supports; null without claims.</summary>
    public required long? UncheckableCast { get; init; }

    /// <summary>Share of the claimed ballots that cannot be checked at all, 0 … 1; null without claims.</summary>
    public required double? UncheckableShare { get; init; }

    /// <summary>The claim for the whole vote against what is published; null where none was given.</summary>
    public required WholeGap? Whole { get; init; }
}
