using System.Xml.Linq;
using Scrutineer.Testing;
using Scrutineer.Wording;
using SkiaSharp;

namespace Scrutineer.Figures.Tests;

/// <summary>The figures as files: SVG whose text is text, PNG with the embedded typeface.</summary>
public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void Every_figure_is_well_formed_and_says_what_is_seen(Language language)
    {
        var figures = SampleVote.Files(invented: true, language);
        Assert.Equal(9, figures.Count);
        Assert.Equal(9, figures.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        foreach (var figure in figures)
        {
            var root = XDocument.Parse(figure.Svg).Root!;
            Assert.Equal("img", root.Attribute("role")?.Value);
            Assert.Equal(language.Code(), root.Attribute("lang")?.Value);
            Assert.Equal(figure.Title, root.Element(Svg + "title")!.Value);
            Assert.True(root.Element(Svg + "desc")!.Value.Length > 40);
            Assert.Equal(root.Element(Svg + "title")!.Attribute("id")!.Value, root.Attribute("aria-labelledby")!.Value);
            Assert.Equal(root.Element(Svg + "desc")!.Attribute("id")!.Value, root.Attribute("aria-describedby")!.Value);
        }
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void The_drawn_title_and_axes_are_text(Language language)
    {
        foreach (var figure in SampleVote.Files(invented: false, language))
        {
            var texts = string.Join(" ", XDocument.Parse(figure.Svg).Descendants(Svg + "text").Select(t => t.Value));
            Assert.StartsWith(figure.Title, texts, StringComparison.Ordinal);
            Assert.True(texts.Length > figure.Title.Length + 20);
        }
    }

    [Theory, InlineData(Language.Uk, "вигадан"), InlineData(Language.En, "invented")]
    public void An_invented_figure_says_so_in_its_title_and_on_its_face(Language language, string word)
    {
        foreach (var figure in SampleVote.Files(invented: true, language))
        {
            Assert.Contains(word, figure.Title, StringComparison.OrdinalIgnoreCase);
            var first = XDocument.Parse(figure.Svg).Descendants(Svg + "text").First().Value;
            Assert.Contains(word, first, StringComparison.OrdinalIgnoreCase);
        }
        Assert.All(
            SampleVote.Files(invented: false, language),
            f => Assert.DoesNotContain(word, f.Svg, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void The_embedded_typeface_has_every_character_that_a_figure_draws(Language language)
    {
        using var fonts = new PngFonts();
        Assert.False(fonts.Covers("≥"));
        foreach (var drawing in SampleVote.Drawings(invented: true, language).Values.SelectMany(d => d))
        {
            Assert.All(drawing.Shapes.OfType<Label>(), l => Assert.True(fonts.Covers(l.Text), l.Text));
        }
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void Nothing_is_drawn_outside_the_figure(Language language)
    {
        foreach (var drawing in SampleVote.Drawings(invented: true, language).Values.SelectMany(d => d))
        {
            using var fonts = new PngFonts();
            foreach (var label in drawing.Shapes.OfType<Label>().Where(l => !l.Upwards))
            {
                var (left, right) = fonts.Extent(label);
                Assert.True(left >= -1 && right <= drawing.Width + 1, $"{drawing.Id}: {label.Text} {left}…{right}");
                Assert.InRange(label.At.Y, 0, drawing.Height);
            }
            foreach (var spot in drawing.Shapes.OfType<Curve>().SelectMany(c => c.Spots))
            {
                Assert.InRange(spot.X, -1, drawing.Width + 1);
                Assert.InRange(spot.Y, -1, drawing.Height + 1);
            }
        }
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        var first = SampleVote.Files(invented: true, Language.Uk);
        var second = SampleVote.Files(invented: true, Language.Uk);
        foreach (var (a, b) in first.Zip(second))
        {
            Assert.Equal(a.Svg, b.Svg);
            Assert.True(a.Png.Span.SequenceEqual(b.Png.Span), a.Name);
        }
    }

    [Fact]
    public void Cyrillic_is_painted_as_letters_and_not_as_boxes()
    {
        Assert.NotEqual(Painted("Явка"), Painted("\u4E2D\u4E2D\u4E2D\u4E2D"));
        Assert.NotEqual(Painted("ґїєі"), Painted("\u4E2D\u4E2D\u4E2D\u4E2D"));
        Assert.NotEqual(Painted("Явка"), Painted("Явна"));
    }

    [Fact]
    public void A_picture_is_twice_as_large_as_its_units()
    {
        var figure = SampleVote.Files(invented: true, Language.Uk)[0];
        using var picture = SKBitmap.Decode(figure.Png.Span);
        Assert.Equal((640 + 36) * 2, picture.Width);
        Assert.True(picture.Pixels.Distinct().Count() > 20);
    }

    [Fact]
    public void A_tooth_is_a_whole_percentage_above_the_band_and_only_that()
    {
        var expected = Enumerable.Repeat(4.0, 1001).ToArray();
        var sd = Enumerable.Repeat(1.0, 1001).ToArray();
        var observed = Enumerable.Repeat(4, 1001).ToArray();
        expected[970] = 0;
        observed[990] = 60;
        observed[700] = 6;
        observed[710] = 5;
        observed[705] = 60;
        Assert.Equal((1, 97), CombFigure.Teeth(new(observed, expected, sd)));
    }

    [Fact]
    public void Steps_of_the_ramp_are_round_and_at_most_eight()
    {
        Assert.Equal(
            [1, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
            FingerprintFigure.Thresholds(2_400_000)
        );
        Assert.Equal([1, 3], FingerprintFigure.Thresholds(9));
        Assert.Equal([1], FingerprintFigure.Thresholds(1));
        Assert.Empty(FingerprintFigure.Thresholds(0));
    }

    [Fact]
    public void Every_ink_meets_its_contrast_on_paper_in_both_schemes()
    {
        foreach (var colours in new[] { Palette.Light, Palette.Dark })
        {
            foreach (var ink in new[] { Ink.Text, Ink.Muted, Ink.Accent })
            {
                Assert.True(Contrast(colours[ink], colours[Ink.Paper]) >= 4.5, ink.ToString());
                Assert.True(Contrast(colours[ink], colours[Ink.Soft]) >= 4.5, ink + " on soft");
            }
        }
    }

    private static byte[] Painted(string text) =>
        PngPainter.Paint(new("t", "uk", 200, 40, "t", "d", "n", [new Label(text, new(4, 28), Size: 20)]));

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var c = SKColor.Parse(colour);
        double Part(byte value)
        {
            var v = value / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(c.Red)) + (0.7152 * Part(c.Green)) + (0.0722 * Part(c.Blue));
    }
}
