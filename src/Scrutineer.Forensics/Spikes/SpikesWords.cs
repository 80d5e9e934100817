using Scrutineer.Wording;

namespace Scrutineer.Forensics.Spikes;

/// <summary>What the resampling says, in both languages.</summary>
internal static class SpikesWords
{
    public static Bilingual Summary(
        double share,
        double fewest,
        int[] sizes,
        int peaks,
        int stations,
        IReadOnlyList<ShareByResamples>? package
    ) =>
        new(
            $"У піках розподілу результату лідера — {Numbers.Say(100 * share, 2, Language.Uk)} % з {Numbers.Say(stations, Language.Uk)} дільниць "
                + $"({Numbers.Say(peaks, Language.Uk)} піків, вищих за всі {Numbers.Say(sizes[^1], Language.Uk)} перевибірок). Оцінка залежить від кількості "
                + $"перевибірок: за {Numbers.Say(sizes[0], Language.Uk)} вона становить {Numbers.Say(100 * fewest, 2, Language.Uk)} %."
                + (
                    package is null
                        ? ""
                        : $" Ширше ядро, яке насправді має пакет статті, дає {Numbers.Say(100 * package[^1].Share, 2, Language.Uk)} %: з опублікованими числами порівнюйте його."
                ),
            $"{Numbers.Say(100 * share, 2, Language.En)} % of {Numbers.Say(stations, Language.En)} stations lie in spikes of the leader's result "
                + $"({Numbers.Say(peaks, Language.En)} spikes above all {Numbers.Say(sizes[^1], Language.En)} resamples). The estimate depends on the number of "
                + $"resamples: with {Numbers.Say(sizes[0], Language.En)} it is {Numbers.Say(100 * fewest, 2, Language.En)} %."
                + (
                    package is null
                        ? ""
                        : $" The wider kernel that the paper’s package has in effect gives {Numbers.Say(100 * package[^1].Share, 2, Language.En)} %: that is the one to hold against published numbers."
                )
        );

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Прихована підтримка на дільницях регіону плавна: один бета-розподіл на регіон, уточнений числами дільниці.",
            "Latent support at a region's stations is smooth: one beta distribution a region, updated by the station's own count."
        ),
        new("Кількість бюлетенів дільниці вважають сталою.", "A station's number of ballots is taken as fixed."),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Багато малих дільниць з однаковою кількістю бюлетенів дають ті самі прості дроби.",
            "Many small stations with equal numbers of ballots give the same simple fractions."
        ),
        new("Округлення чисел під час оприлюднення.", "Rounding of numbers in publication."),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Поріг — найбільше з перевибірок на кожній із 1001 точки, тож у чистому голосуванні за R перевибірок приблизно 1001/(R + 1) точок "
                + "перевищують його випадково; метод не дає p.",
            "The threshold is the largest of the resamples at each of 1,001 points, so in a clean vote with R resamples about 1001/(R + 1) points "
                + "exceed it by chance; the method gives no p."
        );
}
