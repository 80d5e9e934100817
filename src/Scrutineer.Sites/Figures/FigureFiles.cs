using Scrutineer.Forensics;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Figures;

/// <summary>A figure as files.</summary>
/// <param name="Name">File name without extension, such as <c>fingerprint.en</c>.</param>
/// <param name="Title">What is seen.</param>
/// <param name="Svg">SVG 1.1 text with its font inside.</param>
/// <param name="Png">PNG bytes, two pixels a unit.</param>
public sealed record FigureFile(string Name, string Title, string Svg, ReadOnlyMemory<byte> Png)
{
    /// <summary>What a reader who does not see the figure needs.</summary>
    public required string Description { get; init; }

    /// <summary>The caption: how to read it, n.</summary>
    public required string Note { get; init; }
}

/// <summary>The figures of a dossier.</summary>
public static class FigureFiles
{
    /// <summary>Key under which the coverage figure is held.</summary>
    internal const string CoverageKey = "coverage";

    /// <summary>Every figure of the dossier in one language, as SVG and PNG, in the order of the findings.</summary>
    public static IReadOnlyList<FigureFile> Render(DossierModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Drawings(model, language).Values.SelectMany(d => d).Select(File)];
    }

    /// <summary>The figures of findings without a dossier, in one language.</summary>
    /// <param name="findings">Those that have a figure are drawn, in this order.</param>
    /// <param name="dataLanguage">BCP 47 code of the names in the returns; <c>und</c> when unknown.</param>
    /// <param name="language">Of the figures.</param>
    public static IReadOnlyList<FigureFile> Render(
        IReadOnlyList<Finding> findings,
        string dataLanguage,
        Language language
    )
    {
        var frame = new FigureFrame(false, dataLanguage, language);
        return [.. findings.SelectMany(f => DrawingsOf(frame, f)).Select(File)];
    }

    private static FigureFile File(Drawing drawing) =>
        new(
            $"{drawing.Id}.{drawing.Language}",
            drawing.Title,
            SvgWriter.Write(drawing, standalone: true),
            PngPainter.Paint(drawing)
        )
        {
            Description = drawing.Description,
            Note = drawing.Note,
        };

    /// <summary>Drawings by the id of the finding they belong to, and the coverage under its key.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Drawings(DossierModel model, Language language)
    {
        var frame = new FigureFrame(model.Invented, model.DataLanguage, language);
        var drawings = new OrderedDictionary<string, IReadOnlyList<Drawing>>(StringComparer.Ordinal);
        foreach (var finding in model.Findings)
        {
            drawings.TryAdd(finding.Id, DrawingsOf(frame, finding));
        }
        if (model.Coverage.Count > 0)
        {
            drawings.Add(CoverageKey, [CoverageFigure.Draw(frame, model.Coverage)]);
        }
        return drawings;
    }

    private static IReadOnlyList<Drawing> DrawingsOf(FigureFrame frame, Finding finding) =>
        finding switch
        {
            FingerprintFinding fingerprint when fingerprint.Registered.Any(v => v > 0) =>
            [
                FingerprintFigure.Draw(frame, fingerprint),
            ],
            IntegerPercentagesFinding integers =>
            [
                CombFigure.Draw(frame, integers),
                IntegerCellsFigure.Draw(frame, integers),
                .. integers.Regions.Count > 1 ? [RegionsFigure.Draw(frame, integers)] : Array.Empty<Drawing>(),
            ],
            ExcessLeaderVotesFinding excess => [TurnoutHistogramFigure.Draw(frame, excess)],
            _ => [],
        };
}
