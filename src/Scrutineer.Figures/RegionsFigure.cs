using Scrutineer.Forensics;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>Forest plot: by region, how many more stations report a whole percentage than chance gives, with its spread.</summary>
internal static class RegionsFigure
{
    private const double Left = 260;
    private const double Right = FigureFrame.Width - 70;
    private const double Row = 21;
    private const int MostRows = 30;
    private const int LongestName = 31;

    /// <summary>Two-sided 95 % of a standard normal.</summary>
    public static Drawing Draw(FigureFrame frame, IntegerPercentagesFinding finding)
    {
        var significant = finding.Regions.Count(r => r.Significant);
        var title = frame.Say(
            $"Регіони, де цілих відсотків значуще більше, ніж дає випадок: {significant}\u00A0із\u00A0{finding.Regions.Count}",
            $"Regions with significantly more whole percentages than chance gives: {significant}\u00A0of\u00A0{finding.Regions.Count}"
        );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        var rows = finding
            .Regions.OrderBy(r => r.Log10P)
            .ThenBy(r => r.Region, StringComparer.Ordinal)
            .Take(MostRows)
            .ToList();
        var low = Math.Min(0, rows.Min(r => Excess(r) - Half(r)));
        var high = Math.Max(0.01, rows.Max(r => Excess(r) + Half(r)));
        double X(double points) => Left + ((Right - Left) * (points - low) / (high - low));
        top += 42;
        var bottom = top + (Row * rows.Count);
        AddGround(frame, shapes, X, low, high, top, bottom);
        var y = top + (Row / 2);
        foreach (var region in rows)
        {
            AddRow(frame, shapes, region, X, y);
            y += Row;
        }
        var axis = frame.Say(
            "Надлишок дільниць із цілим відсотком явки або результату, пунктів",
            "Excess of stations with a whole percentage of turnout or result, points"
        );
        shapes.Add(new Label(axis, new(FigureFrame.Width / 2, bottom + 40), Anchoring.Middle, 14));
        return frame.Finish(
            "integer-regions",
            bottom + 48,
            title,
            Describe(frame, rows),
            Note(frame, finding, rows.Count),
            shapes
        );
    }

    // Percentage points of the region's stations.
    private static double Excess(RegionCell region) => 100 * (region.Observed - region.Expected) / region.Stations;

    private static double Half(RegionCell region) => 100 * StandardNormal.TwoSided95 * region.Sd / region.Stations;

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        shapes.Add(new Dot(Ink.Accent, new(6, y - 4), 4));
        shapes.Add(new Label(frame.Say("значуще", "significant"), new(18, y), Ink: Ink.Muted));
        shapes.Add(new Dot(Ink.Accent, new(116, y - 4), 4, Hollow: true));
        shapes.Add(new Label(frame.Say("незначуще", "not significant"), new(128, y), Ink: Ink.Muted));
        shapes.Add(new Curve(Ink.Accent, [new(256, y - 4), new(282, y - 4)], 1.5));
        shapes.Add(
            new Label(
                frame.Say(
                    $"± {Numbers.Say(StandardNormal.TwoSided95, 2, Language.Uk)} стандартного відхилення випадку",
                    $"± {Numbers.Say(StandardNormal.TwoSided95, 2, Language.En)} standard deviations of chance"
                ),
                new(290, y),
                Ink: Ink.Muted
            )
        );
        shapes.Add(
            new Label(frame.Say("дільниць", "stations"), new(FigureFrame.Width, y + 28), Anchoring.End, Ink: Ink.Muted)
        );
    }

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        Func<double, double> x,
        double low,
        double high,
        double top,
        double bottom
    )
    {
        var step = FigureFrame.Step(high - low, 6);
        for (var tick = (int)Math.Ceiling(low / step); tick * step <= high; tick++)
        {
            var at = x(tick * step);
            shapes.Add(
                new Curve(tick == 0 ? Ink.Text : Ink.Rule, [new(at, top), new(at, bottom)], tick == 0 ? 1.25 : 0.75)
            );
            var text = frame.Say(tick * step, step < 1 ? 1 : 0);
            shapes.Add(new Label(text, new(at, bottom + 18), Anchoring.Middle, Ink: Ink.Muted));
        }
    }

    private static void AddRow(
        FigureFrame frame,
        List<Shape> shapes,
        RegionCell region,
        Func<double, double> x,
        double y
    )
    {
        var (excess, half) = (Excess(region), Half(region));
        var full = frame.Named(region.Region);
        var name = full.Length <= LongestName ? full : full[..(LongestName - 1)] + "…";
        shapes.Add(new Label(name, new(Left - 14, y + 4), Anchoring.End, Language: frame.LanguageOf(region.Region)));
        shapes.Add(new Curve(Ink.Accent, [new(x(excess - half), y), new(x(excess + half), y)], 1.5));
        shapes.Add(new Dot(Ink.Accent, new(x(excess), y), 4, Hollow: !region.Significant));
        shapes.Add(
            new Label(frame.Say((long)region.Stations), new(FigureFrame.Width, y + 4), Anchoring.End, Ink: Ink.Muted)
        );
    }

    private static string Describe(FigureFrame frame, List<RegionCell> rows)
    {
        var first = rows[0];
        return frame.Say(
            $"Регіони від найнеймовірнішого. Перший — {frame.Named(first.Region)}: дільниць із цілим відсотком {frame.Say((long)first.Observed)}, "
                + $"а випадок дає {frame.Say(first.Expected, 1)}; надлишок {frame.Say(Excess(first), 1)} ± {frame.Say(Half(first), 1)} пункту.",
            $"Regions, the least likely first. At the top {frame.Named(first.Region)}: stations with a whole percentage {frame.Say((long)first.Observed)}, "
                + $"where chance gives {frame.Say(first.Expected, 1)}; an excess of {frame.Say(Excess(first), 1)} ± {frame.Say(Half(first), 1)} points."
        );
    }

    private static string Note(FigureFrame frame, IntegerPercentagesFinding finding, int shown)
    {
        var n = frame.Say((long)finding.Stations);
        return frame.Say(
            $"Дільниць: {n}. Показано регіонів: {shown} із {finding.Regions.Count}, за точним p ґраткової моделі; значущість — після поправки Бенджаміні — Гохберга. "
                + "Назви наведено за джерелом; це не визнання.",
            $"Stations: {n}. Regions shown: {shown} of {finding.Regions.Count}, by the lattice null’s exact p; significance is after Benjamini and Hochberg. "
                + "Names are the source’s; quoting them does not mean recognising them."
        );
    }
}
