using Scrutineer.Wording;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>What the scan says, in both languages.</summary>
internal static class ClonedPercentagesWords
{
    public static Bilingual Summary(IReadOnlyList<Cluster> clusters, int stations, double p)
    {
        if (clusters.Count == 0)
        {
            return new(
                "Не виявлено відсотка, який у межах однієї комісії чи одного регіону повторювало б більше дільниць, ніж допускає випадок "
                    + $"(p з поправкою на весь пошук {Say(p, Language.Uk)}).",
                "No percentage is shared within a commission or region by more stations than chance allows "
                    + $"(p corrected for the whole scan: {Say(p, Language.En)})."
            );
        }
        var first = clusters[0];
        return new(
            $"Аномалія: збігів відсотка {Numbers.Say(clusters.Count, Language.Uk)}, дільниць у них {Numbers.Say(stations, Language.Uk)}; "
                + $"найменш імовірний збіг: дільниць однієї {Ua(first.Among)} {Numbers.Say(first.Stations.Count, Language.Uk)} з відсотком "
                + $"{Numbers.Say(first.Percent, first.PerPoint == 100 ? 2 : 1, Language.Uk)} %, тоді як випадок дає "
                + $"{Numbers.Say(first.Expected, 2, Language.Uk)}; випадково очікується таких збігів будь-де: {Say(first.ExpectedAnywhere, Language.Uk)}.",
            $"Anomaly: coincidences of a percentage {Numbers.Say(clusters.Count, Language.En)}, stations in them {Numbers.Say(stations, Language.En)}; "
                + $"the least likely: {Numbers.Say(first.Stations.Count, Language.En)} stations of one {En(first.Among)} at "
                + $"{Numbers.Say(first.Percent, first.PerPoint == 100 ? 2 : 1, Language.En)} %, where chance puts "
                + $"{Numbers.Say(first.Expected, 2, Language.En)}; expected number this surprising, anywhere: {Say(first.ExpectedAnywhere, Language.En)}."
        );
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "У межах одного відсоткового пункту всі можливі значення відсотка дільниці приблизно рівноймовірні.",
            "Within one percentage point, all values that a station's percentage can take are about equally likely."
        ),
        new(
            "Дільниці незалежні одна від одної за умови, в якому пункті лежить їхній відсоток.",
            "Given the point in which their percentages lie, stations are independent of each other."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Щільність, яка різко змінюється в межах пункту (наприклад, біля 99 %), збільшує кількість збігів.",
            "A density that changes steeply within a point (near 99 %, say) makes coincidences more frequent."
        ),
        new(
            "Помилка перенесення: той самий протокол уведено до системи двічі.",
            "A clerical error: the same return was entered twice."
        ),
        new(
            "Округлення чисел під час оприлюднення, а не під час підрахунку.",
            "Rounding of numbers in publication rather than in the count."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Обіцяно щонайбільше 5 % тривог за p ≤ 0,05; метод обережний. p ≤ 0,05 не трапилося "
                + "в жодному з чотирьох голосувань, які вважають чистими.",
            "At most 5 % of alarms at p ≤ 0.05 are promised; the method is cautious. p ≤ 0.05 occurred "
                + "in none of the four votes presumed clean."
        );

    private static string Ua(Among among) => among == Among.Commission ? "комісії" : "області чи іншого регіону";

    private static string En(Among among) => among == Among.Commission ? "commission" : "region";

    private static string Say(double p, Language language) => SmallNumbers.Say(p, language);
}
