namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Twelve cells under one null.</summary>
/// <param name="Table">The cells.</param>
public sealed record NullNumbersData(NullTable Table) : NumbersData;

/// <summary>Multiples of five and ten, and whole percentages by region.</summary>
/// <param name="Finding">Whose.</param>
public sealed record RegionNumbersData(IntegerPercentagesFinding Finding) : NumbersData;
