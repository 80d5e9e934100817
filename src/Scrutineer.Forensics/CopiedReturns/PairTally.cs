namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>What has been seen of the pairs so far: one a task, added up afterwards; sums do not depend on order.</summary>
internal sealed class PairTally
{
    /// <summary>Pairs compared.</summary>
    public long Pairs { get; set; }

    /// <summary>Expected agreements in all counts, by score.</summary>
    public ScoreTable All { get; } = new();

    /// <summary>Expected agreements in all counts but one, by score.</summary>
    public ScoreTable AllButOne { get; } = new();

    /// <summary>Pairs that agree in all counts or in all but one, the earlier station first.</summary>
    public List<(int First, int Second, int Equal, double Score)> Found { get; } = [];

    /// <summary>Adds another tally to this one.</summary>
    public void Add(PairTally other)
    {
        Pairs += other.Pairs;
        All.Add(other.All);
        AllButOne.Add(other.AllButOne);
        Found.AddRange(other.Found);
    }
}
