using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>Words that figures and the tables beside them share, in both languages.</summary>
internal static class FigureTexts
{
    public static Bilingual Invented { get; } =
        new(
            "Вигаданий приклад: країна, голосування і всі числа вигадані.",
            "Invented example: the country, the vote and all numbers are made up."
        );

    public static Bilingual InventedMark { get; } = new("вигадано", "invented");

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
}
