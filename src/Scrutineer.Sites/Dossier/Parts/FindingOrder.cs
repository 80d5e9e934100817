using Scrutineer.Forensics;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>
/// Findings by evidence: those with a tail probability first, the smallest first; then by method name. Digit tests, which
/// fail on clean elections, stand last whatever they say.
/// </summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> ByEvidence(IReadOnlyList<Finding> findings) =>
        [
            .. findings
                .OrderBy(f => f is DigitsFinding)
                .ThenBy(f => Log10P(f) is null)
                .ThenBy(f => Log10P(f) ?? 0)
                .ThenBy(f => f.Method, StringComparer.Ordinal),
        ];

    /// <summary>log₁₀ of the finding's headline tail probability, or null where the method claims none.</summary>
    public static double? Log10P(Finding finding) =>
        finding switch
        {
            IntegerPercentagesFinding { Nulls: [var head, ..] } => head[What.Either, Weight.Stations].Log10P,
            ClonedPercentagesFinding cloned => Math.Log10(cloned.P),
            CopiedReturnsFinding copied => Math.Log10(copied.P),
            NeighboursFinding neighbours => Math.Log10(neighbours.StationLevel.P),
            _ => null,
        };

    /// <summary>The same for the table: a probability too small for a double is said to be so.</summary>
    public static string? SayLog10P(Finding finding, Language language) =>
        Log10P(finding) switch
        {
            null => null,
            double.NegativeInfinity => "<\u00A0" + Numbers.Say(-307, 1, language),
            { } p => Numbers.Say(Math.Round(p, 1) + 0.0, 1, language),
        };

    /// <summary>Findings for the summary: the calibrated headline, the band, copies inside commissions, what cannot be checked.</summary>
    public static IReadOnlyList<Finding> Brief(IReadOnlyList<Finding> findings) =>
        [.. ByEvidence(findings).Where(f => InBrief.Contains(f.Method))];

    private static readonly string[] InBrief =
    [
        "integer-percentages",
        "excess-leader-votes",
        "cloned-percentages",
        "missing-returns",
    ];
}
