using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>Why a method cannot answer about some returns.</summary>
internal static class MethodProblem
{
    /// <summary>No station passes the method's inclusion rule.</summary>
    public static Problem NoStation { get; } =
        new(
            "no-usable-station",
            new("Жодна дільниця не придатна для цього методу.", "No station can be used by this method."),
            new(
                "Перевірте зіставлення стовпців: потрібні дільниці з виборцями у списку та знайденими бюлетенями.",
                "Check the mapping of columns: stations need registered voters and ballots found."
            )
        );

    /// <summary>Too few stations or commissions.</summary>
    public static Problem TooFew(int least, int have) =>
        new(
            "too-few-stations",
            new(
                $"Замало дільниць для цього методу: {have}, потрібно щонайменше {least}.",
                $"Too few stations for this method: {have}, at least {least} are needed."
            ),
            new(
                "Застосуйте метод до всього голосування або до більшого регіону.",
                "Apply the method to the whole vote or to a larger region."
            )
        );

    /// <summary>Stations have too few others beside them in their commission or region to be compared with.</summary>
    /// <param name="least">Fewest stations that have to be comparable.</param>
    /// <param name="together">Fewest stations of one commission or region that are compared.</param>
    public static Problem TooFewTogether(int least, int together) =>
        new(
            "too-few-stations-together",
            new(
                $"Дільниці нема з чим порівняти: потрібно щонайменше {least} дільниць у комісіях чи регіонах, де їх щонайменше по {together}.",
                $"Stations have nothing to be compared with: at least {least} are needed in commissions or regions of at least {together} stations each."
            ),
            new(
                "Перевірте, чи зіставлено стовпці комісії та регіону.",
                "Check that the columns of commission and region are mapped."
            )
        );

    /// <summary>The first missing field as a problem, or null.</summary>
    public static Problem? Missing(ReturnSet returns, params ReadOnlySpan<ReturnField> fields)
    {
        foreach (var field in fields)
        {
            if (!returns.Has(field))
            {
                return new Problem(
                    "missing-field",
                    new(
                        $"У протоколах немає поля {field}, якого потребує метод.",
                        $"The returns have no field {field}, which the method needs."
                    ),
                    new("Додайте це поле до зіставлення стовпців.", "Add the field to the mapping of columns.")
                );
            }
        }
        return null;
    }
}
