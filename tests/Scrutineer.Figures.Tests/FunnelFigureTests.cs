using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Figures.Tests;

public sealed class FunnelFigureTests
{
    private static Drawing Drawn { get; } =
        FunnelFigure.Draw(new FigureFrame(false, "uk", Language.En), SampleFindings.Neighbours.Funnel!);

    [Fact]
    public void The_title_counts_those_beyond_and_what_spread_alone_would_give() =>
        Assert.Equal(
            "Commissions beyond the 99.8\u00A0% limit of their region’s spread: 14 of 200; spread alone would give about 0.4",
            Drawn.Title
        );

    [Fact]
    public void Every_commission_is_drawn_in_both_panels_and_those_beyond_are_marked()
    {
        var specks = Drawn.Shapes.OfType<Specks>().Skip(1).ToList();
        Assert.Equal([200, 200], specks.Select(s => s.At.Count));
        Assert.Equal(1 + 14 + 14, Drawn.Shapes.OfType<Dot>().Count());
    }

    [Fact]
    public void The_twelve_farthest_are_named_in_the_language_of_the_data()
    {
        var named = Drawn
            .Shapes.OfType<Label>()
            .Where(l => l.Text.StartsWith("Долина", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(12, named.Count);
        Assert.All(named, l => Assert.Equal("uk", l.Language));
        Assert.Contains("The 12 farthest are named", Drawn.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_open_toward_small_commissions()
    {
        var curves = Drawn
            .Shapes.OfType<Curve>()
            .Where(c => c is { Ink: Ink.Text, Spots.Count: > 20, Dash: 0 })
            .ToList();
        Assert.Equal(4, curves.Count);
        // A larger y lies lower: the lower limit falls to the left, the upper one rises.
        Assert.True(curves[0].Spots[0].Y > curves[0].Spots[^1].Y);
        Assert.True(curves[1].Spots[0].Y < curves[1].Spots[^1].Y);
    }
}
