using Scrutineer.Wording;

namespace Scrutineer.Forensics.Digits;

/// <summary>One digit test.</summary>
/// <param name="Test"><c>second-digit-benford</c> or <c>last-digit</c>.</param>
/// <param name="Counts">Whose digits: <c>leader</c> or <c>cast</c>.</param>
/// <param name="Digits">Stations by digit 0 … 9.</param>
/// <param name="Expected">Expected share of each digit, summing to 1.</param>
/// <param name="ChiSquare">Pearson's χ² with 9 degrees of freedom.</param>
/// <param name="Log10P">log₁₀ of its upper tail.</param>
/// <param name="FalseAlarms">How often this test speaks up about clean elections: it stands next to its own p.</param>
public sealed record DigitTest(
    string Test,
    string Counts,
    IReadOnlyList<int> Digits,
    IReadOnlyList<double> Expected,
    double ChiSquare,
    [property: System.Text.Json.Serialization.JsonPropertyName("log10p")] double Log10P,
    Bilingual FalseAlarms
);

/// <summary>Digit tests, kept as demonstrated failures. Never a headline.</summary>
public sealed partial record DigitsFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => DigitsMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Розподіл цифр (ненадійний метод)", "Digits (a method that fails)");

    /// <summary>The tests.</summary>
    public required IReadOnlyList<DigitTest> Tests { get; init; }
}
