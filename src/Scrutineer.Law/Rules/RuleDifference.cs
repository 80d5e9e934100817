namespace Scrutineer.Law;

/// <summary>How one set of rules differs from another. Wording, order and the language of a file do not count.</summary>
/// <param name="Added">Rules that the later has and the earlier lacks, in the later's order.</param>
/// <param name="Removed">Rules that the earlier has and the later lacks, in the earlier's order.</param>
/// <param name="Changed">Rules of one id that do not say the same: before, after.</param>
public sealed record RuleDifference(
    IReadOnlyList<Rule> Added,
    IReadOnlyList<Rule> Removed,
    IReadOnlyList<(Rule Before, Rule After)> Changed
)
{
    /// <summary>From the earlier rules to the later.</summary>
    public static RuleDifference Between(RuleBase earlier, RuleBase later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return new(
            [.. later.Rules.Where(r => earlier.Rule(r.Id) is null)],
            [.. earlier.Rules.Where(r => later.Rule(r.Id) is null)],
            [
                .. later
                    .Rules.Where(r => earlier.Rule(r.Id) is { } before && !before.SaysTheSameAs(r))
                    .Select(r => (earlier.Rule(r.Id)!, r)),
            ]
        );
    }
}
