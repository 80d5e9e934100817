using System.Text.RegularExpressions;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>How a condition of a rule is told: how it stands, and what it says.</summary>
public static partial class ConditionWords
{
    /// <summary>In both languages, such as <c>missing: the vote is held in Crimea on 16 March 2024</c>.</summary>
    public static Bilingual Of(Vocabulary vocabulary, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(condition);
        var (standing, sentence) = (condition.Standing.Words(), vocabulary.Say(condition.Sentence));
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
