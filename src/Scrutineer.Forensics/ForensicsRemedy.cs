namespace Scrutineer.Forensics;

/// <summary>Codes of the steps that let a silent method speak, for a host to name in its own way.</summary>
public static class ForensicsRemedy
{
    /// <summary>Give the returns of an earlier vote of the same country.</summary>
    public const string GiveEarlierReturns = "give-earlier-returns";

    /// <summary>Give the returns of a second race, held on the same day at the same stations.</summary>
    public const string GiveSecondRace = "give-second-race";

    /// <summary>Give the returns of an earlier vote or of a second race.</summary>
    public const string GiveAnotherVote = "give-another-vote";

    /// <summary>Match stations instead of commissions.</summary>
    public const string MatchStations = "match-stations";
}
