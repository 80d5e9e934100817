using Scrutineer.Forensics.Neighbours;

namespace Scrutineer.Figures;

/// <summary>Funnel of commissions: size against distance from the region's median, with limits; those beyond are numbered.</summary>
internal static class FunnelFigure
{
    private const double Left = 58;
    private const double Right = FigureFrame.Width - 12;
    private const double Panel = 230;
    private const double Row = 19;

    /// <summary>How many of those beyond are numbered and listed.</summary>
    private const int Listed = 12;

    private const double Inner = 0.05;

    public static Drawing Draw(FigureFrame frame, CommissionFunnel funnel)
    {
        var n = funnel.Registered.Count;
        var title = Title(frame, funnel.Beyond.Count, n);
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        top += 30;
        var turnout = new Side(
            frame.Say(
                "Явка: різниця з медіаною регіону, пунктів",
                "Turnout: difference from the region’s median, points"
            ),
            frame.Say("виборців у списках комісії", "registered voters of the commission"),
            funnel.Registered,
            funnel.TurnoutGap,
            funnel.Turnout,
            b => b.Registered,
            b => b.TurnoutGap
        );
        var result = new Side(
            frame.Say(
                "Результат лідера: різниця з медіаною регіону, пунктів",
                "The leader’s result: difference from the region’s median, points"
            ),
            frame.Say("бюлетенів у скриньках комісії", "ballots cast at the commission"),
            funnel.Cast,
            funnel.ResultGap,
            funnel.Result,
            b => b.Cast,
            b => b.ResultGap
        );
        top = AddPanel(frame, shapes, funnel, turnout, top);
        top = AddPanel(frame, shapes, funnel, result, top + 20);
        top = AddList(frame, shapes, funnel, top + 16);
        return frame.Finish("funnel", top, title, Describe(frame, funnel), Note(frame, funnel), shapes);
    }

    /// <summary>One share: what its panel shows.</summary>
    private sealed record Side(
        string Name,
        string Axis,
        IReadOnlyList<long> Size,
        IReadOnlyList<double> Gap,
        FunnelSpread Spread,
        Func<CommissionBeyond, long> SizeOf,
        Func<CommissionBeyond, double> GapOf
    );

