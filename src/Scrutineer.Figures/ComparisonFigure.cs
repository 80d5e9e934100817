using Scrutineer.Forensics.Comparison;

namespace Scrutineer.Figures;

/// <summary>Two votes: each commission by its change of turnout and of the leader's result; those that moved most are numbered.</summary>
internal static class ComparisonFigure
{
    private const double Left = 70;
    private const double Side = 460;
    private const double Row = 19;
    private const int Listed = 12;

    public static Drawing Draw(FigureFrame frame, ComparisonFinding finding)
    {
        var title = frame.Say(
            $"Від одного голосування до другого: медіанна зміна явки {Signed(frame, finding.MedianTurnoutChange)}, результату лідера {Signed(frame, finding.MedianResultChange)} пункту",
            $"From one vote to the next: median change of turnout {Signed(frame, finding.MedianTurnoutChange)}, of the leader’s result {Signed(frame, finding.MedianResultChange)} points"
        );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title) + 6;
        var reach =
            5
            * Math.Ceiling(
                (finding.Changes.Max(c => Math.Max(Math.Abs(c.TurnoutChange), Math.Abs(c.ResultChange))) + 1) / 5
            );
        double X(double points) => Left + (Side * (points + reach) / (2 * reach));
        double Y(double points) => top + (Side * (reach - points) / (2 * reach));
        AddGround(frame, shapes, X, Y, reach, top);
        var listed = Math.Min(Listed, finding.Changes.Count);
        shapes.Add(
            new Specks(
                Ink.Ramp5,
                [.. finding.Changes.Skip(listed).Select(c => new Spot(X(c.TurnoutChange), Y(c.ResultChange)))],
                2.6
            )
        );
        var (mx, my) = (X(finding.MedianTurnoutChange), Y(finding.MedianResultChange));
        shapes.Add(new Curve(Ink.Text, [new(mx, top), new(mx, top + Side)], 1, 4));
        shapes.Add(new Curve(Ink.Text, [new(Left, my), new(Left + Side, my)], 1, 4));
        shapes.Add(new Label(frame.Say("медіана", "median"), new(mx + 4, top + 12), Size: 12, Ink: Ink.Muted));
        AddMarks(frame, shapes, finding, listed, X, Y, top);
        top = AddList(frame, shapes, finding, listed, top + Side + 62);
        return frame.Finish(finding.Method, top, title, Describe(frame, finding), Note(frame, finding), shapes);
    }

    private static string Signed(FigureFrame frame, double points) => (points > 0 ? "+" : "") + frame.Say(points, 1);

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        Func<double, double> x,
        Func<double, double> y,
        double reach,
        double top
    )
    {
        var step = FigureFrame.Step(2 * reach, 8);
        for (var tick = (int)Math.Ceiling(-reach / step); tick * step <= reach; tick++)
        {
            var points = tick * step;
            var ink = tick == 0 ? Ink.Muted : Ink.Rule;
            var width = tick == 0 ? 1.25 : 0.75;
            shapes.Add(new Curve(ink, [new(x(points), top), new(x(points), top + Side)], width));
            shapes.Add(new Curve(ink, [new(Left, y(points)), new(Left + Side, y(points))], width));
            var text = (points > 0 ? "+" : "") + frame.Say(points, step < 1 ? 1 : 0);
            shapes.Add(new Label(text, new(x(points), top + Side + 18), Anchoring.Middle, Ink: Ink.Muted));
            shapes.Add(new Label(text, new(Left - 8, y(points) + 4), Anchoring.End, Ink: Ink.Muted));
        }
        var turnout = frame.Say("Зміна явки, пунктів", "Change of turnout, points");
        var result = frame.Say("Зміна результату лідера, пунктів", "Change of the leader’s result, points");
        shapes.Add(new Label(turnout, new(Left + (Side / 2), top + Side + 40), Anchoring.Middle, 14));
        shapes.Add(new Label(result, new(14, top + (Side / 2)), Anchoring.Middle, 14, Upwards: true));
    }

    private static void AddMarks(
        FigureFrame frame,
        List<Shape> shapes,
        ComparisonFinding finding,
        int listed,
        Func<double, double> x,
        Func<double, double> y,
        double top
    )
    {
        var marks = finding.Changes.Take(listed).Select(c => new Spot(x(c.TurnoutChange), y(c.ResultChange))).ToList();
        foreach (var mark in marks)
        {
            shapes.Add(new Dot(Ink.Accent, mark, 3.5));
        }
        Numbering.Add(frame, shapes, marks, (Left, top, Left + Side, top + Side));
    }

    private static double AddList(
        FigureFrame frame,
        List<Shape> shapes,
        ComparisonFinding finding,
        int listed,
        double top
    )
    {
        var y = top;
        for (var i = 0; i < listed; i++)
        {
            var change = finding.Changes[i];
            var name = $"{frame.Named(change.Region)}, {change.Commission}";
            shapes.Add(new Label(frame.Say(i + 1L), new(16, y + 4), Anchoring.End, 12, Strong: true));
            shapes.Add(
                new Label(
                    name.Length <= 58 ? name : name[..57] + "…",
                    new(26, y + 4),
                    Size: 12,
                    Language: frame.DataLanguage
                )
            );
            var numbers = frame.Say(
                $"явка {Signed(frame, change.TurnoutChange)}, результат {Signed(frame, change.ResultChange)}",
                $"turnout {Signed(frame, change.TurnoutChange)}, result {Signed(frame, change.ResultChange)}"
            );
            shapes.Add(new Label(numbers, new(FigureFrame.Width, y + 4), Anchoring.End, 12, Ink.Muted));
            y += Row;
        }
        return y;
    }

    private static string Describe(FigureFrame frame, ComparisonFinding finding)
    {
        var first = finding.Changes[0];
        return frame.Say(
            "Діаграма розсіяння комісій: по горизонталі зміна явки, по вертикалі зміна результату лідера, у відсоткових пунктах; пунктир — медіани. "
                + $"Найдалі від медіани — {frame.Named(first.Region)}, {first.Commission}: явка {Signed(frame, first.TurnoutChange)}, результат {Signed(frame, first.ResultChange)}.",
            "Scatter plot of commissions: change of turnout across, change of the leader’s result upwards, in percentage points; dashed lines are medians. "
                + $"Farthest from the median is {frame.Named(first.Region)}, {first.Commission}: turnout {Signed(frame, first.TurnoutChange)}, result {Signed(frame, first.ResultChange)}."
        );
    }

    private static string Note(FigureFrame frame, ComparisonFinding finding)
    {
        var n = frame.Say((long)finding.Changes.Count);
        var (earlier, later) = (frame.Say((long)finding.OnlyEarlier), frame.Say((long)finding.OnlyLater));
        return frame.Say(
            $"Комісій, зіставлених за назвою: {n}; без пари: {earlier} у ранішому голосуванні, {later} у пізнішому. "
                + $"Лідери: {finding.EarlierLeader}; {finding.LaterLeader}. Позначено найдальші від медіани; порогу немає. Назви наведено за джерелом; це не визнання.",
            $"Commissions matched by name: {n}; without a counterpart: {earlier} of the earlier vote, {later} of the later one. "
                + $"Leaders: {finding.EarlierLeader}; {finding.LaterLeader}. Marked are the farthest from the median; there is no threshold. Names are the source’s; quoting them does not mean recognising them."
        );
    }
}
