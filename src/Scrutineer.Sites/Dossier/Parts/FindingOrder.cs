using Scrutineer.Forensics;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.MissingReturns;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>
/// Findings by evidence: those with a tail probability first, the smallest first; then by method name. Digit tests, which
/// fail on clean elections, stand last whatever they say.
/// </summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> ByEvidence(IReadOnlyList<Finding> findings) =>
        [.. EvidenceTable.Of(findings).Select(line => line.Finding)];

    /// <summary>Findings for the summary: the calibrated headline, the band, copies inside commissions, what cannot be checked.</summary>
    public static IReadOnlyList<Finding> Brief(IReadOnlyList<Finding> findings) =>
        [.. ByEvidence(findings).Where(f => InBrief.Contains(f.Method))];

    private static readonly string[] InBrief =
    [
        IntegerPercentagesMethod.Name,
        ExcessLeaderVotesMethod.Name,
        ClonedPercentagesMethod.Name,
        MissingReturnsMethod.Name,
    ];
}
