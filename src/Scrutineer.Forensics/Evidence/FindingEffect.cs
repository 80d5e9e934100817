using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Spikes;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>A finding's effect in a few words: in votes with an interval where there is one, else in its own measure, said to be so.</summary>
public static class FindingEffect
{
    /// <summary>Two-sided 95 % of a standard normal.</summary>
    private const double Normal95 = 1.959964;

    /// <summary>The effect of any finding; a method unknown here says that it gives none.</summary>
    public static Bilingual Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Known(finding) is not { } effect ? NoVotes
            : InVotes(finding) || finding is DigitsFinding or FingerprintFinding or SpikesFinding ? effect
            : new($"{effect.Uk}. {NoVotes.Uk}", $"{effect.En}. {NoVotes.En}");
    }

    /// <summary>Whether the effect is one in votes.</summary>
    public static bool InVotes(Finding finding) =>
        finding
            is ExcessLeaderVotesFinding
                or IntegerPercentagesFinding
                or MissingReturnsFinding { UncheckableCast: not null };

    private static readonly Bilingual NoVotes = new(
        "Ефекту в голосах метод не дає",
        "The method gives no effect in votes"
    );

    private static Bilingual? Known(Finding finding) =>
        finding switch
        {
            IntegerPercentagesFinding { Nulls: [var head, ..] } => Integers(
                head[What.Either, Weight.Stations],
                head[What.Either, Weight.Leader]
            ),
            ExcessLeaderVotesFinding excess => Excess(excess),
            FingerprintFinding fingerprint => new(
                $"{Percent(fingerprint.ShareHighHigh, Language.Uk)} виборців там, де явка і результат понад 80\u00A0%; ні інтервалу, ні ефекту в голосах метод не дає",
                $"{Percent(fingerprint.ShareHighHigh, Language.En)} of voters where turnout and result exceed 80\u00A0%; the method gives neither an interval nor an effect in votes"
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
            MissingReturnsFinding { UncheckableCast: { } cast } missing => In(l =>
                l == Language.Uk
                    ? $"бюлетенів, не підтверджених жодним протоколом: {Numbers.Say(cast, l)} (підрахунок, інтервалу немає); дільниць без даних: {Numbers.Say((long)missing.StationsWithoutData, l)} із {Numbers.Say((long)missing.Known, l)}"
                    : $"ballots that no return supports: {Numbers.Say(cast, l)} (a count, it has no interval); stations without data: {Numbers.Say((long)missing.StationsWithoutData, l)} of {Numbers.Say((long)missing.Known, l)}"
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
            KlimekFinding klimek => In(l =>
                l == Language.Uk
                    ? $"частково зміщених дільниць {Share(klimek.Best.Incremental, klimek.Incremental, l)}, крайніх {Share(klimek.Best.Extreme, klimek.Extreme, l)}"
                    : $"incremental stations {Share(klimek.Best.Incremental, klimek.Incremental, l)}, extreme ones {Share(klimek.Best.Extreme, klimek.Extreme, l)}"
            ),
            SpikesFinding spikes => In(l =>
                l == Language.Uk
                    ? $"дільниць у піках: {Numbers.Say(100 * spikes.Share, 2, l)}\u00A0%; ні інтервалу, ні ефекту в голосах метод не дає"
                    : $"stations in spikes: {Numbers.Say(100 * spikes.Share, 2, l)}\u00A0%; the method gives neither an interval nor an effect in votes"
            ),
            DigitsFinding => new("жодного, бо метод не спрацьовує", "none, since the method fails"),
            ComparisonFinding comparison => In(l =>
                l == Language.Uk
                    ? $"медіанна зміна явки {Numbers.Say(comparison.MedianTurnoutChange, 1, l)} пункту, результату {Numbers.Say(comparison.MedianResultChange, 1, l)} пункту"
                    : $"median change of turnout {Numbers.Say(comparison.MedianTurnoutChange, 1, l)} points, of the result {Numbers.Say(comparison.MedianResultChange, 1, l)} points"
            ),
            _ => null,
        };

    /// <summary>A percentage with its standard error.</summary>
    private static string Points(double percent, double? se, Language language) =>
        Numbers.Say(percent, 1, language)
        + (se is { } error ? " ± " + Numbers.Say(error, 1, language) : "")
        + "\u00A0%";

    private static Bilingual In(Func<Language, string> say) => new(say(Language.Uk), say(Language.En));

    private static string Share(double best, ShareInterval? interval, Language language) =>
        Percent(best, language)
        + (interval is { } i ? $" (90\u00A0%: {Percent(i.Low, language)} … {Percent(i.High, language)})" : "");

    private static Bilingual Integers(Cell stations, Cell leader)
    {
        string Text(Language language)
        {
            string Excess(Cell cell) => Numbers.Say(cell.Excess, 0, language);
            string Range(Cell cell) =>
                $"{Numbers.Say(cell.Excess - (Normal95 * cell.Sd), 0, language)} … {Numbers.Say(cell.Excess + (Normal95 * cell.Sd), 0, language)}";
            return language == Language.Uk
                ? $"{Excess(stations)} дільниць понад очікування (95\u00A0% за розкидом моделі: {Range(stations)}); голосів лідера на таких дільницях понад очікування: {Excess(leader)} ({Range(leader)}) — це їхня вага, а не кількість доданих голосів"
                : $"{Excess(stations)} stations above the expectation (95\u00A0% by the null’s spread: {Range(stations)}); leader’s votes at such stations above the expectation: {Excess(leader)} ({Range(leader)}), which is their weight, not a number of votes added";
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
