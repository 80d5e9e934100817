using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Words for the values of the domain, in both languages.</summary>
internal static class Texts
{
    public static Bilingual Invented { get; } =
        new(
            "Вигаданий приклад: країна, голосування і всі числа вигадані.",
            "Invented example: the country, the vote and all numbers are made up."
        );

    public static Bilingual InventedMark { get; } = new("вигадано", "invented");

    public static Bilingual Of(CertaintyView certainty) =>
        certainty switch
        {
            CertaintyView.Verified => new("перевірено за названим джерелом", "checked against the named source"),
            CertaintyView.WellKnown => new(
                "загальновідомо; текст наново не звірено",
                "well known; the text was not re-read"
            ),
            CertaintyView.Unverified => new("не перевірено", "not verified"),
            _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
        };

    public static Bilingual Of(ProofKind kind) =>
        kind switch
        {
            ProofKind.Derived => new("випливає", "follows"),
            ProofKind.Fact => new("факт", "fact"),
            ProofKind.Position => new("позиція", "position"),
            ProofKind.Override => new("виняток, що не діє тут", "exception, not applying here"),
            ProofKind.Absence => new("немає в закритому реєстрі", "not in the closed register"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static Bilingual OfStrength(string strength) =>
        strength switch
        {
            "binding-domestic" => new("обов’язкове національне право", "binding domestic law"),
            "treaty" => new("міжнародний договір", "treaty"),
            "customary" => new("звичаєве міжнародне право", "customary international law"),
            "recommendation" => new("рекомендація", "recommendation"),
            "position" => new("позиція", "position"),
            _ => Bilingual.Same(strength),
        };

    public static Bilingual Of(What what) =>
        what switch
        {
            What.Either => new("явка або результат", "turnout or result"),
            What.Result => new("результат", "result"),
            What.Turnout => new("явка", "turnout"),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

    public static Bilingual Of(Weight weight) =>
        weight switch
        {
            Weight.Stations => new("дільниці", "stations"),
            Weight.Registered => new("виборці у списках", "registered voters"),
            Weight.Issued => new("видані бюлетені", "ballots issued"),
            Weight.Leader => new("голоси за лідера", "leader’s votes"),
            _ => throw new ArgumentOutOfRangeException(nameof(weight)),
        };

    public static Bilingual OfNull(string name) =>
        name switch
        {
            "lattice" => new("ґраткова модель", "lattice null"),
            "plug-in" => new("модель перерозіграшу", "plug-in null"),
            _ => Bilingual.Same(name),
        };

    /// <summary><c>15–17 березня 2024 року</c>; days of several months, or with gaps, are listed.</summary>
    public static string Days(IReadOnlyList<DateOnly> days, Language language)
    {
        var first = days[0];
        var last = days[^1];
        var run = last.DayNumber - first.DayNumber + 1 == days.Count && first.Month == last.Month;
        return days.Count > 1 && run
            ? $"{first.Day}–{Dates.Say(last, language)}"
            : string.Join(", ", days.Select(d => Dates.Say(d, language)));
    }
}
