using Scrutineer.Figures;
using Scrutineer.Forensics;
using Scrutineer.Wording;

namespace Scrutineer.Testing;

/// <summary>An invented vote as figures see it: findings, coverage, a source.</summary>
internal static class SampleVote
{
    /// <summary>A name that a page or a figure must show as text, whatever it looks like.</summary>
    public const string Hostile = "<script>alert('ґ')</script>\"&";

    public const string DataLanguage = "uk";

    public const string Source = "sample.csv, SHA-256 0000000000000000…";

    public static IReadOnlyList<Finding> Findings { get; } =
    [SampleFindings.Fingerprint, SampleFindings.Excess, SampleFindings.Integers, SampleFindings.Neighbours];

    public static IReadOnlyList<CoverageRow> Coverage { get; } =
    [
        new("Північний край", 812, 812),
        new("Узбережжя", 640, 0),
        new("Долина " + Hostile, 455, 431),
        new("Столиця", 1203, 1203),
    ];

    public static IReadOnlyList<FigureFile> Files(bool invented, Language language) =>
        FigureFiles.Render(Findings, Coverage, new(invented, DataLanguage, Source), language);

    public static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Drawings(bool invented, Language language) =>
        FigureFiles.Drawings(Findings, Coverage, new(invented, DataLanguage, Source), language);
}
