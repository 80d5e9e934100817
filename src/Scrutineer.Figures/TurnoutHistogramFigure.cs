using Scrutineer.Forensics.ExcessLeaderVotes;

namespace Scrutineer.Figures;

/// <summary>Votes by turnout: the leader's, the others', and what the leader would have at the ratio of the clean part.</summary>
internal static class TurnoutHistogramFigure
{
    private const double Left = 70;
    private const double Right = FigureFrame.Width - 12;
    private const double PlotHeight = 320;

    public static Drawing Draw(FigureFrame frame, ExcessLeaderVotesFinding finding)
    {
        var title = frame.Say(
            $"Голосів за лідера понад сталу пропорцію: від {frame.Short(finding.Band.Low)} до {frame.Short(finding.Band.High)}",
            $"Leader’s votes above a constant proportion: from {frame.Short(finding.Band.Low)} to {frame.Short(finding.Band.High)}"
        );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        top += 44;
        var (low, high) = Extremes(finding.Windows);
        var most = Math.Max(1, Math.Max(finding.LeaderByTurnout.Max(), finding.OthersByTurnout.Max()));
        double X(double percent) => Left + ((Right - Left) * percent / 100);
        // An expectation may leave the plot: it is cut at the top, since the leader's curve sets the scale.
        double Y(double votes) => top + PlotHeight - (PlotHeight * Math.Min(votes, most * 1.04) / (most * 1.04));
        AddGround(frame, shapes, X, Y, most, top);
        if (low is not null && high is not null)
        {
            AddBand(shapes, finding, low, high, X, Y);
        }
        AddSteps(shapes, Ink.Text, [.. finding.OthersByTurnout.Select(v => (double)v)], X, Y, 1.5);
        AddSteps(shapes, Ink.Accent, [.. finding.LeaderByTurnout.Select(v => (double)v)], X, Y, 2);
        AddBin(frame, shapes, finding, X, top);
        var height = top + PlotHeight + 46;
        return frame.Finish(finding.Method, height, title, Describe(frame, finding), Note(frame, finding), shapes);
    }

