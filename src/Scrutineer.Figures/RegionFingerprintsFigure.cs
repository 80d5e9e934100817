using Scrutineer.Forensics.Fingerprint;

namespace Scrutineer.Figures;

/// <summary>Small multiples: a fingerprint per region, all on the same axes, the fullest corner first, thirty per figure.</summary>
internal static class RegionFingerprintsFigure
{
    /// <summary>What still fits one printed page.</summary>
    internal const int MostPanels = 30;

    private const int Columns = 5;
    private const double Gap = 16;
    private const double Side = (FigureFrame.Width - ((Columns - 1) * Gap)) / Columns;
    private const double NameSize = 11;
    private const double NameLine = 13;
    private const double Row = (2 * NameLine) + Side + 14;

    /// <summary>Least share of the region's voters in a cell, and its ink; the first holds anyone at all.</summary>
    private static readonly (double Least, Ink Ink)[] Steps =
    [
        (0, Ink.Ramp1),
        (0.01, Ink.Ramp3),
        (0.02, Ink.Ramp4),
        (0.05, Ink.Ramp5),
        (0.10, Ink.Ramp6),
        (0.20, Ink.Ramp8),
    ];

    public static IEnumerable<Drawing> Draw(FigureFrame frame, FingerprintFinding finding)
    {
        // Where shares are equal the order of the returns stays.
        var regions = finding.Regions.OrderByDescending(r => r.ShareHighHigh).ToList();
        // Parts of nearly equal size in whole rows: no last page with two panels.
        var parts = (regions.Count + MostPanels - 1) / MostPanels;
        var each = (int)Math.Ceiling((double)regions.Count / parts / Columns) * Columns;
        for (var part = 0; part * each < regions.Count; part++)
        {
            var size = Math.Min(each, regions.Count - (part * each));
            yield return Part(frame, finding, regions, part * each, size, each >= regions.Count ? "" : $"-{part + 1}");
        }
    }

