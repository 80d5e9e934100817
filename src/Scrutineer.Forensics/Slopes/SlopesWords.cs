using Scrutineer.Wording;

namespace Scrutineer.Forensics.Slopes;

/// <summary>What the slopes say, in both languages.</summary>
internal static class SlopesWords
{
    public static Problem OneTurnout { get; } =
        new(
            "one-turnout",
            new(
                "У кожній комісії всі дільниці мають однакову явку.",
                "In every commission all stations have the same turnout."
            ),
            new("Перевірте, чи правильно зіставлено стовпці.", "Check that the columns are mapped rightly.")
        );

    public static Bilingual Summary(Slope slope) =>
        EffectWords.Of(l =>
            l == Language.Uk
                ? $"Усередині комісій на кожен пункт явки результат лідера змінюється на {Points(slope, l)} пункту (дільниць {Numbers.Say(slope.Stations, l)}, комісій {Numbers.Say(slope.Commissions, l)}). Нахил мають і чисті голосування; судити можна лише поруч із ними."
                : $"Within commissions, the leader's result changes by {Points(slope, l)} points for every point of turnout (stations {Numbers.Say(slope.Stations, l)}, commissions {Numbers.Say(slope.Commissions, l)}). Clean votes have slopes too; it can be judged only beside them."
        );

    /// <summary>A slope with its 95 % interval.</summary>
    public static string Points(Slope slope, Language language)
    {
        string Say(double value) => Numbers.Say(value, 2, language);
        return slope is { Low: { } low, High: { } high }
            ? $"{Say(slope.Value)} (95\u00A0%: {Say(low)} … {Say(high)})"
            : Say(slope.Value);
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Дільниці однієї комісії подібні: те, чим вони різняться в явці, не пов’язане з підтримкою лідера.",
            "Stations of one commission are alike: what makes their turnouts differ has nothing to do with support for the leader."
        ),
        new(
            "Комісії незалежні одна від одної; похибка враховує будь-яку залежність дільниць усередині комісії.",
            "Commissions are independent of each other; the error allows for any dependence of stations within a commission."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Комісія, у якій є і місто, і села: у селах голосують частіше й інакше.",
            "A commission with a town and its villages: villages vote more often, and otherwise."
        ),
        new(
            "Мобілізація прихильників: де їх більше, там більше голосує.",
            "Mobilisation: where the leader has more supporters, more people come."
        ),
        new(
            "Дільниці військових, лікарень, установ, де голосують майже всі.",
            "Stations of soldiers, hospitals and institutions, where nearly everybody votes."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Порогу метод не має: нахил кажуть із проміжком, поруч із нахилами голосувань, які вважають чистими. Проміжок говорить лише про випадковість, а не про причину.",
            "The method has no threshold: the slope is told with an interval, beside the slopes of votes presumed clean. The interval speaks of chance alone, not of the cause."
        );
}
