using Scrutineer.Wording;

namespace Scrutineer.Forensics.Fingerprint;

/// <summary>What the fingerprint says, in both languages.</summary>
internal static class FingerprintWords
{
    public static Bilingual Summary(int high, double share, int stations) =>
        new(
            $"Явка і результат лідера водночас вищі за 80 % на {Numbers.Say(high, Language.Uk)} з "
                + $"{Numbers.Say(stations, Language.Uk)} дільниць; на них припадає "
                + $"{Numbers.Say(100 * share, 1, Language.Uk)} % внесених до списків виборців. Це опис розподілу, а не перевірка гіпотези.",
            $"Turnout and the leader's result are both above 80 % at {Numbers.Say(high, Language.En)} of "
                + $"{Numbers.Say(stations, Language.En)} stations, which hold "
                + $"{Numbers.Say(100 * share, 1, Language.En)} % of registered voters. This describes the distribution; it tests no hypothesis."
        );

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Числа протоколів прочитано так, як їх оприлюднено; дільниці з неможливими числами не враховано.",
            "The returns are read as published; stations with impossible counts are left out."
        ),
        new(
            "У чесному голосуванні хмара дільниць зазвичай одна й округла; це емпіричне спостереження, а не закон.",
            "In an honest vote the cloud of stations is usually single and rounded: an empirical observation, not a law."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Відмінності між регіонами та між містом і селом дають кілька хмар або витягнуту хмару.",
            "Differences between regions, and between town and country, give several clouds or a long one."
        ),
        new(
            "Закриті дільниці (лікарні, військові частини, судна) чесно мають явку, близьку до 100 %.",
            "Closed stations (hospitals, barracks, ships) honestly have turnout near 100 %."
        ),
        new(
            "Мобілізація прихильників лідера пов’язує явку з результатом без будь-якого втручання.",
            "Mobilisation of the leader's supporters ties turnout to result without any interference."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Метод не має порогу, тож і частоти хибних тривог: малюнок порівнюють із малюнками голосувань, які вважають чистими.",
            "The method has no threshold, hence no false-alarm rate: the picture is compared with those of votes presumed clean."
        );
}
