using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>Names of the calibration's tables as a figure says them; what has no words here keeps its name.</summary>
internal static class PowerWords
{
    private static readonly Dictionary<string, Bilingual> Kinds = new(StringComparer.Ordinal)
    {
        ["stuffing"] = new("вкидання", "stuffing"),
        ["switching"] = new("перекидання голосів", "switching"),
        ["rounding"] = new("округлення до цілих відсотків", "rounding to whole percentages"),
        ["rounding-to-5"] = new("округлення до кратних 5\u00A0%", "rounding to multiples of 5\u00A0%"),
        ["cloning"] = new("клонування результату", "cloning of a result"),
        ["copying"] = new("копіювання протоколу", "copying of a return"),
        ["withholding"] = new("неоприлюднення", "withholding"),
    };

    private static readonly Dictionary<string, Bilingual> Methods = new(StringComparer.Ordinal)
    {
        ["integer-percentages, lattice"] = new("цілі відсотки, ґратка", "integer percentages, lattice"),
        ["integer-percentages, plug-in"] = new("цілі відсотки, перерозіграш", "integer percentages, plug-in"),
        ["integer-percentages, lattice, result"] = new("ґратка, лише результат", "lattice, result only"),
        ["integer-percentages, lattice, turnout"] = new("ґратка, лише явка", "lattice, turnout only"),
        ["integer-percentages, multiples of 5 of the result"] = new(
            "кратні 5\u00A0%, результат",
            "multiples of 5\u00A0%, result"
        ),
        ["integer-percentages, multiples of 5 of turnout"] = new(
            "кратні 5\u00A0%, явка",
            "multiples of 5\u00A0%, turnout"
        ),
        ["cloned-percentages"] = new("клоновані відсотки", "cloned percentages"),
        ["copied-returns"] = new("скопійовані протоколи", "copied returns"),
        ["neighbours, stations"] = new("сусіди, дільниці", "neighbours, stations"),
        ["neighbours, commissions"] = new("сусіди, комісії", "neighbours, commissions"),
        ["digits, second of the leader’s votes"] = new("друга цифра, лідер", "second digit, leader"),
        ["digits, second of ballots cast"] = new("друга цифра, бюлетені", "second digit, ballots"),
        ["digits, last of the leader’s votes"] = new("остання цифра, лідер", "last digit, leader"),
    };

    /// <summary>A kind of anomaly by its name in the tables.</summary>
    public static Bilingual Kind(string name) =>
        AnomalyKind.All.FirstOrDefault(k => k.Name == name) is { } kind
            ? Kinds.GetValueOrDefault(kind.Id, Bilingual.Same(name))
            : Bilingual.Same(name);

    /// <summary>Whether amounts of this kind are shares of commissions, not of stations.</summary>
    public static bool OfCommissions(string name) => name.Contains("(share of commissions)", StringComparison.Ordinal);

    /// <summary>A method by its name in the tables.</summary>
    public static Bilingual Method(string name) => Methods.GetValueOrDefault(name, Bilingual.Same(name));

    /// <summary>A skeleton by its name in the tables.</summary>
    public static Bilingual Skeleton(string name) =>
        name.StartsWith("invented ", StringComparison.Ordinal)
            ? new("вигадана країна", "the invented country")
            : Bilingual.Same(name);
}
