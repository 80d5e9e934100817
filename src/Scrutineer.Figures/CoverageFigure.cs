namespace Scrutineer.Figures;

/// <summary>Stations known and stations with data: regions that miss data one by one, the complete ones together.</summary>
internal static class CoverageFigure
{
    private const double Left = 250;
    private const double Right = FigureFrame.Width - 120;
    private const double Row = 26;
    private const int MostRows = 24;
    private const int LongestName = 31;

    public static Drawing Draw(FigureFrame frame, IReadOnlyList<CoverageRow> coverage)
    {
        var known = coverage.Sum(r => (long)r.Known);
        var without = coverage.Sum(r => (long)r.Without);
        var title =
            without == 0
                ? frame.Say(
                    $"Дані опубліковано за всіма дільницями: {frame.Say(known)}",
                    $"Data are published for every station: {frame.Say(known)}"
                )
                : frame.Say(
                    $"Без даних {frame.Say(without)} дільниць із {frame.Say(known)} відомих",
                    $"No data for {frame.Say(without)} of {frame.Say(known)} known stations"
                );
        var shapes = new List<Shape>();
        var top = frame.AddTitle(shapes, title);
        AddKey(frame, shapes, top + 4);
        var rows = Rows(frame, coverage);
        var y = top + 20;
        foreach (var row in rows)
        {
            AddRow(frame, shapes, row, y);
            y += Row;
        }
        var description = Describe(frame, coverage);
        var note = frame.Say(
            "Смуга — частка відомих дільниць, за якими дані опубліковано; числа — з даними та відомо. Відсутні дані не вважаються нулями. Назви в лапках наведено за джерелом; це не визнання.",
            "The bar is the share of known stations with published data; the numbers are with data and known. Missing data are never taken as zeros. Names in quotation marks are the source’s; quoting them does not mean recognising them."
        );
        return frame.Finish("coverage", y + 8, title, description, note, shapes);
    }

    private sealed record BarRow(string Name, string? Language, long Known, long WithData);

    private static List<BarRow> Rows(FigureFrame frame, IReadOnlyList<CoverageRow> coverage)
    {
        var missing = coverage
            .Where(r => r.Without > 0)
            .OrderByDescending(r => (double)r.Without / r.Known)
            .ThenByDescending(r => r.Without)
            .ThenBy(r => r.Region, StringComparer.Ordinal)
            .ToList();
        var complete = coverage.Where(r => r.Without == 0).ToList();
        var rows = missing
            .Take(MostRows)
            .Select(r => new BarRow(Quoted(frame, r.Region), frame.LanguageOf(r.Region), r.Known, r.WithData))
            .ToList();
        var rest = missing.Skip(MostRows).ToList();
        if (rest.Count > 0)
        {
            var name = frame.Say($"інші неповні регіони: {rest.Count}", $"other incomplete regions: {rest.Count}");
            rows.Add(new BarRow(name, null, rest.Sum(r => (long)r.Known), rest.Sum(r => (long)r.WithData)));
        }
        if (complete.Count > 0)
        {
            var name = frame.Say(
                $"регіони з повними даними: {complete.Count}",
                $"regions with all data: {complete.Count}"
            );
            rows.Add(new BarRow(name, null, complete.Sum(r => (long)r.Known), complete.Sum(r => (long)r.WithData)));
        }
        return rows;
    }

    private static void AddKey(FigureFrame frame, List<Shape> shapes, double y)
    {
        shapes.Add(new Boxes(Ink.Ramp6, [(Left, y - 11, 16, 12)]));
        shapes.Add(new Label(frame.Say("з даними", "with data"), new(Left + 23, y), Ink: Ink.Muted));
        AddHollow(shapes, Left + 120, y - 11, 16, 12);
        shapes.Add(new Label(frame.Say("без даних", "without data"), new(Left + 143, y), Ink: Ink.Muted));
    }

    private static void AddRow(FigureFrame frame, List<Shape> shapes, BarRow row, double y)
    {
        var share = row.Known == 0 ? 0 : (double)row.WithData / row.Known;
        shapes.Add(new Label(row.Name, new(Left - 12, y + 17), Anchoring.End, Language: row.Language));
        AddHollow(shapes, Left, y + 5, Right - Left, 16);
        if (share > 0)
        {
            shapes.Add(new Boxes(Ink.Ramp6, [(Left, y + 5, (Right - Left) * share, 16)]));
        }
        var text = $"{frame.Say(row.WithData)} / {frame.Say(row.Known)}";
        shapes.Add(new Label(text, new(FigureFrame.Width, y + 17), Anchoring.End));
    }

    private static void AddHollow(List<Shape> shapes, double x, double y, double width, double height) =>
        shapes.Add(
            new Curve(
                Ink.Muted,
                [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height), new(x, y)],
                0.75
            )
        );

    /// <summary>A name that only the source gives stands in quotation marks: it is quoted, not adopted.</summary>
    private static string Quoted(FigureFrame frame, string name) =>
        frame.IsNamed(name) ? Cut(frame.Named(name)) : frame.Say($"«{Cut(name)}»", $"“{Cut(name)}”");

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Describe(FigureFrame frame, IReadOnlyList<CoverageRow> coverage)
    {
        var none = coverage.Count(r => r.WithData == 0 && r.Known > 0);
        var some = coverage.Count(r => r.WithData > 0 && r.Without > 0);
        var all = coverage.Count(r => r.Without == 0);
        return frame.Say(
            $"Смуги за регіонами. Регіонів без жодних даних: {none}; з частковими: {some}; з повними: {all}. Повна таблиця — під рисунком.",
            $"Bars by region. Regions without any data: {none}; with some: {some}; with all: {all}. The full table is below the figure."
        );
    }
}