    private static Drawing Part(
        FigureFrame frame,
        FingerprintFinding finding,
        List<RegionFingerprint> all,
        int from,
        int size,
        string suffix
    )
    {
        var shown = all.GetRange(from, size);
        var title = Title(frame, shown, from, all.Count);
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 2);
        top += 84;
        for (var i = 0; i < shown.Count; i++)
        {
            var x = i % Columns * (Side + Gap);
            var y = top + (i / Columns * Row);
            AddPanel(frame, shapes, shown[i], finding.RegionBins, x, y);
        }
        var rows = (shown.Count + Columns - 1) / Columns;
        return frame.Finish(
            "fingerprint-regions" + suffix,
            top + (rows * Row) - 6,
            title,
            Describe(frame, shown),
            Note(frame, shown),
            shapes
        );
    }

    private static string Title(FigureFrame frame, List<RegionFingerprint> shown, int from, int all)
    {
        var (high, low) = (Percent(frame, shown[0].ShareHighHigh), Percent(frame, shown[^1].ShareHighHigh));
        var which =
            shown.Count == all
                ? frame.Say($"регіони ({all})", $"regions ({all})")
                : frame.Say(
                    $"регіони {from + 1}–{from + shown.Count} із {all}",
                    $"regions {from + 1}–{from + shown.Count} of {all}"
                );
        var range =
            high == low
                ? frame.Say($"усюди {high}", $"{high} everywhere")
                : frame.Say($"від {high} до {low}", $"from {high} to {low}");
        return frame.Say(
            $"Частка виборців там, де явка і результат лідера понад 80\u00A0%: {which}, {range}",
            $"Share of voters where turnout and the leader’s result exceed 80\u00A0%: {which}, {range}"
        );
    }

    private static string Percent(FigureFrame frame, double share) => frame.Say(100 * share, 1) + "\u00A0%";

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double top)
    {
        const double side = 54;
        AddFrame(shapes, 16, top, side);
        shapes.Add(
            new Label(
                frame.Say("результат", "result"),
                new(11, top + (side / 2)),
                Anchoring.Middle,
                11,
                Ink.Muted,
                Upwards: true
            )
        );
        shapes.Add(
            new Label(
                frame.Say("явка", "turnout"),
                new(16 + (side / 2), top + side + 13),
                Anchoring.Middle,
                11,
                Ink.Muted
            )
        );
        var x = 92.0;
        shapes.Add(
            new Label(
                frame.Say(
                    "Усюди та сама шкала: 0–100\u00A0%, лінії на 80\u00A0%. Число — частка виборців у куті.",
                    "The same axes everywhere: 0–100\u00A0%, lines at 80\u00A0%. The number: voters in the corner."
                ),
                new(x, top + 11),
                Ink: Ink.Muted
            )
        );
        shapes.Add(
            new Label(
                frame.Say(
                    "Частка виборців регіону в клітинці 4\u00A0×\u00A04 пункти:",
                    "Share of the region’s voters in a cell of 4\u00A0×\u00A04 points:"
                ),
                new(x, top + 31),
                Ink: Ink.Muted
            )
        );
        foreach (var (least, ink) in Steps)
        {
            shapes.Add(new Boxes(ink, [(x, top + 41, 16, 16)]));
            var text =
                least == 0
                    ? frame.Say("будь-яка", "any")
                    : frame.Say("від ", "from ") + frame.Say(100 * least, 0) + "\u00A0%";
            shapes.Add(new Label(text, new(x + 22, top + 54), Size: 12));
            x += least == 0 ? 88 : 82;
        }
    }

    private static void AddFrame(List<Shape> shapes, double x, double y, double side)
    {
        var corner = side * 0.8;
        shapes.Add(new Curve(Ink.Rule, [new(x + corner, y), new(x + corner, y + side)], 0.75));
        shapes.Add(new Curve(Ink.Rule, [new(x, y + side - corner), new(x + side, y + side - corner)], 0.75));
        shapes.Add(
            new Curve(
                Ink.Muted,
                [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)],
                0.75
            )
        );
    }

    private static void AddPanel(
        FigureFrame frame,
        List<Shape> shapes,
        RegionFingerprint region,
        int bins,
        double x,
        double y
    )
    {
        var lines = NameLines(frame.Named(region.Region));
        for (var i = 0; i < lines.Count; i++)
        {
            // One line stands right above its panel.
            var base_ = y + NameLine - 4 + ((i + 2 - lines.Count) * NameLine);
            shapes.Add(
                new Label(
                    lines[i],
                    new(x, base_),
                    Size: NameSize,
                    Strong: true,
                    Language: frame.LanguageOf(region.Region)
                )
            );
        }
        var top = y + (2 * NameLine);
        var cell = Side / bins;
        for (var step = 0; step < Steps.Length; step++)
        {
            var rectangles = Rectangles(region, bins, step)
                .Select(r => (x + (r.From * cell), top + Side - ((r.Row + 1) * cell), (r.To - r.From) * cell, cell))
                .ToList();
            if (rectangles.Count > 0)
            {
                shapes.Add(new Boxes(Steps[step].Ink, rectangles));
            }
        }
        AddFrame(shapes, x, top, Side);
        AddNumbers(frame, shapes, region, bins, x, top);
    }

    /// <summary>Neighbouring cells of one step in a row, as one run.</summary>
    private static IEnumerable<(int Row, int From, int To)> Rectangles(RegionFingerprint region, int bins, int step)
    {
        (int Row, int From, int To)? open = null;
        for (var i = 0; i < region.Cells.Count; i++)
        {
            if (StepOf((double)region.Voters[i] / region.Registered) != step)
            {
                continue;
            }
            var (row, column) = (region.Cells[i] / bins, region.Cells[i] % bins);
            if (open is { } run && run.Row == row && run.To == column)
            {
                open = run with { To = column + 1 };
                continue;
            }
            if (open is { } done)
            {
                yield return done;
            }
            open = (row, column, column + 1);
        }
        if (open is { } last)
        {
            yield return last;
        }
    }

    private static int StepOf(double share) => Array.FindLastIndex(Steps, s => share >= s.Least);

    /// <summary>The share and n stand in the corner where fewest cells are taken; never in the one that the title speaks of.</summary>
    private static void AddNumbers(
        FigureFrame frame,
        List<Shape> shapes,
        RegionFingerprint region,
        int bins,
        double x,
        double top
    )
    {
        int Taken(bool right, bool high) =>
            region.Cells.Count(c =>
                (right ? c % bins >= bins * 0.48 : c % bins <= bins * 0.52)
                && (high ? c / bins >= bins * 0.68 : c / bins <= bins * 0.32)
            );
        (bool Right, bool High)[] corners = [(false, false), (true, false), (false, true)];
        var (right, high) = corners.MinBy(c => Taken(c.Right, c.High));
        var (at, anchor) = right ? (x + Side - 5, Anchoring.End) : (x + 5, Anchoring.Start);
        var y = high ? top + 16 : top + Side - 20;
        shapes.Add(new Label(Percent(frame, region.ShareHighHigh), new(at, y), anchor, 13));
        shapes.Add(
            new Label("n\u00A0=\u00A0" + frame.Say((long)region.Stations), new(at, y + 14), anchor, 11, Ink.Muted)
        );
    }

    /// <summary>A name in at most two lines of the panel's width, broken at spaces and hyphens.</summary>
    internal static IReadOnlyList<string> NameLines(string name)
    {
        const int most = (int)(Side / (NameSize * 0.57));
        if (name.Length <= most)
        {
            return [name];
        }
        var cut = name.LastIndexOfAny([' ', '-'], most - 1);
        var first = cut <= 0 ? name[..most] : name[..(cut + 1)];
        var rest = name[first.Length..].TrimStart();
        return [first.TrimEnd(), rest.Length <= most ? rest : rest[..(most - 1)] + "…"];
    }

    private static string Describe(FigureFrame frame, List<RegionFingerprint> shown)
    {
        var most = string.Join(
            "; ",
            shown.Take(3).Select(r => $"{frame.Named(r.Region)} — {Percent(frame, r.ShareHighHigh)}")
        );
        var least = string.Join(
            "; ",
            shown
                .TakeLast(Math.Min(3, shown.Count - 1))
                .Select(r => $"{frame.Named(r.Region)} — {Percent(frame, r.ShareHighHigh)}")
        );
        var end = least.Length == 0 ? "" : frame.Say($" Найменше: {least}.", $" Least: {least}.");
        return frame.Say(
            "По квадрату на регіон: по горизонталі явка, по вертикалі результат лідера, обидві від 0 до 100\u00A0%; що темніша клітинка, то більше в ній виборців регіону. "
                + $"Від найбільшої частки виборців у куті, де обидва показники понад 80\u00A0%: {most}.{end}",
            "One square for each region: turnout runs across, the leader’s result upwards, both from 0 to 100\u00A0%; the darker a cell, the more of the region’s voters it holds. "
                + $"Ordered by the share of voters in the corner where both exceed 80\u00A0%: {most}.{end}"
        );
    }

    private static string Note(FigureFrame frame, List<RegionFingerprint> shown)
    {
        var n = frame.Say(shown.Sum(r => (long)r.Stations));
        var voters = frame.Say(shown.Sum(r => r.Registered));
        return frame.Say(
            $"Дільниць у цих регіонах: {n}, виборців у списках: {voters}. Регіони впорядковано за часткою виборців у куті; n — дільниць. "
                + "Лідер — усього голосування. Назви наведено за джерелом; це не визнання.",
            $"Stations in these regions: {n}, registered voters: {voters}. Regions are ordered by the share of voters in the corner; n is stations. "
                + "The leader is the whole vote’s. Names are the source’s; quoting them does not mean recognising them."
        );
    }
}
