using Scrutineer.Forensics;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

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

/// <summary>What figures of findings without a dossier need to say about the numbers.</summary>
/// <param name="Invented">Whether the numbers are made up: then every figure says so on its face.</param>
/// <param name="DataLanguage">BCP 47 code of the names in the returns; <c>und</c> when unknown.</param>
/// <param name="Source">Where the numbers come from, such as a file's name and hash; null when unknown.</param>
public sealed record FigureOrigin(bool Invented, string DataLanguage, string? Source)
{
    /// <summary>Names of regions and choices for readers.</summary>
    public DataNames Names { get; init; } = DataNames.None;

    /// <summary>Which vote it is, with its country and days; null where the reader of a figure alone is not to be told.</summary>
    public Bilingual? Vote { get; init; }

    /// <summary>Whose result is shown, as the returns name it; null when unknown.</summary>
    public string? Leader { get; init; }

    /// <summary>Both in one language, for a figure that stands alone.</summary>
    internal string? About(Language language) =>
        Vote is not { } vote ? null
        : Leader is { } leader
            ? new Bilingual(
                $"{vote.Uk}. Лідер: {Names.Of(leader).Uk}.",
                $"{vote.En}. Leader: {Names.Of(leader).En}."
            ).In(language)
        : vote.In(language) + ".";

    /// <summary>What a figure names as its source: the file, and enough of its hash to know it again.</summary>
    /// <param name="read">The returns that were read.</param>
    public static string SourceOf(ReadReport read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return $"{Path.GetFileName(read.File)}, SHA-256\u00A0{read.Sha256[..16]}…";
    }
}

/// <summary>The figures of a dossier.</summary>
public static class FigureFiles
{
    /// <summary>Key under which the coverage figure is held.</summary>
    public const string CoverageKey = "coverage";

    /// <summary>Every figure of a vote in one language, as SVG and PNG, in the order of the findings, coverage last.</summary>
    /// <param name="findings">Those that have a figure are drawn, in this order.</param>
    /// <param name="coverage">Stations known and with data, by region; empty where there are no returns.</param>
    /// <param name="origin">What the figures say about their numbers.</param>
    /// <param name="language">Of the figures.</param>
    public static IReadOnlyList<FigureFile> Render(
        IReadOnlyList<Finding> findings,
        IReadOnlyList<CoverageRow> coverage,
        FigureOrigin origin,
        Language language
    ) => [.. Drawings(findings, coverage, origin, language).Values.SelectMany(d => d).Select(d => File(d, language))];

    /// <summary>The figures of findings without a dossier, in one language.</summary>
    /// <param name="findings">Those that have a figure are drawn, in this order.</param>
    /// <param name="origin">What the figures say about their numbers.</param>
    /// <param name="language">Of the figures.</param>
    public static IReadOnlyList<FigureFile> Render(
        IReadOnlyList<Finding> findings,
        FigureOrigin origin,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(origin);
        var frame = new FigureFrame(
            origin.Invented,
            origin.DataLanguage,
            language,
            origin.Source,
            origin.Names,
            origin.About(language)
        );
        return [.. findings.SelectMany(f => FindingFigures.Of(frame, f)).Select(d => File(d, language))];
    }

    /// <summary>Power curves of measured tables, in one language, one figure per skeleton; none where no power was measured.</summary>
    /// <param name="tables">What was measured.</param>
    /// <param name="source">Where the tables are.</param>
    /// <param name="language">Of the figures.</param>
    public static IReadOnlyList<FigureFile> Render(CalibrationTables tables, string source, Language language)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var frame = new FigureFrame(invented: false, "und", language, source);
        return [.. PowerFigure.Draw(frame, tables).Select(d => File(d, language))];
    }

    /// <summary>A drawing as SVG for a page that has <see cref="FigureStyle.ForPages"/>.</summary>
    /// <param name="drawing">What is drawn.</param>
    public static string Inline(Drawing drawing) => SvgWriter.Write(drawing, standalone: false);

    private static FigureFile File(Drawing drawing, Language language)
    {
        var alone = FigureFrame.WithFooter(drawing, language);
        return new(
            $"{drawing.Id}.{drawing.Language}",
            drawing.Title,
            SvgWriter.Write(alone, standalone: true),
            PngPainter.Paint(alone)
        )
        {
            Description = drawing.Description,
            Note = drawing.Note,
        };
    }

    /// <summary>Drawings by the id of the finding they belong to, and the coverage under its key.</summary>
    /// <param name="findings">Those that have a figure are drawn, in this order.</param>
    /// <param name="coverage">Stations known and with data, by region; empty where there are no returns.</param>
    /// <param name="origin">What the figures say about their numbers.</param>
    /// <param name="language">Of the figures.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Drawings(
        IReadOnlyList<Finding> findings,
        IReadOnlyList<CoverageRow> coverage,
        FigureOrigin origin,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(origin);
        var frame = new FigureFrame(
            origin.Invented,
            origin.DataLanguage,
            language,
            origin.Source,
            origin.Names,
            origin.About(language)
        );
        var drawings = new OrderedDictionary<string, IReadOnlyList<Drawing>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            drawings.TryAdd(finding.Id, FindingFigures.Of(frame, finding));
        }
        if (coverage.Count > 0)
        {
            drawings.Add(CoverageKey, [CoverageFigure.Draw(frame, coverage)]);
        }
        return drawings;
    }
}
