using Scrutineer.Acts;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>
/// Provisions that grounds apply and that no entry of <c>commission.yaml</c> cites: an act names them by what their rule says of itself,
/// since its grounds are those of its derivation, whatever a file lists.
/// </summary>
internal static class UncitedProvisions
{
    /// <summary>
    /// One for each text. A rule that binds and names its provision by a reference is cited; what only puts facts together, or holds by
    /// a position, is no provision.
    /// </summary>
    public static IEnumerable<ProvisionEntry> Of(
        RuleBase rules,
        IReadOnlyList<ProvisionEntry> entries,
        IReadOnlySet<string> applied
    )
    {
        var cited = entries.SelectMany(e => e.Rules).ToHashSet(StringComparer.Ordinal);
        return rules
            .Rules.Where(r => applied.Contains(r.Id) && !cited.Contains(r.Id))
            .Where(r => !r.Head.Predicate.IsAuxiliary && r.Reference is not null)
            .Where(r => r.Strength.Rank() == Strength.BindingDomestic.Rank())
            .DistinctBy(r => r.Provision.En, StringComparer.Ordinal)
            .Select(Entry);
    }

    private static ProvisionEntry Entry(Rule rule) =>
        new(
            rule.Id,
            new Term(rule.Id, "provision", rule.Provision.En, new NameForms(rule.Provision.Uk)),
            new($"застосовано у виведенні, правило {rule.Id}", $"applied in the derivation, rule {rule.Id}"),
            rule.Certainty
        )
        {
            Rules = [rule.Id],
        };
}
