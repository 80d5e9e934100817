using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>
/// Whether a log at hand is the one that a bundle was entered in, later: of the same origin, not smaller, consistent with the
/// checkpoint that the bundle carries, and cosigned as the reader asks. A log that shows one tree to some and another to others
/// fails here.
/// </summary>
public static class LogAgainstBundle
{
    /// <summary>Every reason why the log says nothing about the bundle; empty where it does.</summary>
    /// <param name="log">The log, opened with a key that the policy believes.</param>
    /// <param name="carried">The checkpoint of the bundle's own proof.</param>
    /// <param name="policy">Whom the reader believes; its quorum is asked of the log's checkpoint too.</param>
    /// <param name="now">A cosignature from later than this does not count; null to accept any time.</param>
    public static IReadOnlyList<Problem> Refute(
        LogReader log,
        Checkpoint carried,
        TrustPolicy policy,
        DateTimeOffset? now = null
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(carried);
        ArgumentNullException.ThrowIfNull(policy);
        var shown = log.Checkpoint;
        if (shown.Origin != carried.Origin)
        {
            return [EquivocationProblem.OtherOrigin(carried.Origin, shown.Origin)];
        }
        if (shown.Size < carried.Size)
        {
            return [EquivocationProblem.Smaller(carried.Size, shown.Size)];
        }
        var verdict = policy.Judge(shown, now);
        if (verdict.Wrong.Count > 0)
        {
            return [.. verdict.Wrong.Select(k => BundleProblem.WrongWitness(k.Name))];
        }
        if (!verdict.QuorumMet)
        {
            return [EquivocationProblem.TooFewWitnesses(verdict.Cosignatures.Count)];
        }
        // Proved before it is given: what comes back leads from the log's own root at the carried size to its present one.
        var proof = log.ProveConsistency(carried.Size, shown.Size);
        return !proof.Succeeded ? proof.Problems
            : MerkleProofs.Consistent(carried.Size, shown.Size, carried.Root, shown.Root, proof.Value) ? []
            : [EquivocationProblem.Forked(carried, shown)];
    }
}
