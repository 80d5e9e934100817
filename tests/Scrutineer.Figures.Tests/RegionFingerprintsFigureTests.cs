using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Figures.Tests;

public sealed class RegionFingerprintsFigureTests
{
    private static IReadOnlyList<Drawing> Drawn { get; } =
    [.. RegionFingerprintsFigure.Draw(new FigureFrame(false, "uk", Language.En), SampleFindings.Fingerprint)];

    [Fact]
    public void Regions_are_parted_into_pages_of_whole_rows_and_none_is_lost()
    {
        Assert.Equal(["fingerprint-regions-1", "fingerprint-regions-2"], Drawn.Select(d => d.Id));
        Assert.Equal([25, 17], Drawn.Select(d => Panels(d).Count));
        Assert.Contains(
            "regions 1–25 of 42, from 82.0\u00A0% to 34.0\u00A0%",
            Drawn[0].Title,
            StringComparison.Ordinal
        );
        Assert.Contains("regions 26–42 of 42", Drawn[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_region_with_most_voters_in_the_corner_comes_first()
    {
        Assert.Equal("Край 42", Names(Drawn[0])[0]);
        Assert.Equal("Край 1", Names(Drawn[1])[^1]);
    }

    [Fact]
    public void Cells_lie_where_their_bins_are_and_are_as_dark_as_their_share()
    {
        // Край 42: a run of two cells of 25 % each, one of 44.1 %, 0.9 % below the first, 5 % in the last corner.
        var panel = Drawn[0];
        var left = panel.Shapes.OfType<Label>().First(l => l.Text == "Край 42").At.X;
        var darkest = panel.Shapes.OfType<Boxes>().Where(b => b.Ink == Ink.Ramp8).Skip(1).First();
        var run = Assert.Single(darkest.Rectangles);
        var cell = run.Height;
        Assert.Equal(3 * cell, run.Width, 1e-9);
        // 280 + 41 % 12 = 285: row 11, column 10.
        Assert.Equal(left + (10 * cell), run.X, 1e-9);
        var corner = panel.Shapes.OfType<Boxes>().Where(b => b.Ink == Ink.Ramp5).Skip(1).First();
        Assert.Equal(left + (24 * cell), corner.Rectangles[0].X, 1e-9);
        Assert.Equal(13 * cell, run.Y - corner.Rectangles[0].Y, 1e-9);
    }

    [Theory]
    [InlineData("Область", new[] { "Область" })]
    [InlineData("Республика Северная Осетия", new[] { "Республика", "Северная Осетия" })]
    [InlineData("Кабардино-Балкарская Республика", new[] { "Кабардино-", "Балкарская Респуб…" })]
    public void A_long_name_stands_in_two_lines(string name, string[] lines) =>
        Assert.Equal(lines, RegionFingerprintsFigure.NameLines(name));

    private static List<Label> Panels(Drawing drawing) =>
        [.. drawing.Shapes.OfType<Label>().Where(l => l.Text.StartsWith("n\u00A0=", StringComparison.Ordinal))];

    private static List<string> Names(Drawing drawing) =>
        [.. drawing.Shapes.OfType<Label>().Where(l => l is { Strong: true, Size: 11 }).Select(l => l.Text)];
}
