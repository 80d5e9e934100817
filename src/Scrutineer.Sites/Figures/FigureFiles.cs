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
public sealed record FigureFile(string Name, string Title, string Svg, ReadOnlyMemory<byte> Png);

/// <summary>The figures of a dossier.</summary>
public static class FigureFiles
{
    /// <summary>Key under which the coverage figure is held.</summary>
    internal const string CoverageKey = "coverage";

    /// <summary>Every figure of the dossier in one language, as SVG and PNG, in the order of the findings.</summary>
    public static IReadOnlyList<FigureFile> Render(DossierModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. Drawings(model, language)
                .Values.SelectMany(d => d)
                .Select(d => new FigureFile(
                    $"{d.Id}.{language.Code()}",
                    d.Title,
                    SvgWriter.Write(d, standalone: true),
                    PngPainter.Paint(d)
                )),
        ];
    }

    /// <summary>Drawings by the id of the finding they belong to, and the coverage under its key.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Drawings(DossierModel model, Language language)
    {
        var frame = new FigureFrame(model, language);
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
            ],
            ExcessLeaderVotesFinding excess => [TurnoutHistogramFigure.Draw(frame, excess)],
            _ => [],
        };
}
