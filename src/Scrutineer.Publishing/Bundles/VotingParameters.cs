using Scrutineer.Acts.Meetings;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Composition, quorum and majority as the rule base's dated parameters. They count only where a rule of the case rests on
/// them: another commission's numbers are not ours.
/// </summary>
internal static class VotingParameters
{
    private const string Composition = "commission-members";
    private const string Quorum = "commission-quorum";
    private const string Majority = "commission-majority";

    /// <summary>One entry for each interval in which all three have a value; empty where no rule uses them.</summary>
    public static IReadOnlyList<VotingRules> Of(RuleBase rules)
    {
        var used = rules
            .Rules.SelectMany(r => r.Premises)
            .Select(p => p.Sentence.Predicate.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (!used.IsSupersetOf([Composition, Quorum, Majority]))
        {
            return [];
        }
        return
        [
            .. Values(rules, Composition)
                .SelectMany(c => Values(rules, Quorum).Select(q => (c, q)))
                .SelectMany(p => Values(rules, Majority).Select(m => Together(p.c, p.q, m)))
                .OfType<VotingRules>()
                .Select(r => r with { OtherReadings = Readings(rules, r) }),
        ];
    }

    // A disputed value that is in force on any day of these rules stands beside them.
    private static List<QuorumReading> Readings(RuleBase rules, VotingRules beside) =>
        [
            .. rules
                .Vocabulary.ParameterValues.Where(v =>
                    v.IsDisputed
                    && v.Parameter.Id == Quorum
                    && v.InForce.Overlaps(new Validity(beside.From, beside.Until))
                )
                .Select(v => new QuorumReading(Number(v), v.Certainty, v.Source)),
        ];

    private static IEnumerable<ParameterValue> Values(RuleBase rules, string parameter) =>
        rules.Vocabulary.ParameterValues.Where(v => v.Parameter.Id == parameter && !v.IsDisputed);

    private static VotingRules? Together(ParameterValue composition, ParameterValue quorum, ParameterValue majority)
    {
        ParameterValue[] all = [composition, quorum, majority];
        var from = all.Max(v => v.InForce.From ?? DateOnly.MinValue);
        var until = all.Min(v => v.InForce.Until ?? DateOnly.MaxValue);
        return from >= until
            ? null
            : new VotingRules(
                $"{quorum.Id}+{majority.Id}",
                from,
                until == DateOnly.MaxValue ? null : until,
                Number(composition),
                Number(quorum),
                Number(majority),
                all.Min(f => f.Certainty),
                new(Sources(all, Language.Uk), Sources(all, Language.En))
            );
    }

    private static string Sources(ParameterValue[] values, Language language) =>
        string.Join("; ", values.Select(v => v.Source.In(language)).Distinct(StringComparer.Ordinal));

    private static int Number(ParameterValue value) => checked((int)value.Number);
}
