namespace Scrutineer.Forensics.Comparison;

/// <summary>Commissions by change of turnout and of the result.</summary>
/// <param name="Finding">Whose changes; there is at least one.</param>
public sealed record ChangesFigureData(ComparisonFinding Finding) : FigureData;
