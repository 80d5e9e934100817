namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Options of the excess of the leader's votes.</summary>
internal sealed record ExcessLeaderVotesOptions
{
    /// <summary>Stations with this many registered voters or fewer are left out; 0 or more. 100 as published.</summary>
    public int AboveRegistered { get; init; } = StationSizes.LeastRegistered;

    /// <summary>
    /// Lower edge of the turnout bin, percent, 0 … 99; null to find it. The authors set 60 by hand for 2024, where the curve
    /// has no single peak.
    /// </summary>
    public int? Bin { get; init; }
}
