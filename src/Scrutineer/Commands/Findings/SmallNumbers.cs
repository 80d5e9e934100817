using Scrutineer.Wording;

namespace Scrutineer.Commands.Findings;

/// <summary>Probabilities and expectations that may be tiny, for a column of a table.</summary>
internal static class SmallNumbers
{
    /// <summary>Three decimals from 0.001 on, else a power of ten: <c>10^−7.3</c>; zero where it is below what can be written.</summary>
    public static string Say(double value, Language language) =>
        value switch
        {
            <= 0 => "0",
            < 0.001 => $"10^{Numbers.Say(Math.Log10(value), 1, language)}",
            _ => Numbers.Say(value, 3, language),
        };
}
