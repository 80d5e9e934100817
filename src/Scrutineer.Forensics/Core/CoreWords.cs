using Scrutineer.Wording;

namespace Scrutineer.Forensics.Core;

/// <summary>What the core finder says, in both languages.</summary>
internal static class CoreWords
{
    public static Bilingual Summary(Cluster? core, int modes) =>
        core is null
            ? new(
                "Ядра не знайдено: дільниці не утворюють окремого скупчення на лівому краї хмари, від якого можна відлічувати.",
                "No core: stations form no separate cluster on the left of the cloud to measure from."
            )
            : new(Say(core, modes, Language.Uk), Say(core, modes, Language.En));

    private static string Say(Cluster core, int modes, Language language)
    {
        string One(double value) => Numbers.Say(value, 1, language);
        var turnout = One(core.Turnout) + (core.TurnoutSe is { } t ? $" ± {One(t)}" : "");
        var result = One(core.Result) + (core.ResultSe is { } r ? $" ± {One(r)}" : "");
        var share = Numbers.Say(100 * core.Share, 0, language);
        return language == Language.Uk
            ? $"Ліве скупчення дільниць (ядро): явка {turnout} %, результат лідера {result} %; у ньому {share} % бюлетенів. "
                + $"Скупчень загалом: {modes}."
            : $"The left cluster of stations (core): turnout {turnout} %, leader's result {result} %; it holds {share} % of ballots. "
                + $"Clusters in all: {modes}.";
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Втручання зсуває дільниці до вищої явки та вищого результату; отже, найменш зачеплене скупчення — найлівіше.",
            "Interference moves stations to higher turnout and higher result; hence the least touched cluster is the leftmost."
        ),
        new(
            "Ліва мода справді належить чистим дільницям. Її положення не доводить чистоти.",
            "The left mode does belong to clean stations. Its place does not prove that it is clean."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Великі міста з низькою явкою утворюють ліве скупчення й на чистих виборах; тоді ядро — це міста, а не «чисті дільниці».",
            "Large towns with low turnout form a left cluster in clean elections too; then the core is the towns, not “the clean stations”."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Метод описує і не перевіряє гіпотези, тож хибної тривоги у звичному сенсі не має; далі виміряно, як часто він не знаходить скупчення там, де воно є. Друге скупчення саме собою не є аномалією.",
            "The method describes and tests no hypothesis, so it has no false alarm in the usual sense; measured below is how often it finds no cluster where there is one. A second cluster is not an anomaly by itself."
        );
}
