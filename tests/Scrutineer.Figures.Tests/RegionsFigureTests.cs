using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Figures.Tests;

public sealed class RegionsFigureTests
{
    private static Drawing Drawn { get; } =
        RegionsFigure.Draw(new FigureFrame(false, "uk", Language.En), SampleFindings.Integers);

    [Fact]
    public void A_significant_region_is_filled_and_another_hollow()
    {
        var rows = Drawn.Shapes.OfType<Dot>().Skip(2).ToList();
        Assert.Equal([false, true], rows.Select(d => d.Hollow));
        Assert.Contains("1\u00A0of\u00A02", Drawn.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Whiskers_are_centred_on_the_excess_and_as_wide_as_chance_allows()
    {
        var rows = Drawn.Shapes.OfType<Dot>().Skip(2).ToList();
        var whiskers = rows.Select(d =>
                Drawn.Shapes.OfType<Curve>().Single(c => c.Spots.All(s => s.Y == d.At.Y) && c.Ink == Ink.Accent)
            )
            .ToList();
        var centres = whiskers.Select(w => (w.Spots[0].X + w.Spots[1].X) / 2).ToList();
        Assert.Equal(rows[0].At.X, centres[0], 1e-9);
        Assert.Equal(rows[1].At.X, centres[1], 1e-9);
        // Widths are as sd ÷ stations: 12.1/1203 and 7.9/431.
        var ratio =
            (whiskers[1].Spots[1].X - whiskers[1].Spots[0].X) / (whiskers[0].Spots[1].X - whiskers[0].Spots[0].X);
        Assert.Equal(7.9 / 431 / (12.1 / 1203), ratio, 1e-9);
    }

    [Fact]
    public void Names_are_marked_as_the_language_of_the_data() =>
        Assert.Equal("uk", Drawn.Shapes.OfType<Label>().Single(l => l.Text == "Столиця").Language);
}
