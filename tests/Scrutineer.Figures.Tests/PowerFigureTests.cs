using System.Xml.Linq;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Testing;
using Scrutineer.Wording;
using SkiaSharp;

namespace Scrutineer.Figures.Tests;

public sealed class PowerFigureTests
{
    private const string Source = "scrutineer calibrate, tables.json";

    private static string Folder { get; } = Path.Combine(SharedData.Repository, "docs", "methods", "calibration");

    private static CalibrationTables Committed { get; } =
        CalibrationTables.Parse(File.ReadAllText(Path.Combine(Folder, "tables.json")));

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void The_committed_curves_are_what_the_committed_tables_give(Language language)
    {
        var figure = Assert.Single(FigureFiles.Render(Committed, Source, language));
        var path = Path.Combine(Folder, figure.Name);
        if (Environment.GetEnvironmentVariable("SCRUTINEER_GOLDEN") is "update")
        {
            Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "CI renews no figure.");
            File.WriteAllText(path + ".svg", figure.Svg);
            File.WriteAllBytes(path + ".png", figure.Png.ToArray());
        }
        Assert.Equal(File.ReadAllText(path + ".svg"), figure.Svg);
        using var picture = SKBitmap.Decode(path + ".png");
        using var drawn = SKBitmap.Decode(figure.Png.Span);
        Assert.Equal((drawn.Width, drawn.Height), (picture.Width, picture.Height));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void They_are_well_formed_described_and_say_source_runs_and_stations(Language language)
    {
        var figure = FigureFiles.Render(Committed, Source, language)[0];
        var root = XDocument.Parse(figure.Svg).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal(language.Code(), root.Attribute("lang")?.Value);
        Assert.Equal(figure.Title, root.Element(svg + "title")!.Value);
        Assert.True(root.Element(svg + "desc")!.Value.Length > 200);
        var texts = string.Join(" ", root.Descendants(svg + "text").Select(t => t.Value));
        Assert.StartsWith(figure.Title, texts, StringComparison.Ordinal);
        Assert.EndsWith(Source, texts, StringComparison.Ordinal);
        var row = Committed.Touched.First(r => r.ClaimsP);
        Assert.Contains(
            Typeset.Of(Numbers.Say((long)row.Stations, language), language),
            figure.Note,
            StringComparison.Ordinal
        );
        Assert.Contains($" {row.Runs} ", figure.Note.Replace(';', ' ').Replace('(', ' '), StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void Nothing_leaves_the_figure_no_name_meets_its_amount_and_every_letter_is_there(Language language)
    {
        var drawing = Assert.Single(PowerFigure.Draw(new FigureFrame(false, "und", language), Committed));
        using var fonts = new PngFonts();
        var labels = drawing.Shapes.OfType<Label>().ToList();
        foreach (var label in labels)
        {
            var (left, right) = fonts.Extent(label);
            Assert.True(left >= -1 && right <= drawing.Width + 1, $"{label.Text} {left}…{right}");
            Assert.InRange(label.At.Y, 0, drawing.Height);
            Assert.True(fonts.Covers(label.Text), label.Text);
        }
        foreach (var line in labels.Where(l => l.At.X > 380).GroupBy(l => l.At.Y))
        {
            var extents = line.Select(fonts.Extent).OrderBy(e => e.Item1).ToList();
            Assert.All(
                extents.Zip(extents.Skip(1)),
                p => Assert.True(p.First.Item2 + 2 < p.Second.Item1, $"{string.Join(" | ", line.Select(l => l.Text))}")
            );
        }
        Assert.All(
            drawing.Shapes.OfType<Curve>().SelectMany(c => c.Spots),
            s => Assert.InRange(s.Y, -1, drawing.Height)
        );
    }

    [Fact]
    public void The_title_names_the_least_amount_from_which_half_are_flagged_and_what_is_never_seen()
    {
        var tables = CalibrationTables.Empty.With([
            .. Rows("rounding", "integer-percentages, lattice", 10, 40, 60, 100),
            .. Rows("rounding", "cloned-percentages", 60, 40, 0, 100),
            .. Rows("stuffing", "integer-percentages, lattice", 5, 5, 49, 49),
        ]);
        var drawing = Assert.Single(PowerFigure.Draw(new FigureFrame(false, "und", Language.En), tables));
        Assert.Equal(
            "At least half of the votes are flagged by some method with a p-value: rounding to whole percentages\u00A0— from\u00A02\u00A0%. No method flags half of them under stuffing",
            drawing.Title
        );
        Assert.Contains("cloned percentages from 5\u00A0%", drawing.Description, StringComparison.Ordinal);
        Assert.Contains("stuffing: all methods (1): up to 49\u00A0%", drawing.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_power_was_measured_nothing_is_drawn() =>
        Assert.Empty(FigureFiles.Render(new CalibrationTables([.. Committed.Clean]), Source, Language.En));

    private static IEnumerable<CalibrationRow> Rows(string kind, string method, params int[] hits) =>
        hits.Zip(
            [0.005, 0.01, 0.02, 0.05],
            (h, amount) =>
                new CalibrationRow
                {
                    Anomaly = AnomalyKind.All.Single(k => k.Id == kind).Name,
                    Amount = amount,
                    Skeleton = "Elsewhere",
                    Stations = 900,
                    Method = method,
                    Runs = 100,
                    Simulated = 100,
                    AtFive = h,
                    AtOne = 0,
                    Seed = 1,
                }
        );
}
