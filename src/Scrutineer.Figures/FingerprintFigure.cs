using Scrutineer.Forensics.Fingerprint;

namespace Scrutineer.Figures;

/// <summary>Turnout × result: how many registered voters live in each cell, in eight steps of one hue.</summary>
internal static class FingerprintFigure
{
    private const double Side = 440;
    private const double Left = 66;
    private const int Steps = 8;

    public static Drawing Draw(FigureFrame frame, FingerprintFinding finding)
    {
        var share = frame.Say(finding.ShareHighHigh * 100, 1);
        var title = frame.Say(
            $"Де явка і результат лідера понад 80\u00A0%: там внесено до списків {share}\u00A0% виборців",
            $"Where turnout and the leader’s result both exceed 80\u00A0%: {share}\u00A0% of registered voters are listed there"
        );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title) + 4;
        var thresholds = Thresholds(finding.Registered.Max());
        AddGround(frame, shapes, top);
        AddCells(shapes, finding, thresholds, top);
        AddCorner(shapes, top);
        AddLegend(frame, shapes, thresholds, top);
        var height = top + Side + 50;
        return frame.Finish(finding.Method, height, title, Describe(frame, finding), Note(frame, finding), shapes);
    }

    /// <summary>At most eight round lower bounds 1, 3, 10, 30, … under the fullest cell, ascending; the first is 1 voter.</summary>
    internal static IReadOnlyList<long> Thresholds(long most)
    {
        var all = new List<long>();
        for (long power = 1; power <= most; power *= 10)
        {
            all.Add(power);
            if (3 * power <= most)
            {
                all.Add(3 * power);
            }
        }
        var kept = all.TakeLast(Steps).ToList();
        if (kept.Count > 0)
        {
            kept[0] = 1;
        }
        return kept;
    }

    private static void AddGround(FigureFrame frame, List<Shape> shapes, double top)
    {
        for (var percent = 0; percent <= 100; percent += 20)
        {
            var x = Left + (Side * percent / 100);
            var y = top + Side - (Side * percent / 100);
            shapes.Add(new Curve(Ink.Rule, [new(x, top), new(x, top + Side)], 0.75));
            shapes.Add(new Curve(Ink.Rule, [new(Left, y), new(Left + Side, y)], 0.75));
            var text = frame.Say((long)percent) + "\u00A0%";
            shapes.Add(new Label(text, new(x, top + Side + 18), Anchoring.Middle, Ink: Ink.Muted));
            shapes.Add(new Label(text, new(Left - 8, y + 4), Anchoring.End, Ink: Ink.Muted));
        }
        var turnout = frame.Say("Явка, видані ÷ внесені до списку", "Turnout, issued ÷ registered");
        var result = frame.Say("Результат лідера, голоси ÷ бюлетені", "Leader’s result, votes ÷ ballots cast");
        shapes.Add(new Label(turnout, new(Left + (Side / 2), top + Side + 40), Anchoring.Middle, 14));
        shapes.Add(new Label(result, new(14, top + (Side / 2)), Anchoring.Middle, 14, Upwards: true));
    }

    /// <summary>Cells of one step are one path; neighbours in a row are one rectangle.</summary>
    private static void AddCells(
        List<Shape> shapes,
        FingerprintFinding finding,
        IReadOnlyList<long> thresholds,
        double top
    )
    {
        var cell = Side / finding.Bins;
        var rectangles = Enumerable.Range(0, Steps).Select(_ => new List<(double, double, double, double)>()).ToArray();
        for (var row = 0; row < finding.Bins; row++)
        {
            var column = 0;
            while (column < finding.Bins)
            {
                var step = StepOf(finding.Registered[(row * finding.Bins) + column], thresholds);
                var end = column + 1;
                while (end < finding.Bins && StepOf(finding.Registered[(row * finding.Bins) + end], thresholds) == step)
                {
                    end++;
                }
                if (step >= 0)
                {
                    var y = top + Side - ((row + 1) * cell);
                    rectangles[step].Add((Left + (column * cell), y, (end - column) * cell, cell));
                }
                column = end;
            }
        }
        for (var step = 0; step < Steps; step++)
        {
            if (rectangles[step].Count > 0)
            {
                shapes.Add(new Boxes(InkOf(step, thresholds.Count), rectangles[step]));
            }
        }
    }

    private static int StepOf(long registered, IReadOnlyList<long> thresholds)
    {
        var step = -1;
        while (step + 1 < thresholds.Count && registered >= thresholds[step + 1])
        {
            step++;
        }
        return step;
    }

    private static Ink InkOf(int step, int steps) => Ink.Ramp1 + (Steps - steps) + step;

    /// <summary>The corner that the title speaks of.</summary>
    private static void AddCorner(List<Shape> shapes, double top)
    {
        var x = Left + (Side * 0.8);
        var y = top + (Side * 0.2);
        shapes.Add(new Curve(Ink.Text, [new(x, top), new(x, y), new(Left + Side, y)], 1.25, 4));
        shapes.Add(new Curve(Ink.Muted, [new(Left, top), new(Left, top + Side), new(Left + Side, top + Side)], 1));
    }

    private static void AddLegend(FigureFrame frame, List<Shape> shapes, IReadOnlyList<long> thresholds, double top)
    {
        const double x = Left + Side + 18;
        shapes.Add(new Label(frame.Say("Виборців", "Registered"), new(x, top + 12), Ink: Ink.Muted));
        shapes.Add(new Label(frame.Say("у клітинці", "voters in a cell"), new(x, top + 29), Ink: Ink.Muted));
        for (var i = 0; i < thresholds.Count; i++)
        {
            var y = top + 44 + ((thresholds.Count - 1 - i) * 22);
            shapes.Add(new Boxes(InkOf(i, thresholds.Count), [(x, y, 18, 18)]));
            var text = frame.Say("від ", "from ") + frame.Say(thresholds[i]);
            shapes.Add(new Label(text, new(x + 25, y + 14)));
        }
    }

    private static string Describe(FigureFrame frame, FingerprintFinding finding)
    {
        var peak = Enumerable.Range(0, finding.Registered.Count).MaxBy(i => finding.Registered[i]);
        var width = 100.0 / finding.Bins;
        var turnout = frame.Say(((peak % finding.Bins) + 0.5) * width, 1);
        var result = frame.Say(((peak / finding.Bins) + 0.5) * width, 1);
        var voters = frame.Say(finding.Registered[peak]);
        return frame.Say(
            $"Двовимірна гістограма. По горизонталі явка, по вертикалі результат лідера, обидві від 0 до 100\u00A0%. "
                + $"Найповніша клітинка — біля явки {turnout}\u00A0% і результату {result}\u00A0%: {voters} виборців. "
                + "Пунктир відмежовує кут, де обидва показники понад 80\u00A0%.",
            $"Two-dimensional histogram. Turnout runs across, the leader’s result upwards, both from 0 to 100\u00A0%. "
                + $"The fullest cell is near turnout {turnout}\u00A0% and result {result}\u00A0%: {voters} voters. "
                + "A dashed line marks the corner where both exceed 80\u00A0%."
        );
    }

    private static string Note(FigureFrame frame, FingerprintFinding finding)
    {
        var n = frame.Say((long)finding.Stations);
        var width = frame.Say(100.0 / finding.Bins, finding.Bins == 100 ? 0 : 1);
        return frame.Say(
            $"Дільниць: {n}. Клітинка — {width} в. п. на {width} в. п.; що темніша, то більше в ній виборців "
                + "(у темному оформленні — світліша). Кожен крок шкали — приблизно втричі.",
            $"Stations: {n}. A cell is {width} by {width} percentage points; the darker it is, the more voters it holds "
                + "(the lighter, on a dark page). Each step of the scale is about threefold."
        );
    }
}
