namespace Scrutineer.Forensics.Neighbours;

/// <summary>Commissions by their size and their distance from their region.</summary>
/// <param name="Funnel">The commissions.</param>
public sealed record FunnelFigureData(CommissionFunnel Funnel) : FigureData;
