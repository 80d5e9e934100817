using System.Text.Json.Serialization;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Which percentage is a whole number.</summary>
public enum What
{
    /// <summary>Turnout or result, or both.</summary>
    Either,

    /// <summary>Leader's votes ÷ ballots cast.</summary>
    Result,

    /// <summary>Ballots issued ÷ registered voters.</summary>
    Turnout,
}

/// <summary>What one station counts for.</summary>
public enum Weight
{
    /// <summary>One.</summary>
    Stations,

    /// <summary>Its registered voters.</summary>
    Registered,

    /// <summary>The ballots it issued.</summary>
    Issued,

    /// <summary>Its votes for the leader.</summary>
    Leader,
}

/// <summary>One cell of the table {either, result, turnout} × {stations, registered, issued, leader}.</summary>
/// <param name="What">Which percentage.</param>
/// <param name="Weight">What a station counts for.</param>
/// <param name="Observed">Total weight of stations whose percentage is whole.</param>
/// <param name="Expected">Its expectation under the null.</param>
/// <param name="Sd">Its standard deviation under the null.</param>
/// <param name="Log10P">log₁₀ of the upper-tail probability under the null, ≤ 0.</param>
public sealed record Cell(
    What What,
    Weight Weight,
    long Observed,
    double Expected,
    double Sd,
    [property: JsonPropertyName("log10p")] double Log10P
)
{
    /// <summary>Observed − expected.</summary>
    public double Excess => Observed - Expected;

    /// <summary>Excess ÷ sd; 0 when sd is 0.</summary>
    public double Z => Sd > 0 ? Excess / Sd : 0;
}

/// <summary>All twelve cells under one null model.</summary>
/// <param name="Null"><c>plug-in</c> or <c>lattice</c>.</param>
/// <param name="Cells">Twelve, ordered by <see cref="Cell.What"/>, then <see cref="Cell.Weight"/>.</param>
public sealed record NullTable(string Null, IReadOnlyList<Cell> Cells)
{
    /// <summary>One cell.</summary>
    public Cell this[What what, Weight weight] => Cells[((int)what * 4) + (int)weight];
}

/// <summary>One region: stations with a whole percentage of turnout or result, under the lattice null.</summary>
/// <param name="Region">Its name.</param>
/// <param name="Stations">Its stations that entered.</param>
/// <param name="Observed">Of them, those with a whole percentage.</param>
/// <param name="Expected">Expectation.</param>
/// <param name="Sd">Standard deviation.</param>
/// <param name="Log10P">log₁₀ of the exact upper tail.</param>
/// <param name="Log10Q">log₁₀ of the tail after Benjamini and Hochberg over all regions.</param>
/// <param name="Significant">Whether q is at or below the level of the options.</param>
/// <param name="SignificantByZ">The same from the normal tail of z: it takes the skewness of small regions for evidence.</param>
public sealed record RegionCell(
    string Region,
    int Stations,
    int Observed,
    double Expected,
    double Sd,
    [property: JsonPropertyName("log10p")] double Log10P,
    [property: JsonPropertyName("log10q")] double Log10Q,
    bool Significant,
    bool SignificantByZ
)
{
    /// <summary>(Observed − expected) ÷ sd; 0 when sd is 0.</summary>
    public double Z => Sd > 0 ? (Observed - Expected) / Sd : 0;
}

/// <summary>Whole percentages that are multiples of <paramref name="Of"/>, under the lattice null.</summary>
/// <param name="What">Result or turnout.</param>
/// <param name="Of">5 or 10.</param>
/// <param name="Observed">Stations whose percentage is such a multiple.</param>
/// <param name="Expected">Expectation.</param>
/// <param name="Sd">Standard deviation.</param>
/// <param name="Log10P">log₁₀ of the exact upper tail.</param>
public sealed record MultipleCell(
    What What,
    int Of,
    int Observed,
    double Expected,
    double Sd,
    [property: JsonPropertyName("log10p")] double Log10P
)
{
    /// <summary>(Observed − expected) ÷ sd; 0 when sd is 0.</summary>
    public double Z => Sd > 0 ? (Observed - Expected) / Sd : 0;
}

/// <summary>Stations by tenth of a percent; entry b is centred on b/10 percent, 1,001 entries each.</summary>
/// <param name="Observed">Stations.</param>
/// <param name="Expected">Expectation under the lattice null; 0 in the windows that it drops.</param>
/// <param name="Sd">Standard deviation under the lattice null.</param>
public sealed record CombCurve(IReadOnlyList<int> Observed, IReadOnlyList<double> Expected, IReadOnlyList<double> Sd);

/// <summary>How many stations report a whole percentage against how many chance allows.</summary>
/// <remarks>Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1) 2016, 54–73.</remarks>
public sealed partial record IntegerPercentagesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => IntegerPercentagesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Цілі відсотки", "Integer percentages");

    /// <summary>The lattice null (the headline) and the published plug-in null.</summary>
    public required IReadOnlyList<NullTable> Nulls { get; init; }

    /// <summary>Regions with stations, in the order of the returns.</summary>
    public required IReadOnlyList<RegionCell> Regions { get; init; }

    /// <summary>Multiples of 5 and of 10, of result and of turnout.</summary>
    public required IReadOnlyList<MultipleCell> Multiples { get; init; }

    /// <summary>The comb of turnout.</summary>
    public required CombCurve TurnoutComb { get; init; }

    /// <summary>The comb of the result.</summary>
    public required CombCurve ResultComb { get; init; }
}
