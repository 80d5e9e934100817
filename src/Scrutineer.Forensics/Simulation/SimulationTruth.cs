namespace Scrutineer.Forensics.Simulation;

/// <summary>What was done to a station of a simulated vote.</summary>
[Flags]
public enum Touch
{
    /// <summary>Nothing: an honest return.</summary>
    None = 0,

    /// <summary>Ballots were added.</summary>
    Stuffed = 1,

    /// <summary>Votes were moved to the leader.</summary>
    Switched = 2,

    /// <summary>Turnout and result were written to targets.</summary>
    Rounded = 4,

    /// <summary>The result is the commission's common one.</summary>
    Cloned = 8,

    /// <summary>The return repeats another station's.</summary>
    Copied = 16,

    /// <summary>Nothing was published.</summary>
    Withheld = 32,
}

/// <summary>What a simulation did, exactly: the answer that a method is measured against.</summary>
public sealed record SimulationTruth
{
    /// <summary>One entry per station of the skeleton, in its order, withheld stations included.</summary>
    public required IReadOnlyList<Touch> Touched { get; init; }

    /// <summary>Ballots for the leader that nobody cast, over all published stations.</summary>
    public required long VotesAdded { get; init; }

    /// <summary>Votes of others that were counted as the leader's, over all published stations.</summary>
    public required long VotesMoved { get; init; }

    /// <summary>The leader's votes before anything was done, over all published stations.</summary>
    public required long LeaderVotesBefore { get; init; }

    /// <summary>Number of stations to which this was done (all of it, when several flags are asked for).</summary>
    public int Count(Touch touch) => Touched.Count(t => t.HasFlag(touch));
}
