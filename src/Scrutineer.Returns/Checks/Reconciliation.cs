using Scrutineer.Returns.Reading;

namespace Scrutineer.Returns.Checks;

/// <summary>A station at which a relation does not hold.</summary>
/// <param name="Station">Index among the stations with data.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct RelationFailure(int Station, long Left, long Right);

/// <summary>How one control relation came out.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Checked">Stations at which it was checked: all with data, or none when fields are lacking.</param>
/// <param name="Lacking">Fields that it needs and the source does not have.</param>
/// <param name="Failures">Where it does not hold, in the order of the source.</param>
public sealed record RelationResult(
    ControlRelation Relation,
    int Checked,
    IReadOnlyList<ReturnField> Lacking,
    IReadOnlyList<RelationFailure> Failures
);

/// <summary>How many of a region's known stations have published their returns.</summary>
/// <param name="Region">The region's name; for the whole, <c>*</c>.</param>
/// <param name="Known">Stations known to exist.</param>
/// <param name="WithData">Of those, stations with data.</param>
public sealed record RegionCoverage(string Region, int Known, int WithData)
{
    /// <summary>Stations that published nothing.</summary>
    public int WithoutData => Known - WithData;
}

/// <summary>A station that comes twice: same region, commission and name.</summary>
public sealed record DuplicateStation(StationRef First, StationRef Again);

/// <summary>What the checks of a vote's returns found.</summary>
/// <param name="Total">Coverage of the whole.</param>
/// <param name="Regions">Coverage by region, in order of first appearance.</param>
/// <param name="Relations">The control relations, in the order of <see cref="ControlRelation.All"/>.</param>
/// <param name="Duplicates">Stations that come twice (only where the mapping keeps them).</param>
public sealed record Reconciliation(
    RegionCoverage Total,
    IReadOnlyList<RegionCoverage> Regions,
    IReadOnlyList<RelationResult> Relations,
    IReadOnlyList<DuplicateStation> Duplicates
)
{
    /// <summary>Whether every relation that can be checked holds, and no station comes twice.</summary>
    public bool Holds => Duplicates.Count == 0 && Relations.All(r => r.Failures.Count == 0);
}

/// <summary>Checks of returns by themselves.</summary>
public static class ReturnsChecks
{
    /// <summary>Coverage, control relations and duplicates.</summary>
    public static Reconciliation Reconcile(this ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var regions = Coverage.ByRegion(returns);
        return new Reconciliation(
            new RegionCoverage(OfficialTotal.Everywhere, returns.Count + returns.WithoutData.Count, returns.Count),
            regions,
            returns.CheckRelations(),
            Twice(returns)
        );
    }

    /// <summary>The control relations alone, in the order of <see cref="ControlRelation.All"/>.</summary>
    public static IReadOnlyList<RelationResult> CheckRelations(this ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return [.. ControlRelation.All.Select(relation => RelationCheck.Run(relation, returns))];
    }

    private static List<DuplicateStation> Twice(ReturnSet returns)
    {
        StationRef Of(int station) =>
            station < returns.Count ? returns.Station(station) : returns.StationWithoutData(station - returns.Count);
        return
        [
            .. Duplicates
                .Find(returns.Stations, returns.WithoutData)
                .Select(d => new DuplicateStation(Of(d.First), Of(d.Again))),
        ];
    }
}