    /// <summary>The windows that give the band's ends.</summary>
    private static (Window? Low, Window? High) Extremes(IReadOnlyList<Window> windows) =>
        (windows.MinBy(w => w.Excess), windows.MaxBy(w => w.Excess));

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        void Line(double x, double atY, Ink ink, double width, string text)
        {
            shapes.Add(new Curve(ink, [new(x, atY - 4), new(x + 22, atY - 4)], width));
            shapes.Add(new Label(text, new(x + 29, atY), Ink: Ink.Muted));
        }
        Line(Left, y, Ink.Accent, 2, frame.Say("голоси за лідера", "leader’s votes"));
        Line(Left + 190, y, Ink.Text, 1.5, frame.Say("голоси за інших", "others’ votes"));
        shapes.Add(new Boxes(Ink.Ramp2, [(Left, y + 9, 22, 12)]));
        var text = frame.Say(
            "інші × пропорція вікна, від найменшої до найбільшої",
            "others × the window’s proportion, from least to most"
        );
        shapes.Add(new Label(text, new(Left + 29, y + 20), Ink: Ink.Muted));
    }

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        Func<double, double> x,
        Func<double, double> y,
        double most,
        double top
    )
    {
        var step = FigureFrame.Step(most, 5);
        for (var votes = 0.0; votes <= most; votes += step)
        {
            shapes.Add(new Curve(votes == 0 ? Ink.Muted : Ink.Rule, [new(Left, y(votes)), new(Right, y(votes))], 0.75));
            shapes.Add(new Label(frame.Short(votes), new(Left - 8, y(votes) + 4), Anchoring.End, Ink: Ink.Muted));
        }
        for (var percent = 0; percent <= 100; percent += 20)
        {
            var text = frame.Say((long)percent) + "\u00A0%";
            var anchor = percent == 100 ? Anchoring.End : Anchoring.Middle;
            shapes.Add(new Label(text, new(x(percent), top + PlotHeight + 18), anchor, Ink: Ink.Muted));
        }
        var axis = frame.Say(
            "Явка на дільниці; голосів на відсотковий пункт",
            "Turnout of the station; votes per point of turnout"
        );
        shapes.Add(new Label(axis, new((Left + Right) / 2, top + PlotHeight + 40), Anchoring.Middle, 14));
    }

    private static void AddBand(
        List<Shape> shapes,
        ExcessLeaderVotesFinding finding,
        Window low,
        Window high,
        Func<double, double> x,
        Func<double, double> y
    )
    {
        // The highest excess comes from the smallest ratio: between the two lies what a clean vote would have given.
        var upper = Steps([.. finding.OthersByTurnout.Select(v => v * Math.Max(low.Ratio, high.Ratio))], x, y);
        var lower = Steps([.. finding.OthersByTurnout.Select(v => v * Math.Min(low.Ratio, high.Ratio))], x, y);
        shapes.Add(new Area(Ink.Ramp2, [.. upper, .. lower.AsEnumerable().Reverse()]));
    }

    private static void AddSteps(
        List<Shape> shapes,
        Ink ink,
        double[] votes,
        Func<double, double> x,
        Func<double, double> y,
        double width
    ) => shapes.Add(new Curve(ink, Steps(votes, x, y), width));

    private static List<Spot> Steps(double[] votes, Func<double, double> x, Func<double, double> y)
    {
        var spots = new List<Spot>(votes.Length * 2);
        for (var i = 0; i < votes.Length; i++)
        {
            spots.Add(new(x(100.0 * i / votes.Length), y(votes[i])));
            spots.Add(new(x(100.0 * (i + 1) / votes.Length), y(votes[i])));
        }
        return spots;
    }

    private static void AddBin(
        FigureFrame frame,
        List<Shape> shapes,
        ExcessLeaderVotesFinding finding,
        Func<double, double> x,
        double top
    )
    {
        if (finding.Windows.Count == 0)
        {
            return;
        }
        // The stretch that the windows cover, drawn as a bracket over the plot.
        var from = finding.Windows.Min(w => w.From);
        var to = finding.Windows.Max(w => w.To);
        var y = top - 4;
        shapes.Add(
            new Curve(Ink.Muted, [new(x(from), y + 8), new(x(from), y), new(x(to), y), new(x(to), y + 8)], 1.25)
        );
        var text = frame.Say(
            $"вікна: {frame.Say(from, 0)}–{frame.Say(to, 0)}\u00A0%",
            $"windows: {frame.Say(from, 0)}–{frame.Say(to, 0)}\u00A0%"
        );
        shapes.Add(new Label(text, new(x((from + to) / 2), y + 16), Anchoring.Middle, Ink: Ink.Muted));
    }

    private static string Describe(FigureFrame frame, ExcessLeaderVotesFinding finding)
    {
        var leader = Peak(finding.LeaderByTurnout);
        var others = Peak(finding.OthersByTurnout);
        return frame.Say(
            $"Гістограма за явкою. Голосів за інших найбільше на явці {others}–{others + 1}\u00A0%, за лідера — на явці {leader}–{leader + 1}\u00A0%. "
                + "Заливка — скільки голосів мав би лідер за пропорцією чистих вікон; усе, що над нею, — надлишок.",
            $"Histogram by turnout. Others’ votes peak at turnout {others}–{others + 1}\u00A0%, the leader’s at turnout {leader}–{leader + 1}\u00A0%. "
                + "The shading is what the leader would have at the proportion of the clean windows; what lies above it is the excess."
        );
    }

    private static int Peak(IReadOnlyList<long> votes) => Enumerable.Range(0, votes.Count).MaxBy(i => votes[i]);

    private static string Note(FigureFrame frame, ExcessLeaderVotesFinding finding)
    {
        var n = frame.Say((long)finding.Stations);
        var windows = frame.Say((long)finding.Windows.Count);
        var error = frame.Say(finding.CleanElectionError * 100, 0);
        return frame.Say(
            $"Дільниць: {n}; вікон: {windows}. Метод не має вивіреного нуля: на виборах, які вважають чистими, "
                + $"він «знаходить» у середньому ±{error}\u00A0% голосів лідера.",
            $"Stations: {n}; windows: {windows}. The method has no calibrated zero: in elections presumed clean "
                + $"it “finds” ±{error}\u00A0% of the leader’s votes on average."
        );
    }
}
