using Scrutineer.Wording;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>What the method says, in both languages.</summary>
internal static class IntegerPercentagesWords
{
    public static Bilingual Summary(
        NullTable lattice,
        NullTable plugIn,
        int stations,
        IReadOnlyList<RegionCell> regions,
        double level
    ) =>
        new(
            Summary(lattice, plugIn, stations, Language.Uk) + Regions(regions, level, Language.Uk),
            Summary(lattice, plugIn, stations, Language.En) + Regions(regions, level, Language.En)
        );

    private static string Regions(IReadOnlyList<RegionCell> regions, double level, Language language)
    {
        if (regions.Count < 2)
        {
            return "";
        }
        var significant = regions.Count(r => r.Significant);
        var percent = Numbers.Say(100 * level, 0, language);
        return language == Language.Uk
            ? $" Окремо значущий надлишок у {significant} з {regions.Count} регіонів (частка хибних відкриттів {percent} %)."
            : $" The excess is significant by itself in {significant} of {regions.Count} regions (false discovery rate {percent} %).";
    }

    private static string Summary(NullTable lattice, NullTable plugIn, int stations, Language language)
    {
        var cell = lattice[What.Either, Weight.Stations];
        var other = plugIn[What.Either, Weight.Stations];
        var observed = Numbers.Say(cell.Observed, language);
        var of = Numbers.Say(stations, language);
        var expected = Numbers.Say(cell.Expected, 0, language);
        var sd = Numbers.Say(cell.Sd, 0, language);
        var z = Numbers.Say(cell.Z, 1, language);
        var tail = Tail(cell.Log10P, language);
        var z2 = Numbers.Say(other.Z, 1, language);
        return language == Language.Uk
            ? $"Цілий відсоток явки або результату мають {observed} з {of} дільниць; за ґратковою моделлю очікувано "
                + $"{expected} ± {sd}, z = {z}, {tail}. За опублікованою моделлю перерозіграшу z = {z2}."
            : $"A whole percentage of turnout or result is reported by {observed} of {of} stations; the lattice null "
                + $"expects {expected} ± {sd}, z = {z}, {tail}. Under the published plug-in null z = {z2}.";
    }

    private static string Tail(double log10, Language language) =>
        log10 < -4
            ? $"log₁₀ p = {Numbers.Say(log10, 1, language)}"
            : $"p = {Numbers.Say(Math.Pow(10, log10), 4, language)}";

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Ґраткова модель: у межах одного відсоткового пункту всі можливі числа голосів приблизно рівноймовірні, тобто процес, що породжує відсоток, гладкий у масштабі одного пункту. Вікна 0 % і 100 % не враховано.",
            "Lattice null: within one percentage point all possible counts are about equally likely, that is, the process behind the percentage is smooth on the scale of one point. Windows 0 % and 100 % are dropped."
        ),
        new(
            "Модель перерозіграшу: кожна дільниця незалежно перерозігрує своє число за біноміальним законом зі спостереженою часткою, окремо для явки і для результату. На чистих виборах вона занижує z.",
            "Plug-in null: each station redraws its count from the binomial with its observed share, independently for turnout and for result. It is biased low on clean elections."
        ),
        new(
            "Дільниці незалежні одна від одної, якщо задано їхні розміри.",
            "Stations are independent of one another, given their sizes."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Протоколи, у яких відсоток не пораховано з голосів, а голоси заокруглено під час опрацювання даних.",
            "Returns whose counts were rounded in the processing of the data rather than at the station."
        ),
        new(
            "Дуже малі дільниці та дільниці з однаковою кількістю виборців: їхня ґратка груба; ґраткова модель це враховує, модель перерозіграшу — лише частково.",
            "Very small stations and stations of equal size: their lattice is coarse; the lattice null allows for it, the plug-in null only in part."
        ),
        new(
            "Кілька величезних «дільниць» електронного голосування: вони переважують клітинки, зважені на виборців чи бюлетені.",
            "A few huge “stations” of electronic voting: they dominate the cells weighted by voters or ballots."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Ґраткову модель відкалібровано двічі. Перше, менше калібрування (по 200 чистих голосувань, рівень 5 %; будь-який / результат / явка): «Росія-2018» — 4,5 / 6 / 5 %, «Росія-2024» — 7 / 3 / 6,5 %, «Канада-2011» — 9 / 6,5 / 7 %; більше наведено далі. На чотирьох реальних контрольних виборах найбільше z ґраткової моделі — 1,09.",
            "The lattice null was calibrated twice. The first, smaller calibration (200 clean votes each, level 5 %; either / result / turnout): Russia 2018 4.5 / 6 / 5 %, Russia 2024 7 / 3 / 6.5 %, Canada 2011 9 / 6.5 / 7 %; the larger one follows. On four real control elections the largest lattice z is 1.09."
        );

    /// <summary>Stations, and the leader's votes at them, above the expectation.</summary>
    public static string Effect(NullTable head, Language language)
    {
        var (stations, leader) = (head[What.Either, Weight.Stations], head[What.Either, Weight.Leader]);
        string Excess(Cell cell) => Numbers.Say(cell.Excess, 0, language);
        string Range(Cell cell)
        {
            var half = StandardNormal.TwoSided95 * cell.Sd;
            return $"{Numbers.Say(cell.Excess - half, 0, language)} … {Numbers.Say(cell.Excess + half, 0, language)}";
        }
        return language == Language.Uk
            ? $"{Excess(stations)} дільниць понад очікування (95\u00A0% за розкидом моделі: {Range(stations)}); голосів лідера на таких дільницях понад очікування: {Excess(leader)} ({Range(leader)}) — це їхня вага, а не кількість доданих голосів"
            : $"{Excess(stations)} stations above the expectation (95\u00A0% by the null’s spread: {Range(stations)}); leader’s votes at such stations above the expectation: {Excess(leader)} ({Range(leader)}), which is their weight, not a number of votes added";
    }
}
