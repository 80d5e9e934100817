using Scrutineer.Wording;

namespace Scrutineer.Forensics.ControlRelations;

/// <summary>One control relation over all stations.</summary>
/// <param name="Relation">Its stable name.</param>
/// <param name="Formula">The relation as a formula.</param>
/// <param name="Says">The relation in words.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Checked">Stations at which it was checked; 0 where a field is lacking.</param>
/// <param name="Lacking">Fields that it needs and the source does not have.</param>
/// <param name="Failures">Stations at which it does not hold.</param>
/// <param name="Discrepancy">Sum over them of |left − right|, in ballots.</param>
public sealed record RelationRow(
    string Relation,
    string Formula,
    Bilingual Says,
    Bilingual Source,
    int Checked,
    IReadOnlyList<string> Lacking,
    int Failures,
    long Discrepancy
);

/// <summary>One region: stations at which some relation does not hold.</summary>
/// <param name="Region">Its name.</param>
/// <param name="Stations">Its stations with data.</param>
/// <param name="Broken">Of them, stations that break at least one relation.</param>
/// <param name="ByRelation">Failures of each relation, in the order of the relations.</param>
public sealed record RelationRegion(string Region, int Stations, int Broken, IReadOnlyList<int> ByRelation);

/// <summary>A return that breaks its own arithmetic.</summary>
/// <param name="Relation">Which relation.</param>
/// <param name="Region">Region.</param>
/// <param name="Commission">Territorial commission.</param>
/// <param name="Station">The station's own name.</param>
/// <param name="Row">1-based row of the source.</param>
/// <param name="Left">Left side.</param>
/// <param name="Right">Right side.</param>
public sealed record BrokenReturn(
    string Relation,
    string Region,
    string Commission,
    string Station,
    int Row,
    long Left,
    long Right
);

/// <summary>Returns that break their own arithmetic.</summary>
public sealed partial record ControlRelationsFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => ControlRelationsMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Контрольні співвідношення", "Control relations");

    /// <summary>All relations, also those that hold.</summary>
    public required IReadOnlyList<RelationRow> Relations { get; init; }

    /// <summary>Regions with at least one broken return, most broken first.</summary>
    public required IReadOnlyList<RelationRegion> Regions { get; init; }

    /// <summary>Stations that break at least one relation.</summary>
    public required int Broken { get; init; }

    /// <summary>The first of the broken returns, largest difference first, at most 100.</summary>
    public required IReadOnlyList<BrokenReturn> Examples { get; init; }
}
