using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Simulation;

/// <summary>Draws an honest vote: each station from its own stream of the seed, so the order of work does not matter.</summary>
internal static class CleanVote
{
    private const double TakenAway = 0.0005;
    private const double LosesABallot = 0.002;

    public static DraftVote Draw(Skeleton skeleton, ulong seed)
    {
        var draft = new DraftVote(skeleton);
        Parallel.For(
            0,
            (skeleton.Count + 1023) / 1024,
            block =>
            {
                var end = Math.Min((block + 1) * 1024, skeleton.Count);
                for (var i = block * 1024; i < end; i++)
                {
                    Station(draft, i, SeededRandom.Stream(seed, (ulong)i));
                }
            }
        );
        return draft;
    }

    private static void Station(DraftVote draft, int i, SeededRandom random)
    {
        var skeleton = draft.Skeleton;
        var commission = skeleton.StationCommission[i];
        var wide = random.NextDouble() < skeleton.UnlikeShare ? skeleton.UnlikeFactor : 1;
        var first = wide * random.NextNormal();
        var second = wide * random.NextNormal();
        var coupled = (skeleton.Coupling * first) + (Math.Sqrt(1 - (skeleton.Coupling * skeleton.Coupling)) * second);
        var turnout = PortableMath.Logistic(
            skeleton.TurnoutLogit[commission] + (skeleton.TurnoutSpread[commission] * first)
        );
        var result = PortableMath.Logistic(
            skeleton.ResultLogit[commission] + (skeleton.ResultSpread[commission] * coupled)
        );

        var issued = random.NextBinomial(skeleton.Registered[i], turnout);
        var taken = random.NextBinomial(issued, TakenAway);
        var cast = issued - taken;
        draft.Early[i] = random.NextBinomial(issued, skeleton.EarlyShare);
        draft.Outside[i] = random.NextBinomial(issued - draft.Early[i], skeleton.OutsideShare);
        draft.InRoom[i] = issued - draft.Early[i] - draft.Outside[i];
        draft.Portable[i] = Math.Min(cast, draft.Early[i] + draft.Outside[i]);
        draft.Stationary[i] = cast - draft.Portable[i];
        // A result is leader ÷ cast, so the leader's share is drawn over all ballots found and invalid ones from the rest.
        var leader = random.NextBinomial(cast, result);
        draft.Invalid[i] = random.NextBinomial(
            cast - leader,
            Math.Min(1, skeleton.InvalidShare / Math.Max(0.02, 1 - result))
        );
        draft.Valid[i] = cast - draft.Invalid[i];
        draft.LeaderVotes[i] = leader;
        draft.LeaderBefore[i] = leader;
        ShareOthers(draft, i, draft.Valid[i] - leader, random);

        draft.Lost[i] = random.NextDouble() < LosesABallot ? 1 : 0;
        var delivered = (((skeleton.Registered[i] * 19L / 20) + 9) / 10) * 10;
        draft.Received[i] = (int)Math.Max(delivered, issued + draft.Lost[i]);
    }

    private static void ShareOthers(DraftVote draft, int i, int votes, SeededRandom random)
    {
        var weight = 1.0;
        var last = -1;
        for (var c = 0; c < draft.Votes.Length; c++)
        {
            if (c == draft.Skeleton.Leader)
            {
                continue;
            }
            var share = draft.Skeleton.OthersShares[c];
            var drawn = weight > 0 ? random.NextBinomial(votes, share / weight) : 0;
            draft.Votes[c][i] = drawn;
            votes -= drawn;
            weight -= share;
            last = c;
        }
        if (last >= 0)
        {
            // Rounding of the weights may leave a vote over: it belongs to the last choice.
            draft.Votes[last][i] += votes;
        }
        else
        {
            draft.Invalid[i] += votes;
            draft.Valid[i] -= votes;
        }
    }
}
