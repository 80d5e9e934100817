using System.Text;
using Scrutineer.Wording.Typefaces;

namespace Scrutineer.Figures;

/// <summary>Style sheets of figures: classes <c>f-…</c> fill, classes <c>s-…</c> stroke.</summary>
public static class FigureStyle
{
    /// <summary>
    /// What a page needs that holds figures by <see cref="FigureFiles.Inline"/>: the colours as custom properties
    /// <c>--ink-text</c> and so on, by day and by night, and the classes of figures.
    /// </summary>
    public static string ForPages() =>
        $":root{{color-scheme:light;{Variables(Palette.Light)}}}\n"
        + $"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{Variables(Palette.Dark)}}}}}\n"
        + Inline();

    /// <summary>Colours as custom properties, <c>--ink-text</c> and so on, for a <c>:root</c> rule.</summary>
    internal static string Variables(IReadOnlyDictionary<Ink, string> colours)
    {
        var css = new StringBuilder();
        foreach (var ink in Enum.GetValues<Ink>())
        {
            css.Append("--ink-").Append(Name(ink)).Append(':').Append(colours[ink]).Append(';');
        }
        return css.ToString();
    }

    /// <summary>Classes for figures inside a page, coloured by its custom properties.</summary>
    internal static string Inline() => Classes(ink => $"var(--ink-{Name(ink)})");

    /// <summary>Everything a figure needs to stand alone.</summary>
    internal static string Standalone() =>
        Typeface.Faces(italic: false)
        + Classes(ink => Palette.Light[ink])
        + $"text{{font-family:\"{Typeface.Family}\",serif}}";

    private static string Classes(Func<Ink, string> colour)
    {
        var css = new StringBuilder();
        foreach (var ink in Enum.GetValues<Ink>())
        {
            css.Append(".s-").Append(Name(ink)).Append("{fill:none;stroke:").Append(colour(ink)).Append("}\n");
        }
        foreach (var ink in Enum.GetValues<Ink>())
        {
            css.Append(".f-").Append(Name(ink)).Append("{fill:").Append(colour(ink)).Append("}\n");
        }
        return css.ToString();
    }

    private static string Name(Ink ink) => ink.ToString().ToLowerInvariant();
}
