using Scrutineer.Forensics.Calibration;

namespace Scrutineer.Figures;

/// <summary>
/// Power curves: the share of simulated votes that each method flags at 5 %, over the amount of an anomaly, a panel per kind.
/// Methods that come to flag half of the votes are numbered and named; the others are thin lines over a pale band.
/// </summary>
internal static class PowerFigure
{
    private const double Left = 44;
    private const double Right = 356;
    private const double Names = 384;
    private const double Panel = 138;
    private const double Pitch = Panel + 70;
    private const double Level = 0.05;
    private static readonly double[] Dashes = [0, 6, 2, 9, 4, 12];

    /// <summary>A drawing for each skeleton on which power was measured, in the order of the tables.</summary>
    public static IEnumerable<Drawing> Draw(FigureFrame frame, CalibrationTables tables)
    {
        var rows = tables.Touched.Where(r => r is { ClaimsP: true, Runs: > 0 });
        var skeletons = rows.Select(r => r.Skeleton).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < skeletons.Count; i++)
        {
            yield return One(frame, tables, skeletons[i], i == 0 ? "power-curves" : $"power-curves-{i + 1}");
        }
    }

    private static Drawing One(FigureFrame frame, CalibrationTables tables, string skeleton, string id)
    {
        var panels = PowerPanel.Of(tables, skeleton);
        var title = Title(frame, panels);
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        top += 48;
        foreach (var panel in panels)
        {
            AddPanel(frame, shapes, panel, top);
            top += Pitch;
        }
        return frame.Finish(id, top - 14, title, Describe(frame, panels), Note(frame, tables, skeleton), shapes);
    }

    private static string Title(FigureFrame frame, IReadOnlyList<PowerPanel> panels)
    {
        var seen = panels
            .Where(p => p.Strong.Count > 0)
            .Select(p =>
                $"{frame.Say(PowerWords.Kind(p.Kind))}\u00A0— {frame.Say("від", "from")}\u00A0{Percent(frame, p.Strong[0].HalfFrom!.Value)}"
            )
            .ToList();
        var unseen = panels.Where(p => p.Strong.Count == 0).Select(p => frame.Say(PowerWords.Kind(p.Kind))).ToList();
        var first =
            seen.Count == 0
                ? ""
                : frame.Say(
                    "Щонайменше половину голосувань позначає якийсь метод із p: ",
                    "At least half of the votes are flagged by some method with a p-value: "
                ) + string.Join(", ", seen);
        var second =
            unseen.Count == 0
                ? ""
                : frame.Say("Половини не позначає жоден, якщо це ", "No method flags half of them under ")
                    + string.Join(", ", unseen);
        return string.Join(". ", new[] { first, second }.Where(t => t.Length > 0));
    }

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        shapes.Add(
            new Label(
                frame.Say(
                    "Угору: частка голосувань із p до 0,05, %; вусики — 95\u00A0% інтервал (Монте-Карло).",
                    "Upwards: share of votes with p up to 0.05, %; whiskers are 95\u00A0% Monte Carlo intervals."
                ),
                new(0, y),
                Size: 12,
                Ink: Ink.Muted
            )
        );
        shapes.Add(new Curve(Ink.Text, [new(0, y + 15), new(22, y + 15)], 0.75, 2));
        shapes.Add(
            new Label(
                frame.Say("номінальні 5\u00A0%", "the nominal 5\u00A0%"),
                new(28, y + 19),
                Size: 12,
                Ink: Ink.Muted
            )
        );
        shapes.Add(new Boxes(Ink.Soft, [(150, y + 9, 22, 12)]));
        shapes.Add(new Curve(Ink.Muted, [new(150, y + 15), new(172, y + 15)], 0.75));
        shapes.Add(
            new Label(
                frame.Say(
                    "методи, що половини не досягають, та їхні інтервали",
                    "methods that never reach half, and their intervals"
                ),
                new(178, y + 19),
                Size: 12,
                Ink: Ink.Muted
            )
        );
    }

    private static void AddPanel(FigureFrame frame, List<Shape> shapes, PowerPanel panel, double top)
    {
        var name = frame.Say(PowerWords.Kind(panel.Kind));
        shapes.Add(new Label(char.ToUpperInvariant(name[0]) + name[1..], new(0, top + 6), Size: 14, Strong: true));
        var plot = top + 18;
        double Y(double rate) => plot + (Panel * (1 - rate));
        // Amounts stand at equal steps, clean votes first: nearly a logarithmic axis, and it has a place for none.
        double At(int index) => Left + 12 + ((Right - Left - 24) * index / panel.Amounts.Count);
        double X(double amount) => At(amount > 0 ? 1 + panel.Amounts.ToList().IndexOf(amount) : 0);
        AddGround(frame, shapes, panel, At, Y);
        AddWeak(shapes, panel, X, Y);
        shapes.Add(new Curve(Ink.Text, [new(Left, Y(Level)), new(Right, Y(Level))], 0.75, 2));
        for (var i = panel.Strong.Count - 1; i >= 0; i--)
        {
            AddStrong(shapes, panel.Strong[i], i, X, Y);
        }
        Numbering.Add(frame, shapes, [.. panel.Strong.Select(l => Half(l, X, Y))], (Left, plot, Right, plot + Panel));
        AddNames(frame, shapes, panel, plot);
    }

    private static void AddGround(
        FigureFrame frame,
        List<Shape> shapes,
        PowerPanel panel,
        Func<int, double> at,
        Func<double, double> y
    )
    {
        foreach (var rate in new[] { 0, 0.5, 1 })
        {
            shapes.Add(new Curve(Ink.Rule, [new(Left, y(rate)), new(Right, y(rate))], 0.75));
            shapes.Add(new Label(frame.Say(100 * rate, 0), new(Left - 6, y(rate) + 4), Anchoring.End, 12, Ink.Muted));
        }
        for (var i = 0; i <= panel.Amounts.Count; i++)
        {
            var text = i == 0 ? "0" : frame.Say(100 * panel.Amounts[i - 1], Decimals(panel.Amounts[i - 1]));
            shapes.Add(new Curve(Ink.Muted, [new(at(i), y(0)), new(at(i), y(0) + 4)], 0.75));
            shapes.Add(new Label(text, new(at(i), y(0) + 17), Anchoring.Middle, 12, Ink.Muted));
        }
        shapes.Add(
            new Label(
                PowerWords.OfCommissions(panel.Kind)
                    ? frame.Say("зачеплено комісій, %", "commissions touched, %")
                    : frame.Say("зачеплено дільниць, %", "stations touched, %"),
                new((Left + Right) / 2, y(0) + 33),
                Anchoring.Middle,
                12,
                Ink.Muted
            )
        );
    }

    private static void AddWeak(List<Shape> shapes, PowerPanel panel, Func<double, double> x, Func<double, double> y)
    {
        var amounts = panel.Weak.SelectMany(l => l.Points).GroupBy(p => p.Amount).OrderBy(g => g.Key).ToList();
        if (amounts.Count > 1)
        {
            shapes.Add(
                new Area(
                    Ink.Soft,
                    [
                        .. amounts.Select(g => new Spot(x(g.Key), y(g.Max(p => p.High)))),
                        .. amounts.AsEnumerable().Reverse().Select(g => new Spot(x(g.Key), y(g.Min(p => p.Low)))),
                    ]
                )
            );
        }
        foreach (var line in panel.Weak.Where(l => l.Points.Count > 1))
        {
            shapes.Add(new Curve(Ink.Muted, [.. line.Points.Select(p => new Spot(x(p.Amount), y(p.Rate)))], 0.75));
        }
    }

    private static void AddStrong(
        List<Shape> shapes,
        PowerLine line,
        int rank,
        Func<double, double> x,
        Func<double, double> y
    )
    {
        var ink = InkOf(rank);
        foreach (var p in line.Points)
        {
            shapes.Add(new Curve(ink, [new(x(p.Amount), y(p.Low)), new(x(p.Amount), y(p.High))], 0.75));
            shapes.Add(new Dot(ink, new(x(p.Amount), y(p.Rate)), rank == 0 ? 3 : 2.4, Hollow: rank > 0));
        }
        if (line.Points.Count > 1)
        {
            shapes.Add(
                new Curve(
                    ink,
                    [.. line.Points.Select(p => new Spot(x(p.Amount), y(p.Rate)))],
                    rank == 0 ? 2 : 1,
                    DashOf(rank)
                )
            );
        }
    }

    private static Ink InkOf(int rank) => rank == 0 ? Ink.Accent : Ink.Text;

    private static double DashOf(int rank) => Dashes[rank % Dashes.Length];

    /// <summary>Where the drawn line comes to one half.</summary>
    private static Spot Half(PowerLine line, Func<double, double> x, Func<double, double> y)
    {
        var to = line.Points.ToList().FindIndex(p => p.Amount == line.HalfFrom);
        var (b, a) = (line.Points[to], line.Points[Math.Max(0, to - 1)]);
        var part = b.Rate > a.Rate && a.Rate < 0.5 ? (0.5 - a.Rate) / (b.Rate - a.Rate) : 1;
        return new(x(a.Amount) + (part * (x(b.Amount) - x(a.Amount))), y(a.Rate + (part * (b.Rate - a.Rate))));
    }

    private static void AddNames(FigureFrame frame, List<Shape> shapes, PowerPanel panel, double top)
    {
        var y = top + 8;
        for (var i = 0; i < panel.Strong.Count; i++)
        {
            var line = panel.Strong[i];
            shapes.Add(new Label(frame.Say(i + 1L), new(Names - 2, y), Anchoring.End, 12, InkOf(i), Strong: true));
            shapes.Add(new Curve(InkOf(i), [new(Names + 4, y - 4), new(Names + 28, y - 4)], i == 0 ? 2 : 1, DashOf(i)));
            shapes.Add(new Label(frame.Say(PowerWords.Method(line.Method)), new(Names + 34, y), Size: 12));
            shapes.Add(
                new Label(
                    frame.Say("від ", "from ") + Percent(frame, line.HalfFrom!.Value),
                    new(FigureFrame.Width, y),
                    Anchoring.End,
                    12,
                    Ink.Muted
                )
            );
            y += 17;
        }
        if (panel.Weak.Count > 0)
        {
            shapes.Add(new Label(Others(frame, panel), new(Names + 34, y), Size: 12, Ink: Ink.Muted));
            var highest = frame.Say(PowerWords.Method(panel.Weak.MaxBy(l => l.Most)!.Method));
            shapes.Add(
                new Label(
                    frame.Say($"найвище: {highest}", $"highest: {highest}"),
                    new(Names + 34, y + 16),
                    Size: 12,
                    Ink: Ink.Muted
                )
            );
        }
    }

    private static string Others(FigureFrame frame, PowerPanel panel)
    {
        var most = Percent(frame, panel.Weak.Max(l => l.Most));
        return panel.Strong.Count == 0
            ? frame.Say(
                $"усі методи ({panel.Weak.Count}): до {most}",
                $"all methods ({panel.Weak.Count}): up to {most}"
            )
            : frame.Say(
                $"інші методи ({panel.Weak.Count}): до {most}",
                $"other methods ({panel.Weak.Count}): up to {most}"
            );
    }

    private static string Percent(FigureFrame frame, double share) =>
        frame.Say(100 * share, Decimals(share)) + "\u00A0%";

    private static int Decimals(double share) => Math.Abs((100 * share) - Math.Round(100 * share)) < 1e-9 ? 0 : 1;

    private static string Describe(FigureFrame frame, IReadOnlyList<PowerPanel> panels)
    {
        var parts = panels.Select(panel =>
        {
            var name = frame.Say(PowerWords.Kind(panel.Kind));
            var strong = panel.Strong.Select(l =>
                $"{frame.Say(PowerWords.Method(l.Method))} {frame.Say("від", "from")} {Percent(frame, l.HalfFrom!.Value)}"
            );
            var weak = panel.Weak.Count > 0 ? [Others(frame, panel)] : Array.Empty<string>();
            return $"{name}: {string.Join("; ", strong.Concat(weak))}.";
        });
        return frame.Say(
                "Криві сили, діаграма на кожен вид аномалії: по горизонталі частка зачеплених дільниць чи комісій, по вертикалі частка голосувань, які метод позначає на рівні 5\u00A0%. «Від» — найменший виміряний обсяг, з якого позначено щонайменше половину; для решти — найбільша частка. ",
                "Power curves, a panel a kind of anomaly: share of stations or commissions touched across, share of votes that a method flags at the 5\u00A0% level upwards. “From” is the least measured amount from which at least half are flagged; of the others the largest share is given. "
            ) + string.Join(" ", parts);
    }

    private static string Note(FigureFrame frame, CalibrationTables tables, string skeleton)
    {
        var touched = tables.Touched.Where(r => r.ClaimsP && r.Skeleton == skeleton).ToList();
        var clean = tables.Clean.Where(r => r.ClaimsP && r.Skeleton == skeleton).ToList();
        var stations = frame.Say((long)touched[0].Stations);
        var name = frame.Say(PowerWords.Skeleton(skeleton));
        var runs = Runs(touched);
        var atZero =
            clean.Count == 0
                ? ""
                : frame.Say($" (обсяг 0: чистих — {Runs(clean)})", $" (amount 0: {Runs(clean)} clean ones)");
        var seeds = string.Join(", ", touched.Concat(clean).Select(r => r.Seed).Distinct().Order());
        return frame.Say(
            $"Змодельовані голосування: {name}, дільниць — {stations}; голосувань на кожну точку — {runs}{atZero}; початкове значення генератора {seeds}. «Від» — найменший виміряний обсяг, з якого позначено щонайменше половину. Методи без p тут не показано: вони у таблицях. Вкидання, перекидання голосів і зсув результату — такі, як описано в таблицях; інший скелет дав би іншу силу.",
            $"Simulated votes: {name}, {stations} stations; {runs} votes a point{atZero}; seed {seeds}. “From” is the least measured amount from which at least half are flagged. Methods without a p-value are not shown here: the tables have them. How much is stuffed, switched or shifted is said in the tables; another skeleton would give another power."
        );
    }

    private static string Runs(IEnumerable<CalibrationRow> rows)
    {
        var runs = rows.Select(r => r.Runs).Where(r => r > 0).Distinct().Order().ToList();
        return runs.Count == 1 ? $"{runs[0]}" : $"{runs[0]}–{runs[^1]}";
    }
}
