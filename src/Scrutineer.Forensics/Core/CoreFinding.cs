using Scrutineer.Wording;

namespace Scrutineer.Forensics.Core;

/// <summary>A hump of the turnout × result plane.</summary>
/// <param name="Turnout">Percent, to half a point.</param>
/// <param name="Result">Percent, to half a point.</param>
/// <param name="Height">Density ÷ the highest density, 0 … 1.</param>
internal sealed record Mode(double Turnout, double Result, double Height);

/// <summary>The cluster of stations around the left mode.</summary>
/// <param name="Turnout">Mean turnout, percent, weighted by ballots cast.</param>
/// <param name="TurnoutSe">Its delete-one-region jackknife standard error (commission, where there is one region), points; null with fewer than two.</param>
/// <param name="Result">Mean result of the leader, percent, weighted by ballots cast.</param>
/// <param name="ResultSe">Its delete-one-region jackknife standard error (commission, where there is one region), points; null with fewer than two.</param>
/// <param name="Share">Share of all ballots that lie within the cluster's radius, 0 … 1.</param>
internal sealed record Cluster(double Turnout, double? TurnoutSe, double Result, double? ResultSe, double Share);

/// <summary>Where the stations lie that are most likely untouched.</summary>
internal sealed partial record CoreFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => CoreMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Ядро: ліва мода", "Core: the left mode");

    /// <summary>The core, or null when there is none.</summary>
    public required Cluster? Core { get; init; }

    /// <summary>All humps at least a quarter as high as the highest, by turnout.</summary>
    public required IReadOnlyList<Mode> Modes { get; init; }

    /// <summary>Ballots within 5 points of the left mode ÷ what an even spread over the middle of the cloud would put there.</summary>
    public required double Concentration { get; init; }
}
