using Scrutineer.Wording;

namespace Scrutineer.Forensics.Comparison;

/// <summary>A share in two votes, percent.</summary>
/// <param name="Earlier">In the earlier vote, 0 … 100.</param>
/// <param name="Later">In the later vote, 0 … 100.</param>
public sealed record SharePair(double Earlier, double Later);

/// <summary>A territorial commission in two votes.</summary>
/// <param name="Region">Its region, as the later returns name it.</param>
/// <param name="Commission">Its name, as the later returns have it.</param>
/// <param name="Earlier">Index of the commission in the earlier vote.</param>
/// <param name="Later">Index of the commission in the later vote.</param>
/// <param name="Turnout">Its turnout in both.</param>
/// <param name="TurnoutChange">Turnout later − earlier, percentage points.</param>
/// <param name="TurnoutSe">Its standard error from the spread of stations, points.</param>
/// <param name="Result">The leader's result in both.</param>
/// <param name="ResultChange">Leader's result later − earlier, points; the leaders may be different persons.</param>
/// <param name="ResultSe">Its standard error, points.</param>
public sealed record CommissionChange(
    string Region,
    string Commission,
    int Earlier,
    int Later,
    SharePair Turnout,
    double TurnoutChange,
    double TurnoutSe,
    SharePair Result,
    double ResultChange,
    double ResultSe
);

/// <summary>Two votes of one country by territorial commission.</summary>
public sealed partial record ComparisonFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => ComparisonMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Порівняння двох голосувань", "Two votes compared");

    /// <summary>Commissions found in both, those whose turnout and result moved farthest from the median change first.</summary>
    public required IReadOnlyList<CommissionChange> Changes { get; init; }

    /// <summary>Commissions of the earlier vote without a namesake in the later one (redrawn, renamed, or ambiguous).</summary>
    public required int OnlyEarlier { get; init; }

    /// <summary>Commissions of the later vote without a namesake in the earlier one.</summary>
    public required int OnlyLater { get; init; }

    /// <summary>Median change of turnout over matched commissions, points.</summary>
    public required double MedianTurnoutChange { get; init; }

    /// <summary>Median change of the leader's result, points.</summary>
    public required double MedianResultChange { get; init; }

    /// <summary>The leading choice of the earlier vote, as its returns name it.</summary>
    public required string EarlierLeader { get; init; }

    /// <summary>The leading choice of the later vote, as its returns name it.</summary>
    public required string LaterLeader { get; init; }
}
