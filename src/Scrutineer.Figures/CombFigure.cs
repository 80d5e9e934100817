using Scrutineer.Forensics;
using Scrutineer.Forensics.IntegerPercentages;

namespace Scrutineer.Figures;

/// <summary>Stations by tenth of a percent, with the band that chance allows: teeth at whole percentages stand out of it.</summary>
internal static class CombFigure
{
    private const double Left = 58;
    private const double Right = FigureFrame.Width - 12;
    private const double Panel = 190;

    /// <summary>
    /// Tenths of a percent that are shown: the windows of 0 and 100 % have no expectation, and the rule of inclusion (at
    /// most 99 %) cuts the window of 99 % in two.
    /// </summary>
    private const int First = 5;
    private const int Last = 984;

    /// <summary>Two-sided 95 % of a standard normal.</summary>
    public static Drawing Draw(FigureFrame frame, IntegerPercentagesFinding finding)
    {
        var turnout = Teeth(finding.TurnoutComb);
        var result = Teeth(finding.ResultComb);
        var title = frame.Say(
            $"Цілі значення, де дільниць більше, ніж дає випадок: {turnout.Above} із {turnout.All} для явки, {result.Above} із {result.All} для результату",
            $"Whole values with more stations than chance gives: {turnout.Above} of {turnout.All} for turnout, {result.Above} of {result.All} for the result"
        );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        top += 22;
        top = AddPanel(frame, shapes, finding.TurnoutComb, frame.Say("Явка", "Turnout"), top);
        top = AddPanel(
            frame,
            shapes,
            finding.ResultComb,
            frame.Say("Результат лідера", "The leader’s result"),
            top + 14
        );
        var description = frame
            .Say(
                "Дві криві: скільки дільниць мають таку явку і такий результат, з кроком 0,1 %. "
                    + "Навколо кожної — смуга, де за самого випадку лежать 95 % значень; зубці над смугою стоять на цілих відсотках.",
                "Two curves: how many stations have such a turnout and such a result, in steps of 0.1 %. "
                    + "Around each runs the band where chance alone puts 95 % of values; teeth above the band stand at whole percentages."
            )
            .Replace(" %", "\u00A0%", StringComparison.Ordinal);
        return frame.Finish("integer-comb", top, title, description, Note(frame, finding), shapes);
    }

    /// <summary>How many whole percentages have an expectation, and how many lie above its band.</summary>
    internal static (int Above, int All) Teeth(CombCurve comb)
    {
        var whole = Enumerable.Range(1, 98).Select(p => p * 10).Where(b => comb.Expected[b] > 0).ToList();
        return (whole.Count(b => comb.Observed[b] > High(comb, b)), whole.Count);
    }

    private static double High(CombCurve comb, int tenth) =>
        comb.Expected[tenth] + (StandardNormal.TwoSided95 * comb.Sd[tenth]);

    private static double Low(CombCurve comb, int tenth) =>
        Math.Max(0, comb.Expected[tenth] - (StandardNormal.TwoSided95 * comb.Sd[tenth]));

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        shapes.Add(new Curve(Ink.Accent, [new(Left, y - 4), new(Left + 22, y - 4)], 1.25));
        shapes.Add(
            new Label(frame.Say("дільниць на 0,1\u00A0%", "stations per 0.1\u00A0%"), new(Left + 29, y), Ink: Ink.Muted)
        );
        shapes.Add(new Boxes(Ink.Ramp2, [(Left + 190, y - 11, 22, 12)]));
        shapes.Add(
            new Label(frame.Say("95\u00A0% випадку", "95\u00A0% of chance"), new(Left + 219, y), Ink: Ink.Muted)
        );
    }

    private static double AddPanel(FigureFrame frame, List<Shape> shapes, CombCurve comb, string name, double top)
    {
        var tenths = Enumerable.Range(First, Last - First + 1).ToList();
        var most = Math.Max(1, tenths.Max(b => Math.Max(comb.Observed[b], High(comb, b)))) * 1.04;
        double X(double tenth) => Left + ((Right - Left) * tenth / 1000);
        double Y(double stations) => top + 18 + Panel - (Panel * stations / most);
        AddGround(frame, shapes, X, Y, most, top + 18 + Panel);
        shapes.Add(
            new Area(
                Ink.Ramp2,
                [
                    .. tenths.Select(b => new Spot(X(b), Y(High(comb, b)))),
                    .. tenths.AsEnumerable().Reverse().Select(b => new Spot(X(b), Y(Low(comb, b)))),
                ]
            )
        );
        shapes.Add(new Curve(Ink.Accent, [.. tenths.Select(b => new Spot(X(b), Y(comb.Observed[b])))], 0.9));
        shapes.Add(new Label(name, new(Left + 6, top + 30), Size: 14, Strong: true));
        return top + 18 + Panel + 26;
    }

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        Func<double, double> x,
        Func<double, double> y,
        double most,
        double bottom
    )
    {
        var step = Math.Max(1, FigureFrame.Step(most, 4));
        for (var stations = 0.0; stations <= most; stations += step)
        {
            shapes.Add(
                new Curve(stations == 0 ? Ink.Muted : Ink.Rule, [new(Left, y(stations)), new(Right, y(stations))], 0.75)
            );
            shapes.Add(
                new Label(frame.Say((long)stations), new(Left - 8, y(stations) + 4), Anchoring.End, Ink: Ink.Muted)
            );
        }
        for (var percent = 0; percent <= 100; percent += 10)
        {
            var anchor = percent == 100 ? Anchoring.End : Anchoring.Middle;
            var text = frame.Say((long)percent) + (percent is 0 or 100 ? "\u00A0%" : "");
            shapes.Add(new Curve(Ink.Muted, [new(x(percent * 10), bottom), new(x(percent * 10), bottom + 4)], 0.75));
            shapes.Add(
                new Label(text, new(percent == 100 ? Right : x(percent * 10), bottom + 18), anchor, Ink: Ink.Muted)
            );
        }
    }

    private static string Note(FigureFrame frame, IntegerPercentagesFinding finding)
    {
        var n = frame.Say((long)finding.Stations);
        return frame.Say(
            $"Дільниць: {n}. Смуга — за ґратковою моделлю; крайніх вікон (0, 99 і 100\u00A0%) не показано. Випадок сам вивів би над смугу приблизно 2,5\u00A0% цілих значень.",
            $"Stations: {n}. The band is the lattice null’s; the outer windows (0, 99 and 100\u00A0%) are not shown. Chance alone would lift about 2.5\u00A0% of the whole values above it."
        );
    }
}
