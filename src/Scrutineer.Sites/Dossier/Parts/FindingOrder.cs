using Scrutineer.Forensics;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>Findings by evidence: those with a tail probability first, the smallest first; then by method name.</summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> ByEvidence(IReadOnlyList<Finding> findings) =>
        [
            .. findings
                .OrderBy(f => Log10P(f) is null)
                .ThenBy(f => Log10P(f) ?? 0)
                .ThenBy(f => f.Method, StringComparer.Ordinal),
        ];

    /// <summary>log₁₀ of the finding's headline tail probability, or null where the method claims none.</summary>
    public static double? Log10P(Finding finding) =>
        finding is IntegerPercentagesFinding { Nulls: [var head, ..] }
            ? head[What.Either, Weight.Stations].Log10P
            : null;
}

/// <summary>A finding's effect in a few words, with its interval.</summary>
internal static class FindingEffect
{
    /// <summary>Two-sided 95\u00A0% of a standard normal.</summary>
    private const double Normal95 = 1.959964;

    public static Bilingual? Of(Finding finding) =>
        finding switch
        {
            IntegerPercentagesFinding { Nulls: [var head, ..] } => Integers(head[What.Either, Weight.Stations]),
            Forensics.ExcessLeaderVotes.ExcessLeaderVotesFinding excess => Excess(excess),
            Forensics.Fingerprint.FingerprintFinding fingerprint => new(
                $"{Percent(fingerprint.ShareHighHigh, Language.Uk)} виборців там, де явка і результат понад 80\u00A0%; інтервалу метод не дає",
                $"{Percent(fingerprint.ShareHighHigh, Language.En)} of voters where turnout and result exceed 80\u00A0%; the method gives no interval"
            ),
            _ => null,
        };

    private static Bilingual Integers(Cell cell)
    {
        string Text(Language language)
        {
            var excess = Numbers.Say(cell.Excess, 0, language);
            var low = Numbers.Say(cell.Excess - (Normal95 * cell.Sd), 0, language);
            var high = Numbers.Say(cell.Excess + (Normal95 * cell.Sd), 0, language);
            return language == Language.Uk
                ? $"{excess} дільниць понад очікування; 95\u00A0%: {low} … {high}"
                : $"{excess} stations above the expectation; 95\u00A0%: {low} … {high}";
        }
        return new(Text(Language.Uk), Text(Language.En));
    }

    private static Bilingual Excess(Forensics.ExcessLeaderVotes.ExcessLeaderVotesFinding finding)
    {
        string Text(Language language)
        {
            var low = Numbers.Say(finding.Band.Low, 0, language);
            var high = Numbers.Say(finding.Band.High, 0, language);
            var error = Numbers.Say(finding.CleanElectionError * finding.LeaderVotes, 0, language);
            return language == Language.Uk
                ? $"від {low} до {high} голосів; похибка на чистих виборах ±{error}"
                : $"{low} to {high} votes; error in clean elections ±{error}";
        }
        return new(Text(Language.Uk), Text(Language.En));
    }

    private static string Percent(double share, Language language) => Numbers.Say(share * 100, 1, language) + "\u00A0%";
}
