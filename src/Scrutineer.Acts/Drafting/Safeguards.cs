using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>
/// Sentences that protect somebody, and so cannot be edited away: that nobody's guilt is asserted, what is contested, how to
/// report without danger, what a statistic does not prove.
/// </summary>
internal static class Safeguards
{
    /// <summary>Those that the basis gives and the draft lacks, though it says what they belong to.</summary>
    public static IEnumerable<Problem> Missing(ActDraft draft, ActDraft given)
    {
        var said = draft.Sentences.Select(s => s.Proposition).ToHashSet(StringComparer.Ordinal);
        return given
            .Sentences.Where(s => !said.Contains(s.Proposition) && IsNeeded(s.Proposition, said))
            .Select(s => ActProblem.MissingSafeguard(s.Proposition, s.Text));
    }

    private static bool IsNeeded(string proposition, HashSet<string> said) =>
        proposition == "formula:no-guilt"
        || proposition.StartsWith("contested:", StringComparison.Ordinal)
        || Follows(proposition, "/limits", said)
        || Follows(proposition, "/caution", said)
        || (
            proposition.StartsWith("call:ReportSafely/", StringComparison.Ordinal)
            && said.Contains("call:ReportSafely/0")
        );

    private static bool Follows(string proposition, string aspect, HashSet<string> said) =>
        proposition.EndsWith(aspect, StringComparison.Ordinal)
        && said.Any(p =>
            p.StartsWith(proposition[..^aspect.Length] + "/", StringComparison.Ordinal)
            && p.StartsWith("finding:", StringComparison.Ordinal)
        );
}
