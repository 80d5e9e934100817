namespace Scrutineer.Figures;

/// <summary>Numbers beside marks, each where no other number or mark stands.</summary>
internal static class Numbering
{
    /// <summary>Adds 1, 2, … beside <paramref name="marks"/>, inside the plot.</summary>
    public static void Add(
        FigureFrame frame,
        List<Shape> shapes,
        IReadOnlyList<Spot> marks,
        (double Left, double Top, double Right, double Bottom) plot
    )
    {
        var taken = marks.Select(m => new Spot(m.X, m.Y + 4)).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            var (x, y) = (marks[i].X, marks[i].Y);
            // Beside the mark, then above and below it, then farther out.
            Spot[] places =
            [
                new(x + 12, y + 4),
                new(x - 12, y + 4),
                new(x, y - 7),
                new(x, y + 15),
                new(x + 11, y - 6),
                new(x - 11, y - 6),
                new(x + 11, y + 14),
                new(x - 11, y + 14),
                new(x + 24, y + 4),
                new(x - 24, y + 4),
            ];
            var place = places.FirstOrDefault(p => Inside(p) && !taken.Exists(t => Close(t, p)), places[0]);
            taken.Add(place);
            // A ground of paper keeps the number legible among specks.
            var half = i < 9 ? 4 : 7;
            shapes.Add(new Boxes(Ink.Paper, [(place.X - half, place.Y - 10, 2 * half, 12)]));
            shapes.Add(new Label(frame.Say(i + 1L), place, Anchoring.Middle, 12, Strong: true));
        }

        bool Inside(Spot p) =>
            p.X > plot.Left + 8 && p.X < plot.Right - 8 && p.Y > plot.Top + 10 && p.Y < plot.Bottom - 2;
    }

    private static bool Close(Spot a, Spot b) => Math.Abs(a.X - b.X) < 11 && Math.Abs(a.Y - b.Y) < 11;
}
