namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Votes for the leader and for all others by turnout.</summary>
/// <param name="Finding">Whose votes.</param>
public sealed record TurnoutFigureData(ExcessLeaderVotesFinding Finding) : FigureData;
