using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>What the search for copies says, in both languages.</summary>
internal static class CopiedReturnsWords
{
    public static Bilingual Summary(int pairs, int runs, int stations, long compared, double p) =>
        pairs + runs == 0
            ? new(
                $"Серед {Numbers.Say(compared, Language.Uk)} пар дільниць у межах комісій не виявлено протоколів, які повторювали б один одного "
                    + $"частіше, ніж допускає випадок (p з поправкою на всі порівняння {Small.Say(p, Language.Uk)}).",
                $"Among {Numbers.Say(compared, Language.En)} pairs of stations within commissions, no returns repeat each other more often than "
                    + $"chance allows (p corrected for all comparisons: {Small.Say(p, Language.En)})."
            )
            : new(
                $"Аномалія: {Numbers.Say(pairs, Language.Uk)} пар протоколів однієї комісії повторюють один одного (повністю або в усіх числах, крім одного) "
                    + $"і {Numbers.Say(runs, Language.Uk)} послідовностей рядків повторюють інші; разом {Numbers.Say(stations, Language.Uk)} дільниць. "
                    + $"Порівняно {Numbers.Say(compared, Language.Uk)} пар; p найнеймовірнішої з поправкою на всі порівняння {Small.Say(p, Language.Uk)}.",
                $"Anomaly: {Numbers.Say(pairs, Language.En)} pairs of returns of one commission repeat each other (entirely or in all counts but one), "
                    + $"and {Numbers.Say(runs, Language.En)} runs of rows repeat other rows; {Numbers.Say(stations, Language.En)} stations together. "
                    + $"{Numbers.Say(compared, Language.En)} pairs compared; p of the least likely one, corrected for all comparisons: {Small.Say(p, Language.En)}."
            );

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Виборці голосують незалежно; розкид між дільницями може лише зменшити кількість випадкових збігів.",
            "Voters vote independently; spread between stations can only make chance agreements rarer."
        ),
        new(
            "Числа однієї дільниці не переписано з іншої під час оприлюднення.",
            "The numbers of one station were not carried over to another in publication."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Той самий протокол оприлюднено двічі під різними номерами.",
            "One return was published twice under two numbers."
        ),
        new(
            "Дільниці, де за лідера голосують майже всі зареєстровані, збігаються легше, ніж припускає наближення для малих чисел.",
            "Stations where nearly all registered voters choose the leader agree more easily than the approximation for small counts says."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "За побудовою межа зверху: на чистому голосуванні p ≤ 0,05 трапляється не частіше ніж у 5 % випадків; виміряні частоти — у docs/methods/calibration.",
            "An upper bound by construction: on a clean vote p ≤ 0.05 occurs in at most 5 % of cases; measured rates are in docs/methods/calibration."
        );
}
