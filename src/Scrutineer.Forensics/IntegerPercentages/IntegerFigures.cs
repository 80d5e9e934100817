namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Stations by tenth of a percent, against what chance gives.</summary>
/// <param name="Finding">Whose combs.</param>
public sealed record CombFigureData(IntegerPercentagesFinding Finding) : FigureData;

/// <summary>Observed and expected whole percentages under each null.</summary>
/// <param name="Finding">Whose cells.</param>
public sealed record CellsFigureData(IntegerPercentagesFinding Finding) : FigureData;

/// <summary>Whole percentages by region, several regions at least.</summary>
/// <param name="Finding">Whose regions.</param>
public sealed record RegionsFigureData(IntegerPercentagesFinding Finding) : FigureData;
