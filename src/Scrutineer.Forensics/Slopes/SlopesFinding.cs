using Scrutineer.Wording;

namespace Scrutineer.Forensics.Slopes;

/// <summary>A slope of the leader's result on turnout within commissions.</summary>
/// <param name="Value">Points of result a point of turnout.</param>
/// <param name="Se">Standard error by commissions, in the same unit; null with fewer than 20 of them.</param>
/// <param name="Stations">Stations that entered: those of commissions with two and more.</param>
/// <param name="Commissions">Commissions that they are of.</param>
internal sealed record Slope(double Value, double? Se, int Stations, int Commissions)
{
    /// <summary>Lower end of the 95 % interval; null without an error.</summary>
    public double? Low => Se is { } se ? Value - (StandardNormal.TwoSided95 * se) : null;

    /// <summary>Upper end of the 95 % interval; null without an error.</summary>
    public double? High => Se is { } se ? Value + (StandardNormal.TwoSided95 * se) : null;
}

/// <summary>The slope of a region.</summary>
/// <param name="Region">Its name, as the returns have it.</param>
/// <param name="Slope">Its slope.</param>
internal sealed record RegionSlope(string Region, Slope Slope);

/// <summary>How the leader's result goes with turnout among neighbouring stations.</summary>
/// <remarks>
/// The sign and size of such slopes as a mark of added ballots: Myagkov, Ordeshook, Shakin, <em>The Forensics of Election
/// Fraud</em>, Cambridge 2009, ch. 2; standard errors by clusters: Cameron, Miller, Journal of Human Resources 50(2), 2015, 317–372.
/// </remarks>
internal sealed partial record SlopesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => SlopesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } =
        new("Нахил результату за явкою всередині комісій", "Slope of the result on turnout within commissions");

    /// <summary>Over the whole vote.</summary>
    public required Slope Slope { get; init; }

    /// <summary>Regions with an error of their own, the steepest first.</summary>
    public required IReadOnlyList<RegionSlope> Regions { get; init; }
}
