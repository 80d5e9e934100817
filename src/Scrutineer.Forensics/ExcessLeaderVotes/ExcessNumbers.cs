namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>The estimates of the published recipe and of windows.</summary>
/// <param name="Finding">Whose.</param>
public sealed record ExcessNumbersData(ExcessLeaderVotesFinding Finding) : NumbersData;
