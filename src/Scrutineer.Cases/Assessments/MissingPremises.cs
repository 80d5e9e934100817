using Scrutineer.Cases;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>What an answer that is not "established" lacks: conditions of the rule that came nearest.</summary>
internal static class MissingPremises
{
    /// <summary>Every rule that could conclude it, as near as it came; null where it is established.</summary>
    public static Condition? Why(Case @case, Engine engine, ConclusionRuling determined) =>
        determined.Ruling.Answer == Answer.Established
            ? null
            : WhyNot.Explain(
                engine,
                determined.Ruling.Question,
                determined.Ruling.Question.Day ?? @case.AsOf,
                @case.AsOf
            );

    /// <summary>Sentences that nothing says, that are excluded or contested; empty where it is established.</summary>
    public static IReadOnlyList<Bilingual> Of(Vocabulary vocabulary, Condition? why) =>
        why is null ? [] : [.. Nearest(why).Select(c => ConditionWords.Of(vocabulary, c)).Distinct()];

    // The deepest unmet conditions of the attempt with most conditions met: that is where the rule stopped.
    private static IEnumerable<Condition> Nearest(Condition condition)
    {
        var attempt = condition
            .Attempts.Where(a => a.Conditions.Any(c => c.Standing != Standing.Met))
            .OrderByDescending(a => a.Conditions.Count(c => c.Standing == Standing.Met) / (double)a.Conditions.Count)
            .FirstOrDefault();
        return attempt is null
            ? []
            : attempt
                .Conditions.Where(c => c.Standing != Standing.Met)
                .SelectMany(c => Nearest(c) is var deeper && deeper.Any(d => d.Sentence.IsGround) ? deeper : [c]);
    }
}
