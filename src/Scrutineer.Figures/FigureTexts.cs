using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>Words that figures and the tables beside them share, in both languages.</summary>
public static class FigureTexts
{
    /// <summary>What stands over everything invented.</summary>
    public static Bilingual Invented { get; } =
        new(
            "Вигаданий приклад: країна, голосування і всі числа вигадані.",
            "Invented example: the country, the vote and all numbers are made up."
        );

    /// <summary>The same in one word, for titles.</summary>
    public static Bilingual InventedMark { get; } = new("вигадано", "invented");

    /// <summary>Whose percentages are counted.</summary>
    /// <param name="what">Turnout, result, or either.</param>
    public static Bilingual Of(What what) =>
        what switch
        {
            What.Either => new("явка або результат", "turnout or result"),
            What.Result => new("результат", "result"),
            What.Turnout => new("явка", "turnout"),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

    /// <summary>What is counted at them.</summary>
    /// <param name="weight">Stations, or the ballots of which kind.</param>
    public static Bilingual Of(Weight weight) =>
        weight switch
        {
            Weight.Stations => new("дільниці", "stations"),
            Weight.Registered => new("виборці у списках", "registered voters"),
            Weight.Issued => new("видані бюлетені", "ballots issued"),
            Weight.Leader => new("голоси за лідера", "leader’s votes"),
            _ => throw new ArgumentOutOfRangeException(nameof(weight)),
        };

    /// <summary>What whole percentages are compared with.</summary>
    /// <param name="name">The null's own name; one that is not known is given back.</param>
    public static Bilingual OfNull(string name) =>
        name switch
        {
            "lattice" => new("ґраткова модель", "lattice null"),
            "plug-in" => new("модель перерозіграшу", "plug-in null"),
            _ => Bilingual.Same(name),
        };
}
