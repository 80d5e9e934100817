using Scrutineer.Wording;

namespace Scrutineer.Forensics.Digits;

/// <summary>What the digit tests say, in both languages: first of all that they fail.</summary>
internal static class DigitsWords
{
    public static Bilingual SecondOfLeader { get; } =
        new(
            "спрацьовує на 4 з 14 чистих виборів і пропускає Росію-2021",
            "flags 4 of 14 clean elections and misses Russia 2021"
        );

    public static Bilingual SecondOfCast { get; } =
        new("спрацьовує на 6 з 14 чистих виборів", "flags 6 of 14 clean elections");

    public static Bilingual LastOfLeader { get; } =
        new("p < 0,01 на 3 з 14 чистих виборів", "p < 0.01 on 3 of 14 clean elections");

    public static Bilingual Summary(IReadOnlyList<DigitTest> tests) =>
        new(
            "Тести цифр не відрізняють чистих виборів від нечистих, тож висновку з них не робимо: "
                + string.Join("; ", tests.Select(t => Say(t, Language.Uk)))
                + ".",
            "Digit tests do not tell clean elections from others, so nothing is concluded from them: "
                + string.Join("; ", tests.Select(t => Say(t, Language.En)))
                + "."
        );

    private static string Say(DigitTest test, Language language)
    {
        var name = (test.Test, test.Counts, language) switch
        {
            ("last-digit", _, Language.Uk) => "остання цифра голосів за лідера",
            ("last-digit", _, _) => "last digit of the leader's votes",
            (_, "cast", Language.Uk) => "друга цифра бюлетенів",
            (_, "cast", _) => "second digit of ballots",
            (_, _, Language.Uk) => "друга цифра голосів за лідера",
            _ => "second digit of the leader's votes",
        };
        var chi = Numbers.Say(test.ChiSquare, 1, language);
        var p = Numbers.Say(test.Log10P, 1, language);
        return $"{name} — χ² = {chi} (9), log₁₀ p = {p}, {test.FalseAlarms.In(language)}";
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Друга цифра чесних чисел розподілена за Бенфордом: для дільниць обмеженого розміру це неправда.",
            "Second digits of honest counts follow Benford: untrue for stations of bounded size."
        ),
        new(
            "Остання цифра чесних чисел рівномірна: для малих дільниць це неправда.",
            "Last digits of honest counts are uniform: untrue for small stations."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Розміри дільниць, обмежені законом, самі собою викривлюють розподіл цифр.",
            "Sizes of stations, bounded by law, bend the distribution of digits by themselves."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "На 14 виборах, які вважають чистими, за p < 0,01: друга цифра голосів за лідера — 4, друга цифра бюлетенів — 6, остання цифра голосів за лідера — 3.",
            "Over 14 presumed-clean elections at p < 0.01: second digit of the leader's votes 4, second digit of ballots 6, last digit of the leader's votes 3."
        );
}
