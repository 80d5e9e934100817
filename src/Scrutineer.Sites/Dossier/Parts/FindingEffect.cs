using Scrutineer.Forensics;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>A finding's effect in a few words, with its interval.</summary>
internal static class FindingEffect
{
    /// <summary>Two-sided 95 % of a standard normal.</summary>
    private const double Normal95 = 1.959964;

    public static Bilingual? Of(Finding finding) =>
        finding switch
        {
            IntegerPercentagesFinding { Nulls: [var head, ..] } => Integers(head[What.Either, Weight.Stations]),
            ExcessLeaderVotesFinding excess => Excess(excess),
            FingerprintFinding fingerprint => new(
                $"{Percent(fingerprint.ShareHighHigh, Language.Uk)} виборців там, де явка і результат понад 80\u00A0%; інтервалу метод не дає",
                $"{Percent(fingerprint.ShareHighHigh, Language.En)} of voters where turnout and result exceed 80\u00A0%; the method gives no interval"
            ),
            ClonedPercentagesFinding cloned => In(l =>
                l == Language.Uk
                    ? $"дільниць у скупченнях: {Numbers.Say((long)cloned.StationsInClusters, l)}; скупчень: {Numbers.Say((long)cloned.Clusters.Count, l)}"
                    : $"stations in clusters: {Numbers.Say((long)cloned.StationsInClusters, l)}; clusters: {Numbers.Say((long)cloned.Clusters.Count, l)}"
            ),
            CopiedReturnsFinding copied => In(l =>
                l == Language.Uk
                    ? $"дільниць: {Numbers.Say((long)copied.StationsInvolved, l)}; пар: {Numbers.Say((long)copied.Pairs.Count, l)}; серій рядків: {Numbers.Say((long)copied.Runs.Count, l)}"
                    : $"stations: {Numbers.Say((long)copied.StationsInvolved, l)}; pairs: {Numbers.Say((long)copied.Pairs.Count, l)}; runs of rows: {Numbers.Say((long)copied.Runs.Count, l)}"
            ),
            NeighboursFinding neighbours => In(l =>
                l == Language.Uk
                    ? $"дільниць далеко від сусідів: {Numbers.Say((long)neighbours.StationLevel.Significant, l)} із {Numbers.Say((long)neighbours.StationLevel.Compared, l)}"
                    : $"stations far from their neighbours: {Numbers.Say((long)neighbours.StationLevel.Significant, l)} of {Numbers.Say((long)neighbours.StationLevel.Compared, l)}"
            ),
            ControlRelationsFinding relations => In(l =>
                l == Language.Uk
                    ? $"протоколів, що не сходяться: {Numbers.Say((long)relations.Broken, l)}"
                    : $"returns that do not add up: {Numbers.Say((long)relations.Broken, l)}"
            ),
            MissingReturnsFinding missing => In(l =>
                l == Language.Uk
                    ? $"дільниць без даних: {Numbers.Say((long)missing.StationsWithoutData, l)} із {Numbers.Say((long)missing.Known, l)}"
                    : $"stations without data: {Numbers.Say((long)missing.StationsWithoutData, l)} of {Numbers.Say((long)missing.Known, l)}"
            ),
            CoreFinding { Core: { } core } => In(l =>
                l == Language.Uk
                    ? $"ядро: явка {Points(core.Turnout, core.TurnoutSe, l)}, результат {Points(core.Result, core.ResultSe, l)}"
                    : $"core: turnout {Points(core.Turnout, core.TurnoutSe, l)}, result {Points(core.Result, core.ResultSe, l)}"
            ),
            CoreFinding => new("ядра немає", "there is no core"),
            _ => null,
        };

    /// <summary>A percentage with its standard error.</summary>
    private static string Points(double percent, double? se, Language language) =>
        Numbers.Say(percent, 1, language)
        + (se is { } error ? " ± " + Numbers.Say(error, 1, language) : "")
        + "\u00A0%";

    private static Bilingual In(Func<Language, string> say) => new(say(Language.Uk), say(Language.En));

    private static Bilingual Integers(Cell cell)
    {
        string Text(Language language)
        {
            var excess = Numbers.Say(cell.Excess, 0, language);
            var low = Numbers.Say(cell.Excess - (Normal95 * cell.Sd), 0, language);
            var high = Numbers.Say(cell.Excess + (Normal95 * cell.Sd), 0, language);
            return language == Language.Uk
                ? $"{excess} дільниць понад очікування; 95\u00A0% за розкидом моделі: {low} … {high}"
                : $"{excess} stations above the expectation; 95\u00A0% by the null’s spread: {low} … {high}";
        }
        return new(Text(Language.Uk), Text(Language.En));
    }

    private static Bilingual Excess(ExcessLeaderVotesFinding finding)
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
