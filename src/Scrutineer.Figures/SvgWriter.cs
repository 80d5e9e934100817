using System.Globalization;
using System.Text;

namespace Scrutineer.Figures;

/// <summary>Writes a drawing as SVG whose text stays text.</summary>
internal static class SvgWriter
{
    /// <summary>Paper around a figure that stands alone, units.</summary>
    public const double Margin = 18;

    /// <summary>The figure's markup. Inside a page the page's styles colour it; alone it carries its own, and the font.</summary>
    public static string Write(Drawing drawing, bool standalone)
    {
        var svg = new StringBuilder();
        // Alone, a figure needs a margin of its own; inside a page the page gives it.
        var margin = standalone ? Margin : 0;
        var width = Of(drawing.Width + (2 * margin));
        var height = Of(drawing.Height + (2 * margin));
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\"");
        svg.Append(" lang=\"").Append(drawing.Language).Append("\" xml:lang=\"").Append(drawing.Language);
        svg.Append("\" viewBox=\"").Append(Of(-margin)).Append(' ').Append(Of(-margin)).Append(' ').Append(width);
        svg.Append(' ').Append(height).Append("\" width=\"").Append(width).Append("\" height=\"").Append(height);
        svg.Append("\" aria-labelledby=\"fig-").Append(drawing.Id).Append("-title\" aria-describedby=\"fig-");
        svg.Append(drawing.Id).Append("-desc\">");
        svg.Append("<title id=\"fig-").Append(drawing.Id).Append("-title\">").Append(Escape(drawing.Title));
        svg.Append("</title><desc id=\"fig-").Append(drawing.Id).Append("-desc\">");
        svg.Append(Escape(drawing.Description)).Append("</desc>");
        if (standalone)
        {
            svg.Append("<style>").Append(FigureStyle.Standalone()).Append("</style>");
            svg.Append("<rect class=\"f-paper\" x=\"").Append(Of(-margin)).Append("\" y=\"").Append(Of(-margin));
            svg.Append("\" width=\"").Append(width).Append("\" height=\"").Append(height).Append("\"/>");
        }
        foreach (var shape in drawing.Shapes)
        {
            Append(svg, shape);
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, Shape shape)
    {
        switch (shape)
        {
            case Boxes boxes:
                svg.Append("<path class=\"f-").Append(Name(boxes.Ink)).Append("\" d=\"");
                foreach (var (x, y, width, height) in boxes.Rectangles)
                {
                    svg.Append('M').Append(Of(x)).Append(' ').Append(Of(y));
                    svg.Append('h').Append(Of(width)).Append('v').Append(Of(height));
                    svg.Append('h').Append(Of(-width)).Append('z');
                }
                svg.Append("\"/>");
                break;
            case Curve curve:
                svg.Append("<path class=\"s-").Append(Name(curve.Ink)).Append("\" d=\"");
                AppendPath(svg, curve.Spots);
                svg.Append("\" stroke-width=\"").Append(Of(curve.Width)).Append('"');
                if (curve.Dash > 0)
                {
                    svg.Append(" stroke-dasharray=\"").Append(Of(curve.Dash)).Append('"');
                }
                svg.Append("/>");
                break;
            case Area area:
                svg.Append("<path class=\"f-").Append(Name(area.Ink)).Append("\" d=\"");
                AppendPath(svg, area.Spots);
                svg.Append("z\"/>");
                break;
            case Dot dot:
                svg.Append("<circle class=\"s-").Append(Name(dot.Ink)).Append(" f-");
                svg.Append(Name(dot.Hollow ? Ink.Paper : dot.Ink)).Append("\" stroke-width=\"1.5\" cx=\"");
                svg.Append(Of(dot.At.X)).Append("\" cy=\"").Append(Of(dot.At.Y)).Append("\" r=\"");
                svg.Append(Of(dot.Radius)).Append("\"/>");
                break;
            case Specks specks:
                svg.Append("<path class=\"s-").Append(Name(specks.Ink)).Append("\" stroke-linecap=\"round\" d=\"");
                foreach (var spot in specks.At)
                {
                    svg.Append('M').Append(Coarse(spot.X)).Append(' ').Append(Coarse(spot.Y)).Append("h0");
                }
                svg.Append("\" stroke-width=\"").Append(Of(specks.Diameter)).Append("\"/>");
                break;
            case Label label:
                AppendText(svg, label);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
    }

    private static void AppendText(StringBuilder svg, Label label)
    {
        svg.Append("<text class=\"f-").Append(Name(label.Ink)).Append("\" x=\"").Append(Of(label.At.X));
        svg.Append("\" y=\"").Append(Of(label.At.Y)).Append("\" font-size=\"").Append(Of(label.Size)).Append('"');
        if (label.Anchoring != Anchoring.Start)
        {
            svg.Append(" text-anchor=\"").Append(label.Anchoring == Anchoring.End ? "end" : "middle").Append('"');
        }
        if (label.Strong)
        {
            svg.Append(" font-weight=\"600\"");
        }
        if (label.Upwards)
        {
            svg.Append(" transform=\"rotate(-90 ").Append(Of(label.At.X)).Append(' ');
            svg.Append(Of(label.At.Y)).Append(")\"");
        }
        if (label.Language is not null)
        {
            svg.Append(" lang=\"").Append(Escape(label.Language)).Append('"');
        }
        svg.Append('>').Append(Escape(label.Text)).Append("</text>");
    }

    private static void AppendPath(StringBuilder svg, IReadOnlyList<Spot> spots)
    {
        for (var i = 0; i < spots.Count; i++)
        {
            svg.Append(i == 0 ? 'M' : 'L').Append(Of(spots[i].X)).Append(' ').Append(Of(spots[i].Y));
        }
    }

    /// <summary>Two decimals are finer than any screen; a number has one way of being written.</summary>
    private static string Of(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A tenth of a unit is enough for one mark among thousands.</summary>
    private static string Coarse(double value) => Of(Math.Round(value, 1));

    private static string Name(Ink ink) => ink.ToString().ToLowerInvariant();

    /// <summary>Markup characters are written as references; control characters, which XML cannot hold, as U+FFFD.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' => escaped.Append('\uFFFD'),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }
}
