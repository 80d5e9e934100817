using System.Xml.Linq;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Figures.Tests;

/// <summary>A figure that travels without its page says how it is read, how many stations it rests on, and its source.</summary>
public sealed class FooterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory, InlineData(Language.Uk, "Джерело: "), InlineData(Language.En, "Source: ")]
    public void A_figure_alone_carries_its_note_and_source(Language language, string source)
    {
        foreach (var figure in SampleVote.Files(invented: false, language))
        {
            var texts = string.Join(" ", XDocument.Parse(figure.Svg).Descendants(Svg + "text").Select(t => t.Value));
            Assert.EndsWith(
                figure.Note + " " + source + "sample.csv, SHA-256 0000000000000000…",
                texts,
                StringComparison.Ordinal
            );
        }
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public void No_line_of_a_footer_leaves_the_figure(Language language)
    {
        using var fonts = new PngFonts();
        foreach (var drawing in SampleVote.Drawings(invented: true, language).Values.SelectMany(d => d))
        {
            var alone = FigureFrame.WithFooter(drawing, language);
            Assert.True(alone.Height > drawing.Height);
            foreach (var label in alone.Shapes.OfType<Label>().Skip(drawing.Shapes.OfType<Label>().Count()))
            {
                var (left, right) = fonts.Extent(label);
                Assert.True(left >= 0 && right <= alone.Width + 1, $"{drawing.Id}: {label.Text} {right}");
                Assert.InRange(label.At.Y, drawing.Height, alone.Height);
            }
        }
    }

    [Fact]
    public void Findings_without_a_dossier_are_marked_when_they_are_invented()
    {
        var figures = FigureFiles.Render([SampleFindings.Excess], new(true, "uk", null), Language.En);
        Assert.StartsWith("[invented] ", Assert.Single(figures).Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Source: ", figures[0].Svg, StringComparison.Ordinal);
    }
}
