using Scrutineer.Forensics;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;

namespace Scrutineer.Figures;

/// <summary>Draws what findings say there is to draw.</summary>
internal static class FindingFigures
{
    /// <summary>All figures of a finding, in its order.</summary>
    public static IReadOnlyList<Drawing> Of(FigureFrame frame, Finding finding) =>
        [.. finding.Figures().SelectMany(data => Draw(frame, data))];

    /// <exception cref="ArgumentException">No figure is made for data of this kind.</exception>
    private static IEnumerable<Drawing> Draw(FigureFrame frame, FigureData data) =>
        data switch
        {
            FingerprintFigureData d => [FingerprintFigure.Draw(frame, d.Finding)],
            RegionFingerprintsFigureData d => RegionFingerprintsFigure.Draw(frame, d.Finding),
            CombFigureData d => [CombFigure.Draw(frame, d.Finding)],
            CellsFigureData d => [IntegerCellsFigure.Draw(frame, d.Finding)],
            RegionsFigureData d => [RegionsFigure.Draw(frame, d.Finding)],
            FunnelFigureData d => [FunnelFigure.Draw(frame, d.Funnel)],
            ChangesFigureData d => [ComparisonFigure.Draw(frame, d.Finding)],
            TurnoutFigureData d => [TurnoutHistogramFigure.Draw(frame, d.Finding)],
            _ => throw new ArgumentException($"No figure draws {data.GetType().Name}.", nameof(data)),
        };
}
