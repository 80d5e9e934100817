using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>Whose stations are compared.</summary>
public enum Among
{
    /// <summary>The stations of one territorial commission.</summary>
    Commission,

    /// <summary>The stations of one region.</summary>
    Region,
}

/// <summary>Stations of one commission or region that report the same percentage.</summary>
/// <param name="Among">Commission or region.</param>
/// <param name="Group">Index of the commission or region.</param>
/// <param name="What">Result or turnout.</param>
/// <param name="PerPoint">Values a percentage point: 100 (same to 0.01 points) or 10 (to 0.1 points).</param>
/// <param name="Value">The shared percentage in units of 1 ÷ <paramref name="PerPoint"/> points.</param>
/// <param name="Stations">Indexes of the stations, ascending.</param>
/// <param name="Expected">How many stations chance puts on that value, given how many lie within half a point of its whole point.</param>
/// <param name="Score">Upper bound of the probability of as many or more on that one value.</param>
/// <param name="ExpectedAnywhere">
/// Expected number of values, over everything scanned, whose score is as small: the correction for looking everywhere.
/// </param>
public sealed record Cluster(
    Among Among,
    int Group,
    What What,
    int PerPoint,
    int Value,
    IReadOnlyList<int> Stations,
    double Expected,
    double Score,
    double ExpectedAnywhere
)
{
    /// <summary>The shared percentage.</summary>
    public double Percent => (double)Value / PerPoint;
}

/// <summary>Where more stations share a percentage than chance allows.</summary>
public sealed partial record ClonedPercentagesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => ClonedPercentagesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Однакові відсотки", "Cloned percentages");

    /// <summary>Clusters that are expected less than <c>expected-anywhere-below</c> times, the most surprising first.</summary>
    public required IReadOnlyList<Cluster> Clusters { get; init; }

    /// <summary>Family-wise p-value of the most surprising cluster, corrected for the whole scan, 0 … 1; conservative.</summary>
    public required double P { get; init; }

    /// <summary>Distinct stations in <see cref="Clusters"/>.</summary>
    public required int StationsInClusters { get; init; }

    /// <summary>Values scanned over all commissions, regions, percentages and steps.</summary>
    public required long ValuesScanned { get; init; }
}
