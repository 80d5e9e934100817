using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Simulation;

/// <summary>Does anomalies to a draft, one after the other.</summary>
internal static class Interference
{
    // A target above 99 % would be left out by every method that looks for whole percentages.
    private const int HighestTarget = 99;

    public static void Do(DraftVote draft, Anomaly anomaly, SeededRandom random)
    {
        switch (anomaly)
        {
            case Stuffing stuffing:
                foreach (var i in Stations(draft, anomaly, random))
                {
                    var absent = Math.Max(0, draft.Registered[i] - draft.Issued(i));
                    draft.AddBallots(i, random.NextBinomial(absent, Between(stuffing.From, stuffing.To, random)));
                    draft.Touched[i] |= Touch.Stuffed;
                }
                break;
            case Switching switching:
                foreach (var i in Stations(draft, anomaly, random))
                {
                    var others = draft.Valid[i] - draft.LeaderVotes[i];
                    draft.MoveVotes(i, random.NextBinomial(others, Between(switching.From, switching.To, random)));
                    draft.Touched[i] |= Touch.Switched;
                }
                break;
            case Rounding rounding:
                foreach (var i in Stations(draft, anomaly, random))
                {
                    Round(draft, i, rounding.Step);
                }
                break;
            case Cloning cloning:
                foreach (var members in Commissions(draft, anomaly, random))
                {
                    Clone(draft, members, cloning.Lift / 100);
                }
                break;
            case Copying copying:
                foreach (var members in Commissions(draft, anomaly, random))
                {
                    foreach (var i in members.Skip(1).Take(copying.Copies))
                    {
                        draft.Copy(members[0], i);
                        draft.Touched[i] |= Touch.Copied;
                    }
                }
                break;
            case Withholding:
                foreach (var i in Stations(draft, anomaly, random))
                {
                    draft.Touched[i] |= Touch.Withheld;
                }
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(anomaly));
        }
    }

    /// <summary>
    /// Raises turnout to the next multiple of the step by adding ballots, then the result by moving votes. A station too
    /// small to lie within 0.05 points of every target comes as near as a whole ballot allows.
    /// </summary>
    private static void Round(DraftVote draft, int i, int step)
    {
        var missing = draft.Issued(i) - draft.Cast(i);
        var issued = Target(draft.Issued(i), draft.Registered[i], step);
        draft.AddBallots(i, issued - draft.Issued(i));
        var leader = Target(draft.LeaderVotes[i], draft.Issued(i) - missing, step);
        draft.MoveVotes(i, leader - draft.LeaderVotes[i]);
        draft.Touched[i] |= Touch.Rounded;
    }

    /// <summary>The count nearest to the first multiple of the step (percent of n) that is not below k; k if that is above 99 %.</summary>
    private static int Target(int k, int n, int step)
    {
        for (var percent = (int)(100L * k / n / step) * step; percent <= HighestTarget; percent += step)
        {
            var count = (int)(((2L * percent * n) + 100) / 200);
            if (count >= k)
            {
                return count;
            }
        }
        return k;
    }

    private static void Clone(DraftVote draft, List<int> members, double lift)
    {
        long leader = 0,
            cast = 0;
        foreach (var i in members)
        {
            leader += draft.LeaderVotes[i];
            cast += draft.Cast(i);
        }
        // A station that is honestly above the shared result keeps its own: nobody takes votes from the leader.
        var shared = Math.Min(0.985, ((double)leader / cast) + lift);
        foreach (var i in members)
        {
            var wanted = (int)Math.Floor((shared * draft.Cast(i)) + 0.5);
            if (wanted >= draft.LeaderVotes[i] && wanted <= draft.Valid[i])
            {
                draft.MoveVotes(i, wanted - draft.LeaderVotes[i]);
                draft.Touched[i] |= Touch.Cloned;
            }
        }
    }

    private static double Between(double from, double to, SeededRandom random) =>
        from + ((to - from) * random.NextDouble());

    private static int[] Stations(DraftVote draft, Anomaly anomaly, SeededRandom random)
    {
        var eligible = Enumerable
            .Range(0, draft.Skeleton.Count)
            .Where(i => In(draft, anomaly, draft.Skeleton.StationCommission[i]) && draft.Cast(i) > 0)
            .ToArray();
        return Chosen(eligible, anomaly.Share, random);
    }

    private static IEnumerable<List<int>> Commissions(DraftVote draft, Anomaly anomaly, SeededRandom random)
    {
        var members = new List<int>[draft.Skeleton.Commissions.Count];
        for (var i = 0; i < draft.Skeleton.Count; i++)
        {
            if (draft.Cast(i) > 0)
            {
                (members[draft.Skeleton.StationCommission[i]] ??= []).Add(i);
            }
        }
        var eligible = Enumerable
            .Range(0, members.Length)
            .Where(c => members[c] is { Count: > 1 } && In(draft, anomaly, c))
            .ToArray();
        return Chosen(eligible, anomaly.Share, random).Select(c => members[c]);
    }

    private static bool In(DraftVote draft, Anomaly anomaly, int commission) =>
        anomaly.Regions is null || anomaly.Regions.Contains(draft.Skeleton.Commissions[commission].Region);

    /// <summary>Exactly round(share × n) of them, at random, in their own order.</summary>
    private static int[] Chosen(int[] eligible, double share, SeededRandom random)
    {
        if (share is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), "A share lies between 0 and 1.");
        }
        var count = (int)Math.Floor((share * eligible.Length) + 0.5);
        random.Shuffle<int>(eligible);
        var chosen = eligible[..count];
        Array.Sort(chosen);
        return chosen;
    }
}
