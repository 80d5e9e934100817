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

/// <summary>How many stations report a whole percentage against how many chance allows.</summary>
/// <remarks>Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1) 2016, 54–73.</remarks>
public sealed record IntegerPercentagesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => "integer-percentages";

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Цілі відсотки", "Integer percentages");

    /// <summary>The lattice null (the headline) and the published plug-in null.</summary>
    public required IReadOnlyList<NullTable> Nulls { get; init; }
}
