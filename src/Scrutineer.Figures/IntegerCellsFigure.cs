using Scrutineer.Forensics;
using Scrutineer.Forensics.IntegerPercentages;

namespace Scrutineer.Figures;

/// <summary>How far each of the twelve counts of whole percentages lies above chance, under both nulls.</summary>
internal static class IntegerCellsFigure
{
    private const double Left = 180;
    private const double Right = FigureFrame.Width - 24;
    private const double Row = 22;

    /// <summary>Two-sided 95\u00A0% of a standard normal.</summary>
    public static Drawing Draw(FigureFrame frame, IntegerPercentagesFinding finding)
    {
        var head = finding.Nulls[0];
        var z = head[What.Either, Weight.Stations].Z;
        var title = Title(frame, z);
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, finding, top + 4);
        top += 26;
        var values = finding.Nulls.SelectMany(n => n.Cells).Select(c => c.Z).ToList();
        var low = Math.Min(-3, Math.Floor(values.Min()));
        var high = Math.Max(3, Math.Ceiling(values.Max()));
        double X(double value) => Left + ((Right - Left) * (value - low) / (high - low));
        var bottom = top + (3 * ((4 * Row) + 26)) + 2;
        AddGround(frame, shapes, X, low, high, top, bottom);
        AddRows(frame, shapes, finding, X, top);
        var height = bottom + 44;
        return frame.Finish(finding.Method, height, title, Describe(frame, head), Note(frame, finding), shapes);
    }

    private static string Title(FigureFrame frame, double z)
    {
        var away = frame.Say(Math.Abs(z), 1);
        return z switch
        {
            > StandardNormal.TwoSided95 => frame.Say(
                $"Цілих відсотків більше, ніж дає випадок: на {away} стандартного відхилення",
                $"More whole percentages than chance gives: by {away} standard deviations"
            ),
            < -StandardNormal.TwoSided95 => frame.Say(
                $"Цілих відсотків менше, ніж дає випадок: на {away} стандартного відхилення",
                $"Fewer whole percentages than chance gives: by {away} standard deviations"
            ),
            _ => frame.Say(
                $"Цілих відсотків стільки, скільки дає випадок: відхилення {frame.Say(z, 1)}",
                $"As many whole percentages as chance gives: {frame.Say(z, 1)} standard deviations away"
            ),
        };
    }

    private static void AddKey(FigureFrame frame, List<Shape> shapes, IntegerPercentagesFinding finding, double y)
    {
        var x = Left - 60;
        for (var i = 0; i < finding.Nulls.Count; i++)
        {
            shapes.Add(new Dot(Ink.Accent, new(x + 5, y - 4), 4.5, Hollow: i > 0));
            shapes.Add(new Label(frame.Say(FigureTexts.OfNull(finding.Nulls[i].Null)), new(x + 15, y), Ink: Ink.Muted));
            x += 170;
        }
        shapes.Add(new Boxes(Ink.Soft, [(x, y - 11, 16, 14)]));
        shapes.Add(new Label(frame.Say("95\u00A0% випадку", "95\u00A0% of chance"), new(x + 22, y), Ink: Ink.Muted));
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
        shapes.Add(
            new Boxes(
                Ink.Soft,
                [
                    (
                        x(-StandardNormal.TwoSided95),
                        top,
                        x(StandardNormal.TwoSided95) - x(-StandardNormal.TwoSided95),
                        bottom - top
                    ),
                ]
            )
        );
        var step = FigureFrame.Step(high - low, 7);
        for (var tick = Math.Ceiling(low / step) * step; tick <= high + 1e-9; tick += step)
        {
            var ink = tick == 0 ? Ink.Muted : Ink.Rule;
            shapes.Add(new Curve(ink, [new(x(tick), top), new(x(tick), bottom)], tick == 0 ? 1.25 : 0.75));
            var decimals = step < 1 ? 1 : 0;
            shapes.Add(
                new Label(
                    frame.Say(Math.Round(tick, 6) + 0.0, decimals),
                    new(x(tick), bottom + 17),
                    Anchoring.Middle,
                    Ink: Ink.Muted
                )
            );
        }
        var axis = frame.Say(
            "Надлишок над очікуваним, стандартних відхилень",
            "Excess over the expectation, standard deviations"
        );
        shapes.Add(new Label(axis, new((Left + Right) / 2, bottom + 37), Anchoring.Middle, 14));
    }

    private static void AddRows(
        FigureFrame frame,
        List<Shape> shapes,
        IntegerPercentagesFinding finding,
        Func<double, double> x,
        double top
    )
    {
        var y = top;
        foreach (var what in Enum.GetValues<What>())
        {
            shapes.Add(new Label(frame.Say(FigureTexts.Of(what)), new(0, y + 17), Size: 14, Strong: true));
            y += 26;
            foreach (var weight in Enum.GetValues<Weight>())
            {
                var middle = y + (Row / 2);
                shapes.Add(
                    new Label(
                        frame.Say(FigureTexts.Of(weight)),
                        new(Left - 14, middle + 4),
                        Anchoring.End,
                        Ink: Ink.Muted
                    )
                );
                for (var i = finding.Nulls.Count - 1; i >= 0; i--)
                {
                    var z = finding.Nulls[i][what, weight].Z;
                    shapes.Add(new Dot(Ink.Accent, new(x(z), middle), 4.5, Hollow: i > 0));
                }
                y += Row;
            }
        }
    }

    private static string Describe(FigureFrame frame, NullTable head)
    {
        var parts = Enum.GetValues<What>()
            .Select(w => $"{frame.Say(FigureTexts.Of(w))} — {frame.Say(head[w, Weight.Stations].Z, 1)}");
        return frame.Say(
            "Дванадцять рядків: три види цілих відсотків, кожен у чотирьох вагах. Відхилення за дільницями, "
                + $"{frame.Say(FigureTexts.OfNull(head.Null))}: {string.Join("; ", parts)}. Усі числа — у таблиці під рисунком.",
            "Twelve rows: three kinds of whole percentages, each in four weights. Deviations by stations, "
                + $"{frame.Say(FigureTexts.OfNull(head.Null))}: {string.Join("; ", parts)}. All numbers are in the table below the figure."
        );
    }

    private static string Note(FigureFrame frame, IntegerPercentagesFinding finding)
    {
        var n = frame.Say((long)finding.Stations);
        return frame.Say(
            $"Дільниць: {n}. Кожна точка — одна сума за всіма дільницями; смуга — де за самого випадку лежать 95\u00A0% таких сум.",
            $"Stations: {n}. Each mark is one sum over all stations; the band is where chance alone puts 95\u00A0% of such sums."
        );
    }
}
