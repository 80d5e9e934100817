using System.Text.RegularExpressions;
using Scrutineer.Cases;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>What an answer that is not "established" lacks: conditions of the rule that came nearest.</summary>
internal static partial class MissingPremises
{
    /// <summary>Sentences that nothing says, that are excluded or contested; empty where it is established.</summary>
    public static IReadOnlyList<Bilingual> Of(Case @case, Engine engine, ConclusionRuling determined)
    {
        if (determined.Ruling.Answer == Answer.Established)
        {
            return [];
        }
        var day = determined.Ruling.Question.Day ?? @case.AsOf;
        var why = WhyNot.Explain(engine, determined.Ruling.Question, day, @case.AsOf);
        return [.. Nearest(why).Select(c => Say(engine.Rules.Vocabulary.Say(c.Sentence), c)).Distinct()];
    }

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

    private static Bilingual Say(Bilingual sentence, Condition condition)
    {
        var standing = condition.Standing.Words();
        var (unlessUk, unlessEn) = condition.Negated ? ("крім випадку, коли ", "unless ") : ("", "");
        return new(
            $"{standing.Uk}: {unlessUk}{Open().Replace(sentence.Uk, "…")}",
            $"{standing.En}: {unlessEn}{Open().Replace(sentence.En, "…")}"
        );
    }

    // What nothing binds, such as whose position it would be.
    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();
}
