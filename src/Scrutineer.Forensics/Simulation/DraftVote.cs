namespace Scrutineer.Forensics.Simulation;

/// <summary>Returns in the making: one column per field, changed in place, always consistent with the control relations.</summary>
internal sealed class DraftVote(Skeleton skeleton)
{
    public Skeleton Skeleton { get; } = skeleton;
    public int[] Registered { get; } = [.. skeleton.Registered];
    public int[] Received { get; } = new int[skeleton.Count];
    public int[] Early { get; } = new int[skeleton.Count];
    public int[] InRoom { get; } = new int[skeleton.Count];
    public int[] Outside { get; } = new int[skeleton.Count];
    public int[] Portable { get; } = new int[skeleton.Count];
    public int[] Stationary { get; } = new int[skeleton.Count];
    public int[] Invalid { get; } = new int[skeleton.Count];
    public int[] Valid { get; } = new int[skeleton.Count];
    public int[] Lost { get; } = new int[skeleton.Count];
    public int[][] Votes { get; } = [.. skeleton.Choices.Select(_ => new int[skeleton.Count])];
    public Touch[] Touched { get; } = new Touch[skeleton.Count];

    /// <summary>Ballots added and votes moved to the leader, a station.</summary>
    public long[] Added { get; } = new long[skeleton.Count];
    public long[] Moved { get; } = new long[skeleton.Count];
    public int[] LeaderBefore { get; } = new int[skeleton.Count];

    public int[] LeaderVotes => Votes[Skeleton.Leader];

    public int Issued(int i) => Early[i] + InRoom[i] + Outside[i];

    public int Cast(int i) => Valid[i] + Invalid[i];

    /// <summary>What is left of the ballots received: cancelled = received − issued − lost.</summary>
    public int Cancelled(int i) => Received[i] - Issued(i) - Lost[i];

    /// <summary>Adds ballots for the leader, issued in the room and found in the stationary box.</summary>
    public void AddBallots(int i, int count)
    {
        InRoom[i] += count;
        Stationary[i] += count;
        Valid[i] += count;
        LeaderVotes[i] += count;
        Received[i] = Math.Max(Received[i], Issued(i) + Lost[i]);
        Added[i] += count;
    }

    /// <summary>Counts up to <paramref name="count"/> votes of others as the leader's, from each in proportion (largest first).</summary>
    /// <returns>How many were moved.</returns>
    public int MoveVotes(int i, int count)
    {
        var others = Valid[i] - LeaderVotes[i];
        var wanted = Math.Min(count, others);
        var left = wanted;
        for (var c = 0; c < Votes.Length && others > 0; c++)
        {
            if (c == Skeleton.Leader)
            {
                continue;
            }
            var votes = Votes[c][i];
            var taken = (int)((long)votes * left / others);
            others -= votes;
            Votes[c][i] -= taken;
            left -= taken;
        }
        for (var c = 0; c < Votes.Length && left > 0; c++)
        {
            if (c != Skeleton.Leader)
            {
                var taken = Math.Min(left, Votes[c][i]);
                Votes[c][i] -= taken;
                left -= taken;
            }
        }
        LeaderVotes[i] += wanted - left;
        Moved[i] += wanted - left;
        return wanted - left;
    }

    /// <summary>Writes station <paramref name="from"/>'s return over station <paramref name="to"/>'s.</summary>
    public void Copy(int from, int to)
    {
        foreach (
            var column in (ReadOnlySpan<int[]>)
                [Registered, Received, Early, InRoom, Outside, Portable, Stationary, Invalid, Valid, Lost, .. Votes]
        )
        {
            column[to] = column[from];
        }
    }
}
