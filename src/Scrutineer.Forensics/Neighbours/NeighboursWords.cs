using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>What the comparison with neighbours says, in both languages.</summary>
internal static class NeighboursWords
{
    public static Bilingual Summary(NeighbourLevel stations, NeighbourLevel? commissions)
    {
        var uk =
            $"Далеко від інших дільниць своєї комісії — {Numbers.Say(stations.Significant, Language.Uk)} з {Numbers.Say(stations.Compared, Language.Uk)} "
            + $"дільниць (поправка на всі порівняння, рівень 5 %; p найдальшої {SmallNumbers.Say(stations.P, Language.Uk)})";
        var en =
            $"{Numbers.Say(stations.Significant, Language.En)} of {Numbers.Say(stations.Compared, Language.En)} stations lie far from the others of "
            + $"their commission (corrected for all comparisons, level 5 %; p of the farthest {SmallNumbers.Say(stations.P, Language.En)})";
        return commissions is null
            ? new(uk + ".", en + ".")
            : new(
                uk
                    + $"; далеко від інших комісій свого регіону — {Numbers.Say(commissions.Significant, Language.Uk)} з "
                    + $"{Numbers.Say(commissions.Compared, Language.Uk)} комісій (p найдальшої {SmallNumbers.Say(commissions.P, Language.Uk)}).",
                en
                    + $"; {Numbers.Say(commissions.Significant, Language.En)} of {Numbers.Say(commissions.Compared, Language.En)} commissions lie far "
                    + $"from the others of their region (p of the farthest {SmallNumbers.Say(commissions.P, Language.En)})."
            );
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Більшість дільниць кожної комісії схожі між собою; медіана групи є доброю мірою звичайного.",
            "Most stations of a commission are alike; the group's median is a fair measure of what is usual."
        ),
        new(
            "Хвіст відхилень продовжує розподіл Стьюдента, підібраний за середніми 95 % даних; далі від середини це припущення, а не спостереження.",
            "The tail of the deviations follows the t distribution fitted to the middle 95 % of the data; farther out this is assumed, not seen."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Лікарня, військова частина, судно, слідчий ізолятор: закриті дільниці голосують інакше, ніж сусіди.",
            "A hospital, barracks, ship or remand prison: closed stations vote unlike their neighbours."
        ),
        new(
            "Село іншої мови, віри чи добробуту серед міських дільниць.",
            "A village of another language, faith or wealth among urban stations."
        ),
        new(
            "Помилка введення: переставлені рядки або зайва цифра.",
            "A slip of the keyboard: swapped lines or an extra digit."
        ),
    ];

    public static Problem NoSpread { get; } =
        new(
            "no-spread",
            new(
                "Щонайменше половина дільниць анітрохи не відрізняється від сусідніх, тож відхилення нема з чим порівняти.",
                "At least half of the stations do not differ from their neighbours at all, so there is nothing to measure a deviation by."
            ),
            new(
                "Перевірте, чи не повторено в даних один і той самий протокол.",
                "Check whether the data repeat one and the same return."
            )
        );

    public static Bilingual FalseAlarms { get; } =
        new(
            "Рейтинг для перегляду, а не вирок: p дільниць тримається на продовженні хвоста розподілу, і на деяких скелетах тривог більше, ніж обіцяє рівень. "
                + "Ні p дільниць, ні p комісій не витримує калібрування, тож до поправки на кілька методів не входить жодне.",
            "A ranking to open and read, not a verdict: the stations' p rests on an extrapolated tail, and on some skeletons it alarms more often than its level promises. "
                + "Neither the p of stations nor that of commissions holds in calibration, so neither enters the correction for several methods."
        );
}
