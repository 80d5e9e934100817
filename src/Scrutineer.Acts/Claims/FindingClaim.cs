using Scrutineer.Acts.Phrasing;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>
/// Says what a method saw, as a number with its uncertainty, and what the number does not prove. A statistic is never said to
/// be interference.
/// </summary>
internal sealed record FindingClaim(Finding Finding, string Aspect, Phrase Phrase) : Claim
{
    /// <summary>
    /// Standard deviations from which a difference is called an anomaly. A convention of wording, no proof: the number itself
    /// always stands in the sentence before.
    /// </summary>
    private const double AnomalyFrom = 3;

    public override SentenceKind Kind => SentenceKind.Finding;

    public override string Proposition => $"finding:{Finding.Method}/{Aspect}";

    public override IReadOnlyList<string> Support => [Finding.Id];

    public override Outcome<Bilingual> Say(PhraseEdition edition) => Phrase.Say(edition);

    /// <summary>The claims that a finding supports: what was seen, then what it means and does not mean.</summary>
    public static IReadOnlyList<FindingClaim> Of(Finding finding) =>
        finding switch
        {
            IntegerPercentagesFinding integers when Headline(integers) is { } cell => Integers(
                integers,
                new StatedExcess(cell.Observed, cell.Expected, cell.Sd)
            ),
            StatedFinding { Integers: { } said } stated => Integers(stated, said),
            ExcessLeaderVotesFinding excess => Excess(
                excess,
                new StatedBand(
                    excess.Band.Low,
                    excess.Band.High,
                    excess.LeaderVotes,
                    excess.CleanElectionError,
                    excess.Warning
                )
            ),
            StatedFinding { Band: { } said } stated => Excess(stated, said),
            _ => [new(finding, "seen", SeenSummary(finding)), new(finding, "limits", Limits())],
        };

    private static FindingClaim[] Integers(Finding finding, StatedExcess cell) =>
        [new(finding, "seen", SeenIntegers(finding, cell)), Verdict(finding, cell.Z >= AnomalyFrom)];

    private static FindingClaim[] Excess(Finding finding, StatedBand band) =>
        [
            new(finding, "seen", SeenExcess(finding, band)),
            Verdict(finding, band.Low > band.CleanElectionError * band.LeaderVotes),
            .. band.Warning is { } warning ? [Caution(finding, warning)] : Array.Empty<FindingClaim>(),
        ];

    private static Cell? Headline(IntegerPercentagesFinding finding) =>
        finding.Nulls.FirstOrDefault(n => n.Null == "lattice")?[What.Either, Weight.Stations];

    private static Phrase SeenIntegers(Finding finding, StatedExcess cell) =>
        new Phrase(
            "метод «{title}»: дільниць в обчисленні — {stations}; цілий відсоток явки або результату мають {observed}, тоді як за моделлю решітки очікувалося {expected} (стандартне відхилення — {sd}); різниця становить {z} стандартного відхилення.",
            "the method “{title}”: stations in the computation — {stations}; {observed} have a whole percentage of turnout or result, while the lattice null expects {expected} (standard deviation {sd}); the difference is {z} standard deviations."
        )
            .With("title", Filler.Of(finding.Title))
            .With("stations", Filler.Of(finding.Stations))
            .With("observed", Filler.Of(cell.Observed))
            .With("expected", Filler.Of(cell.Expected, 2))
            .With("sd", Filler.Of(cell.Sd, 2))
            .With("z", Filler.Of(cell.Z, 2));

    private static Phrase SeenExcess(Finding finding, StatedBand band) =>
        new Phrase(
            "метод «{title}»: залежно від вибору вікна оцінка лежить у межах від {low} до {high} голосів, за лідера подано {all}; похибка методу на виборах, які вважають чистими, становить {error} % голосів за лідера.",
            "the method “{title}”: depending on the window, the estimate lies between {low} and {high} votes, of {all} cast for the leader; the method's error in elections presumed clean is {error} % of the leader's votes."
        )
            .With("title", Filler.Of(finding.Title))
            .With("low", Filler.Of(band.Low, 0))
            .With("high", Filler.Of(band.High, 0))
            .With("all", Filler.Of(band.LeaderVotes))
            .With("error", Filler.Of(100 * band.CleanElectionError, 1));

    private static Phrase SeenSummary(Finding finding) =>
        new Phrase("метод «{title}». {summary}", "the method “{title}”. {summary}")
            .With("title", Filler.Of(finding.Title))
            .With("summary", Filler.Of(finding.Summary));

    private static FindingClaim Verdict(Finding finding, bool anomaly) =>
        anomaly
            ? new(
                finding,
                "anomaly",
                new(
                    "це статистична аномалія; сама собою вона не доводить втручання й не називає його причини.",
                    "this is a statistical anomaly; by itself it does not prove interference and does not name a cause."
                )
            )
            : new(
                finding,
                "within-error",
                new(
                    "це не виходить за межі похибки, тож за цим методом аномалії не встановлено.",
                    "this does not go beyond the error, so this method establishes no anomaly."
                )
            );

    private static FindingClaim Caution(Finding finding, Bilingual warning) =>
        new(
            finding,
            "caution",
            new Phrase("{warning}.", "{warning}.").With(
                "warning",
                Filler.Of(new Bilingual(warning.Uk.TrimEnd('.'), warning.En.TrimEnd('.')))
            )
        );

    private static Phrase Limits() =>
        new(
            "саме собою це спостереження не доводить втручання й не називає його причини.",
            "by itself this observation does not prove interference and does not name a cause."
        );
}
