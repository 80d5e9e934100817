using Scrutineer.Wording;

namespace Scrutineer.Forensics.Fingerprint;

/// <summary>One region's fingerprint on a coarse grid; cells without voters are left out.</summary>
/// <param name="Region">As the returns name it.</param>
/// <param name="Stations">Its stations in the histogram, 1 or more.</param>
/// <param name="Registered">Their registered voters.</param>
/// <param name="ShareHighHigh">Share of them in stations with turnout and result both above 80 %, 0 … 1.</param>
/// <param name="Cells">Indexes of the cells that hold voters, ascending: <c>resultBin × RegionBins + turnoutBin</c>.</param>
/// <param name="Voters">Registered voters in each of these cells, same order.</param>
public sealed record RegionFingerprint(
    string Region,
    int Stations,
    long Registered,
    double ShareHighHigh,
    IReadOnlyList<int> Cells,
    IReadOnlyList<long> Voters
);

/// <summary>The two-dimensional histogram of turnout × result.</summary>
/// <remarks>Klimek, Yegorov, Hanel, Thurner, PNAS 109(41) 2012.</remarks>
public sealed partial record FingerprintFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => FingerprintMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Відбиток: явка × результат", "Fingerprint: turnout × result");

    /// <summary>Bins along each axis.</summary>
    public required int Bins { get; init; }

    /// <summary>Registered voters in each bin, row by row: <c>[resultBin × Bins + turnoutBin]</c>.</summary>
    public required IReadOnlyList<long> Registered { get; init; }

    /// <summary>Stations in each bin, same order.</summary>
    public required IReadOnlyList<int> StationCounts { get; init; }

    /// <summary>Share of registered voters in stations with turnout and result both above 80 %, 0 … 1.</summary>
    public required double ShareHighHigh { get; init; }

    /// <summary>Bins along each axis of a region's histogram: 25, four percentage points each.</summary>
    public int RegionBins { get; } = FingerprintMethod.RegionBins;

    /// <summary>Every region with a usable station, in the order of the returns.</summary>
    public required IReadOnlyList<RegionFingerprint> Regions { get; init; }
}
