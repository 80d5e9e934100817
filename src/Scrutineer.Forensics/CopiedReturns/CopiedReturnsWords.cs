using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>What the search for copies says, in both languages.</summary>
internal static class CopiedReturnsWords
{
    public static Bilingual Summary(int pairs, int runs, int stations, long compared, double p) =>
        pairs + runs == 0
            ? new(
                $"У межах комісій (порівняно пар дільниць: {Numbers.Say(compared, Language.Uk)}) не виявлено протоколів, які повторювали б один одного "
                    + $"частіше, ніж допускає випадок (p з поправкою на всі порівняння {SmallNumbers.Say(p, Language.Uk)}).",
                $"Within commissions (pairs of stations compared: {Numbers.Say(compared, Language.En)}), no returns repeat each other more often than "
                    + $"chance allows (p corrected for all comparisons: {SmallNumbers.Say(p, Language.En)})."
            )
            : new(
                "Аномалія: протоколи однієї комісії, що повторюють один одного (повністю або в усіх числах, крім одного), — "
                    + $"пар: {Numbers.Say(pairs, Language.Uk)}; послідовностей рядків, що повторюють інші: {Numbers.Say(runs, Language.Uk)}; "
                    + $"дільниць разом: {Numbers.Say(stations, Language.Uk)}. Порівняно пар: {Numbers.Say(compared, Language.Uk)}; "
                    + $"p найменш імовірної з поправкою на всі порівняння {SmallNumbers.Say(p, Language.Uk)}.",
                "Anomaly: returns of one commission that repeat each other (entirely or in all counts but one): "
                    + $"pairs {Numbers.Say(pairs, Language.En)}; runs of rows that repeat other rows: {Numbers.Say(runs, Language.En)}; "
                    + $"stations together: {Numbers.Say(stations, Language.En)}. Pairs compared: {Numbers.Say(compared, Language.En)}; "
                    + $"p of the least likely one, corrected for all comparisons: {SmallNumbers.Say(p, Language.En)}."
            );

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Виборці голосують незалежно; розкид між дільницями може лише зменшити кількість випадкових збігів.",
            "Voters vote independently; spread between stations can only make chance agreements rarer."
        ),
        new(
            "Очікувану кількість випадкових збігів Λ, а з нею і p, оцінено за тими самими протоколами: у середньому оцінка завищує, але для окремого голосування це оцінка, а не доведена межа.",
            "The expected number of chance agreements, Λ, and with it p, is estimated from the same returns: on average the estimate errs upwards, but for a single vote it is an estimate, not a proven bound."
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
            "За p ≤ 0,05 очікувано щонайбільше 5 % тривог, якщо оцінка Λ не занизька; виміряно менше. p ≤ 0,05 не трапилося "
                + "в жодному з трьох голосувань, які вважають чистими й для яких відомі комісії.",
            "At p ≤ 0.05 at most 5 % of alarms are expected, provided that the estimate of Λ is not too low; fewer were measured. p ≤ 0.05 occurred "
                + "in none of the three votes presumed clean whose commissions are known."
        );
}
