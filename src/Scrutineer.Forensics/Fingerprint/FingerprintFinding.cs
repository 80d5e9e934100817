using Scrutineer.Wording;

namespace Scrutineer.Forensics.Fingerprint;

/// <summary>The two-dimensional histogram of turnout × result.</summary>
/// <remarks>Klimek, Yegorov, Hanel, Thurner, PNAS 109(41) 2012.</remarks>
public sealed record FingerprintFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => "fingerprint";

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
}
