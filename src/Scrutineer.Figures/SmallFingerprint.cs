using Scrutineer.Figures.Reference;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>
/// Two small fingerprints of one size and one scale, for a reader who has not seen one: this vote, and one that is presumed
/// clean. A cell's shade is its share of all registered voters, so that votes of different size compare.
/// </summary>
public static class SmallFingerprint
{
    private const double Side = 300;
    private const double Left = 74;
    private const double Top = 12;
    private const double TextSize = 24;
    private const int Steps = 8;

    // Eight steps of about threefold: the lowest is one voter in 300,000, the highest one in 100 and more.
    private static readonly double[] Lowest = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2];

    /// <summary>Name of the vote that stands beside, with the choice that is drawn.</summary>
    public static Bilingual CleanVote => ReferenceVote.Canada2011.Name;

    /// <summary>Where the numbers of that vote are from.</summary>
    public static Bilingual CleanSource => ReferenceVote.Canada2011.Source;

    /// <summary>This vote.</summary>
    /// <param name="finding">Its fingerprint; its bins are a multiple of 50, or drawn as they are.</param>
    /// <param name="language">Of the texts.</param>
    public static Drawing This(FingerprintFinding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var (cells, registered) = Coarse(finding);
        var title = new Bilingual("Це голосування", "This vote").In(language);
        return Draw("fingerprint-small", title, cells, registered, language);
    }

    /// <summary>The vote presumed clean.</summary>
    /// <param name="language">Of the texts.</param>
    public static Drawing Clean(Language language) =>
        Draw(
            "fingerprint-clean",
            CleanVote.In(language),
            ReferenceVote.Cells,
            ReferenceVote.Canada2011.Registered,
            language
        );

    private static Drawing Draw(string id, string title, int cells, IReadOnlyList<long> registered, Language language)
    {
        var shapes = new List<Shape>();
        foreach (var percent in new[] { 0, 50, 100 })
        {
            var x = Left + (Side * percent / 100);
            var y = Top + Side - (Side * percent / 100);
            shapes.Add(new Curve(Ink.Rule, [new(x, Top), new(x, Top + Side)], 1));
            shapes.Add(new Curve(Ink.Rule, [new(Left, y), new(Left + Side, y)], 1));
            var text = Numbers.Say((long)percent, language) + (percent == 100 ? "\u00A0%" : "");
            var side = percent == 100 ? Anchoring.End : Anchoring.Middle;
            var shift = percent == 100 ? 14 : 0;
            shapes.Add(new Label(text, new(x + shift, Top + Side + 28), side, TextSize, Ink.Muted));
            shapes.Add(
                new Label(text, new(Left - 8, y + (percent == 100 ? 14 : 8)), Anchoring.End, TextSize, Ink.Muted)
            );
        }
        AddCells(shapes, cells, registered);
        shapes.Add(new Curve(Ink.Muted, [new(Left, Top), new(Left, Top + Side), new(Left + Side, Top + Side)], 1.5));
        return new Drawing(
            id,
            language.Code(),
            Left + Side + 16,
            Top + Side + 36,
            title,
            Describe(cells, registered, language),
            "",
            shapes
        );
    }

    private static void AddCells(List<Shape> shapes, int cells, IReadOnlyList<long> registered)
    {
        var total = (double)Math.Max(1, registered.Sum());
        var size = Side / cells;
        var boxes = Enumerable.Range(0, Steps).Select(_ => new List<(double, double, double, double)>()).ToArray();
        for (var row = 0; row < cells; row++)
        {
            for (var column = 0; column < cells; )
            {
                var step = Step(registered[(row * cells) + column] / total);
                var end = column + 1;
                while (end < cells && Step(registered[(row * cells) + end] / total) == step)
                {
                    end++;
                }
                if (step >= 0)
                {
                    var y = Top + Side - ((row + 1) * size);
                    boxes[step].Add((Left + (column * size), y, (end - column) * size, size));
                }
                column = end;
            }
        }
        shapes.AddRange(boxes.Index().Where(b => b.Item.Count > 0).Select(b => new Boxes(Ink.Ramp1 + b.Index, b.Item)));
    }

    private static int Step(double share)
    {
        if (share <= 0)
        {
            return -1;
        }
        var step = 0;
        while (step + 1 < Steps && share >= Lowest[step + 1])
        {
            step++;
        }
        return step;
    }

    /// <summary>The finding's cells added up to 50 a side where they can be.</summary>
    private static (int Cells, IReadOnlyList<long> Registered) Coarse(FingerprintFinding finding)
    {
        if (finding.Bins % ReferenceVote.Cells != 0)
        {
            return (finding.Bins, finding.Registered);
        }
        var by = finding.Bins / ReferenceVote.Cells;
        var registered = new long[ReferenceVote.Cells * ReferenceVote.Cells];
        for (var i = 0; i < finding.Registered.Count; i++)
        {
            var (row, column) = (i / finding.Bins / by, i % finding.Bins / by);
            registered[(row * ReferenceVote.Cells) + column] += finding.Registered[i];
        }
        return (ReferenceVote.Cells, registered);
    }

    private static string Describe(int cells, IReadOnlyList<long> registered, Language language)
    {
        var total = (double)Math.Max(1, registered.Sum());
        var peak = Enumerable.Range(0, registered.Count).MaxBy(i => registered[i]);
        var corner = registered
            .Index()
            .Where(c => c.Index / cells * 10 >= cells * 8 && c.Index % cells * 10 >= cells * 8);
        string Percent(double value) => Numbers.Say(value, 0, language) + "\u00A0%";
        var (turnout, result) = (
            Percent(100.0 * (peak % cells + 0.5) / cells),
            Percent(100.0 * (peak / cells + 0.5) / cells)
        );
        var high = Percent(100 * corner.Sum(c => c.Item) / total);
        return new Bilingual(
            $"Найбільше виборців — біля явки {turnout} і результату {result}; там, де обидва понад 80\u00A0%, — {high} виборців.",
            $"Most voters are near turnout {turnout} and result {result}; where both exceed 80\u00A0% there are {high} of voters."
        ).In(language);
    }
}
