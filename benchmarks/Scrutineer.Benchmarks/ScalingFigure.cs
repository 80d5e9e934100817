using System.Globalization;
using System.Text;

namespace Scrutineer.Benchmarks;

/// <summary>Draws what <see cref="Scaling"/> measured: cost a station against the number of stations, both axes logarithmic.</summary>
internal static class ScalingFigure
{
    private const int Side = 360;
    private const int Top = 50;
    private const double Least = 0.1;

    // Hues that stay apart for colour-blind readers (Okabe and Ito), then the same dashed.
    private static readonly string[] Hues = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"];

    /// <summary>An SVG from the rows that <see cref="Scaling.Run"/> wrote; the same rows give the same bytes.</summary>
    /// <param name="rows">stations,method,processor ms,bytes a station.</param>
    public static string Draw(IEnumerable<string> rows)
    {
        var points = rows.Select(r => r.Split(','))
            .Select(c =>
                (Stations: Number(c[0]), Method: c[1], Micros: 1000 * Number(c[2]) / Number(c[0]), Bytes: Number(c[3]))
            )
            .ToList();
        var methods = points.Select(p => p.Method).Distinct(StringComparer.Ordinal).ToList();
        var svg = new StringBuilder(
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 480" font-family="sans-serif" font-size="13"><rect width="1080" height="480" fill="#fff"/>"""
        );
        Frame(svg, 70, 0.001, 10, "processor time a station, µs");
        Frame(svg, 510, Least, 1000, "memory a station, bytes");
        var bound = Y(100, Least, 1000);
        svg.Append(
            Invariant(
                $"""<path d="M510 {bound:F1}h{Side}" stroke="#000" stroke-dasharray="2 3"/><text x="866" y="{bound - 8:F1}" text-anchor="end">bound: 100</text>"""
            )
        );
        for (var m = 0; m < methods.Count; m++)
        {
            var own = points.Where(p => p.Method == methods[m]).OrderBy(p => p.Stations).ToList();
            if (own.Exists(p => p.Micros > 0))
            {
                Line(
                    svg,
                    m,
                    [.. own.Where(p => p.Micros >= 0.001).Select(p => (X(p.Stations, 70), Y(p.Micros, 0.001, 10)))]
                );
            }
            Line(
                svg,
                m,
                [.. own.Where(p => p.Bytes >= Least).Select(p => (X(p.Stations, 510), Y(p.Bytes, Least, 1000)))]
            );
            var y = Top + 10 + (m * 22);
            svg.Append(
                Invariant($"""<path d="M890 {y}h28" {Stroke(m)}/><text x="924" y="{y + 4}">{methods[m]}</text>""")
            );
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, int method, (double X, double Y)[] points)
    {
        var path = string.Join("L", points.Select(p => Invariant($"{p.X:F1} {p.Y:F1}")));
        if (points.Length > 0)
        {
            svg.Append(Invariant($"""<path d="M{path}" {Stroke(method)}/>"""));
        }
        foreach (var (x, y) in points)
        {
            svg.Append(Invariant($"""<circle cx="{x:F1}" cy="{y:F1}" r="3" fill="{Hues[method % Hues.Length]}"/>"""));
        }
    }

    private static string Stroke(int method) =>
        Invariant(
            $"""fill="none" stroke-width="2" stroke="{Hues[method % Hues.Length]}"{(method < Hues.Length ? "" : " stroke-dasharray=\"7 4\"")}"""
        );

    private static void Frame(StringBuilder svg, int left, double from, double to, string title)
    {
        svg.Append(Invariant($"""<text x="{left}" y="30" font-size="15">{title}</text>"""));
        for (var value = from; value <= to * 1.01; value *= 10)
        {
            var y = Y(value, from, to);
            svg.Append(
                Invariant(
                    $"""<path d="M{left} {y:F1}h{Side}" stroke="#ccc"/><text x="{left - 6}" y="{y + 4:F1}" text-anchor="end">{value:0.###}</text>"""
                )
            );
        }
        for (var power = 4; power <= 7; power++)
        {
            var x = X(Math.Pow(10, power), left);
            svg.Append(
                Invariant(
                    $"""<path d="M{x:F1} {Top}v{Side}" stroke="#ccc"/><text x="{x:F1}" y="{Top + Side + 20}" text-anchor="middle">10{"⁴⁵⁶⁷"[power - 4]}</text>"""
                )
            );
        }
        svg.Append(
            Invariant($"""<text x="{left + (Side / 2)}" y="{Top + Side + 44}" text-anchor="middle">stations</text>""")
        );
    }

    private static double X(double stations, int left) => left + (Side * (Math.Log10(stations) - 4) / 3);

    private static double Y(double value, double from, double to) =>
        Top + (Side * (1 - (Math.Log10(value / from) / Math.Log10(to / from))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
