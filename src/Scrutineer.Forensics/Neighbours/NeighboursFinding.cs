using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>A station, or a commission, against its neighbours.</summary>
/// <param name="Index">Index of the station or commission.</param>
/// <param name="Turnout">Its turnout, percent.</param>
/// <param name="NeighboursTurnout">Median turnout of its neighbours, percent.</param>
/// <param name="Result">Its result, percent.</param>
/// <param name="NeighboursResult">Median result of its neighbours, percent.</param>
/// <param name="TurnoutDeviation">Deviation in turnout, in units of what binomial and between-station spread allow.</param>
/// <param name="ResultDeviation">Deviation in result, same units.</param>
/// <param name="P">Probability of a pair of deviations as far out under the fitted heavy-tailed null, 0 … 1.</param>
public sealed record Outlier(
    int Index,
    double Turnout,
    double NeighboursTurnout,
    double Result,
    double NeighboursResult,
    double TurnoutDeviation,
    double ResultDeviation,
    double P
);

/// <summary>One level: stations within commissions, or commissions within regions.</summary>
/// <param name="Ranked">The farthest out first, at most <c>most-listed</c>.</param>
/// <param name="Compared">Number of stations or commissions that have enough neighbours.</param>
/// <param name="Significant">How many are far out after correction for all that were compared (Bonferroni at 5 %).</param>
/// <param name="P">Family-wise p-value of the farthest one, 0 … 1.</param>
/// <param name="DegreesOfFreedom">Of the fitted bivariate t, 2 … 7; smaller is heavier-tailed.</param>
public sealed record NeighbourLevel(
    IReadOnlyList<Outlier> Ranked,
    int Compared,
    int Significant,
    double P,
    double DegreesOfFreedom
);

/// <summary>Stations far from the other stations of their commission, and commissions far from those of their region.</summary>
public sealed partial record NeighboursFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => NeighboursMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Відмінність від сусідів", "Far from the neighbours");

    /// <summary>Stations within their commission.</summary>
    public required NeighbourLevel StationLevel { get; init; }

    /// <summary>Commissions within their region; null when no region has enough of them.</summary>
    public required NeighbourLevel? CommissionLevel { get; init; }

    /// <summary>Every commission compared, by its size: the data of a funnel plot; null where <see cref="CommissionLevel"/> is.</summary>
    public required CommissionFunnel? Funnel { get; init; }
}
