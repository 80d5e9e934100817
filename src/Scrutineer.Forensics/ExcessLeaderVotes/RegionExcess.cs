using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Why the method gives no number for a region.</summary>
public enum NotApplicable
{
    /// <summary>Fewer than 100 stations: no curve.</summary>
    FewStations,

    /// <summary>Fewer than 1,000 votes for others in the five bins around the hump: the ratio is noise.</summary>
    FewOthers,

    /// <summary>Several humps, any of which could be the clean one.</summary>
    SeveralHumps,

    /// <summary>The hump accounts for less than half of the voters: clean stations are not the majority.</summary>
    NotTheMajority,

    /// <summary>Most voters are at stations left of the hump: it is the end of the cloud, and no left cluster.</summary>
    AtTheRightEnd,

    /// <summary>The hump lies more than 15 points right of that of the whole vote: it is where interference moves stations to.</summary>
    FarRightOfTheRest,
}

/// <summary>The region's own excess, where its own curve has one clean hump.</summary>
/// <param name="Region">Its name, as the returns have it.</param>
/// <param name="Stations">Stations that entered.</param>
/// <param name="LeaderVotes">All votes for the leader there.</param>
/// <param name="Bin">Lower edge of the bin of the leftmost main peak, percent, 0 … 99; null where there is no curve.</param>
/// <param name="CleanShare">Twice the share of voters up to the middle of the hump: 1 where it is symmetric and alone; null without a curve.</param>
/// <param name="Excess">Leader's votes above the ratio of the five bins around it; null where the rule does not apply.</param>
/// <param name="Why">Why not; null where it applies.</param>
public sealed record RegionExcess(
    string Region,
    int Stations,
    long LeaderVotes,
    int? Bin,
    double? CleanShare,
    double? Excess,
    NotApplicable? Why
);