    private static string Title(FigureFrame frame, int beyond, int n)
    {
        var expected = CommissionFunnel.BeyondLevel * n;
        var chance = frame.Say(expected, expected < 10 ? 1 : 0);
        return frame.Say(
            $"Комісій за межею 99,8\u00A0% розкиду свого регіону: {frame.Say((long)beyond)} із {frame.Say((long)n)}; сам розкид дав би близько {chance}",
            $"Commissions beyond the 99.8\u00A0% limit of their region’s spread: {frame.Say((long)beyond)} of {frame.Say((long)n)}; spread alone would give about {chance}"
        );
    }

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        shapes.Add(new Specks(Ink.Ramp5, [new(Left + 6, y - 4)], 3));
        shapes.Add(new Label(frame.Say("комісія", "commission"), new(Left + 16, y), Ink: Ink.Muted));
        shapes.Add(new Dot(Ink.Accent, new(Left + 110, y - 4), 4));
        shapes.Add(
            new Label(frame.Say("за межею 99,8\u00A0%", "beyond 99.8\u00A0%"), new(Left + 120, y), Ink: Ink.Muted)
        );
        shapes.Add(new Curve(Ink.Text, [new(Left + 260, y - 4), new(Left + 284, y - 4)], 1));
        shapes.Add(new Label(frame.Say("межа 95\u00A0%", "95\u00A0% limit"), new(Left + 290, y), Ink: Ink.Muted));
        shapes.Add(new Curve(Ink.Text, [new(Left + 390, y - 4), new(Left + 414, y - 4)], 1, 4));
        shapes.Add(new Label(frame.Say("межа 99,8\u00A0%", "99.8\u00A0% limit"), new(Left + 420, y), Ink: Ink.Muted));
    }

    private static double AddPanel(
        FigureFrame frame,
        List<Shape> shapes,
        CommissionFunnel funnel,
        Side side,
        double top
    )
    {
        // Both panels share the axis of sizes.
        var (least, most) = (Math.Log10(Math.Max(1, side.Size.Min())), Math.Log10(Math.Max(10, side.Size.Max())));
        var all = funnel.Registered.Concat(funnel.Cast).ToList();
        var (from, to) = (Math.Log10(Math.Max(1, all.Min())) - 0.08, Math.Log10(Math.Max(10, all.Max())) + 0.08);
        double X(double size) => Left + ((Right - Left) * (Math.Log10(size) - from) / (to - from));
        var sizes = Enumerable.Range(0, 101).Select(i => Math.Pow(10, least + ((most - least) * i / 100))).ToList();
        var outer = sizes
            .Select(s => funnel.Limits(side.Spread, Math.Max(1, s), CommissionFunnel.BeyondLevel))
            .ToList();
        // The middle of the limits sets the scale together with the marks; small commissions' limits may leave the plot.
        var low = Math.Min(side.Gap.Min(), outer[^1].Low) - 2;
        var high = Math.Max(side.Gap.Max(), outer[^1].High) + 2;
        var plot = top + 22;
        double Y(double gap) => plot + (Panel * (high - Math.Clamp(gap, low, high)) / (high - low));
        shapes.Add(new Label(side.Name, new(0, top + 10), Size: 14, Strong: true));
        AddGround(frame, shapes, X, Y, (from, to), (low, high), plot + Panel);
        shapes.Add(
            new Specks(Ink.Ramp5, [.. side.Size.Zip(side.Gap).Select(p => new Spot(X(p.First), Y(p.Second)))], 2.4)
        );
        AddLimits(shapes, sizes, funnel, side, Inner, 0, X, Y, (low, high));
        AddLimits(shapes, sizes, funnel, side, CommissionFunnel.BeyondLevel, 4, X, Y, (low, high));
        AddBeyond(frame, shapes, funnel, side, X, Y, plot);
        shapes.Add(new Label(side.Axis, new((Left + Right) / 2, plot + Panel + 36), Anchoring.Middle, Ink: Ink.Muted));
        return plot + Panel + 44;
    }

    private static void AddLimits(
        List<Shape> shapes,
        List<double> sizes,
        CommissionFunnel funnel,
        Side side,
        double level,
        double dash,
        Func<double, double> x,
        Func<double, double> y,
        (double Low, double High) plot
    )
    {
        var limits = sizes.Select(s => (Size: s, Limit: funnel.Limits(side.Spread, Math.Max(1, s), level))).ToList();
        void Add(IEnumerable<(double Size, double Gap)> line)
        {
            var spots = line.Where(l => l.Gap >= plot.Low && l.Gap <= plot.High)
                .Select(l => new Spot(x(l.Size), y(l.Gap)))
                .ToList();
            if (spots.Count > 1)
            {
                shapes.Add(new Curve(Ink.Text, spots, 1, dash));
            }
        }
        Add(limits.Select(l => (l.Size, l.Limit.Low)));
        Add(limits.Select(l => (l.Size, l.Limit.High)));
    }

    private static void AddBeyond(
        FigureFrame frame,
        List<Shape> shapes,
        CommissionFunnel funnel,
        Side side,
        Func<double, double> x,
        Func<double, double> y,
        double top
    )
    {
        var marks = funnel.Beyond.Select(b => new Spot(x(side.SizeOf(b)), y(side.GapOf(b)))).ToList();
        foreach (var mark in marks)
        {
            shapes.Add(new Dot(Ink.Accent, mark, 3.5));
        }
        Numbering.Add(frame, shapes, [.. marks.Take(Listed)], (Left, top, Right, top + Panel));
    }

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        Func<double, double> x,
        Func<double, double> y,
        (double From, double To) powers,
        (double Low, double High) gaps,
        double bottom
    )
    {
        var step = FigureFrame.Step(gaps.High - gaps.Low, 6);
        for (var tick = (int)Math.Ceiling(gaps.Low / step); tick * step <= gaps.High; tick++)
        {
            var gap = tick * step;
            shapes.Add(
                new Curve(
                    tick == 0 ? Ink.Muted : Ink.Rule,
                    [new(Left, y(gap)), new(Right, y(gap))],
                    tick == 0 ? 1.25 : 0.75
                )
            );
            var text = (gap > 0 ? "+" : "") + frame.Say(gap, step < 1 ? 1 : 0);
            shapes.Add(new Label(text, new(Left - 8, y(gap) + 4), Anchoring.End, Ink: Ink.Muted));
        }
        shapes.Add(new Curve(Ink.Muted, [new(Left, bottom), new(Right, bottom)], 0.75));
        // Two decades or fewer have room for ticks at 2 and 5 as well.
        int[] digits = powers.To - powers.From < 2.2 ? [1, 2, 5] : [1];
        var ticks = Enumerable
            .Range(0, 10)
            .SelectMany(_ => digits, (power, digit) => digit * Math.Pow(10, power))
            .Where(t => Math.Log10(t) >= powers.From && Math.Log10(t) <= powers.To);
        foreach (var tick in ticks)
        {
            var at = x(tick);
            shapes.Add(new Curve(Ink.Muted, [new(at, bottom), new(at, bottom + 4)], 0.75));
            var anchor = at > Right - 20 ? Anchoring.End : Anchoring.Middle;
            shapes.Add(new Label(frame.Say((long)tick), new(at, bottom + 18), anchor, Ink: Ink.Muted));
        }
    }

    private static double AddList(FigureFrame frame, List<Shape> shapes, CommissionFunnel funnel, double top)
    {
        var y = top;
        for (var i = 0; i < Math.Min(Listed, funnel.Beyond.Count); i++)
        {
            var beyond = funnel.Beyond[i];
            shapes.Add(new Label(frame.Say(i + 1L), new(16, y + 4), Anchoring.End, 12, Strong: true));
            shapes.Add(
                new Label(
                    Cut($"{frame.Named(beyond.Region)}, {beyond.Commission}"),
                    new(26, y + 4),
                    Size: 12,
                    Language: frame.DataLanguage
                )
            );
            var numbers = frame.Say(
                $"явка {Signed(frame, beyond.TurnoutGap)}, результат {Signed(frame, beyond.ResultGap)}",
                $"turnout {Signed(frame, beyond.TurnoutGap)}, result {Signed(frame, beyond.ResultGap)}"
            );
            shapes.Add(new Label(numbers, new(FigureFrame.Width, y + 4), Anchoring.End, 12, Ink.Muted));
            y += Row;
        }
        return y;
    }

    private static string Cut(string name) => name.Length <= 60 ? name : name[..59] + "…";

    private static string Signed(FigureFrame frame, double points) => (points > 0 ? "+" : "") + frame.Say(points, 1);

    private static string Describe(FigureFrame frame, CommissionFunnel funnel)
    {
        var first = funnel.Beyond is [var f, ..]
            ? frame.Say(
                $" Найдалі — {frame.Named(f.Region)}, {f.Commission}: явка {Signed(frame, f.TurnoutGap)}, результат {Signed(frame, f.ResultGap)} пункту.",
                $" The farthest is {frame.Named(f.Region)}, {f.Commission}: turnout {Signed(frame, f.TurnoutGap)}, result {Signed(frame, f.ResultGap)} points."
            )
            : "";
        return frame.Say(
            "Дві діаграми розсіяння комісій: по горизонталі розмір комісії (логарифмічна шкала), по вертикалі різниця з медіаною свого регіону — явки і результату лідера. "
                + "Дві пари ліній — межі 95 і 99,8\u00A0%: вужчі для більших комісій."
                + first,
            "Two scatter plots of commissions: size across (logarithmic), difference from the median of its own region upwards, for turnout and for the leader’s result. "
                + "Two pairs of lines are the 95 and 99.8\u00A0% limits, narrower for larger commissions."
                + first
        );
    }

    private static string Note(FigureFrame frame, CommissionFunnel funnel)
    {
        var n = frame.Say((long)funnel.Registered.Count);
        var listed =
            funnel.Beyond.Count > Listed
                ? frame.Say($"Названо {Listed} найдальших. ", $"The {Listed} farthest are named. ")
                : "";
        return frame.Say(
            $"Комісій: {n}. Лінії — межі для регіону із серединним розкидом; позначено за розкидом власного регіону і за явкою та результатом разом, тож точка може лежати між лініями. "
                + listed
                + "Рівень комісій не калібровано: це список для перегляду. Назви наведено за джерелом; це не визнання.",
            $"Commissions: {n}. Lines are limits for a region of median spread; marks are judged by their own region’s spread and by turnout and result together, so one may lie between the lines. "
                + listed
                + "The level of commissions is not calibrated: this is a list to read. Names are the source’s; quoting them does not mean recognising them."
        );
    }
}
