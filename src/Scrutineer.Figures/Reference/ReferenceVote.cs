using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Figures.Reference;

/// <summary>A vote that is presumed clean, as cells of turnout × result. See <c>Reference/README.md</c>.</summary>
internal sealed class ReferenceVote
{
    /// <summary>Cells along each axis: 50, of two percentage points.</summary>
    public const int Cells = 50;

    private ReferenceVote(Bilingual name, Bilingual source, long[] registered)
    {
        Name = name;
        Source = source;
        Registered = registered;
    }

    /// <summary>The House of Commons of Canada, 2 May 2011: the Conservatives, who won.</summary>
    public static ReferenceVote Canada2011 { get; } =
        new(
            new("Канада, 2 травня 2011 року, консерватори", "Canada, 2 May 2011, the Conservatives"),
            new(
                "qss-package, набір fraud/Canada2011; підраховано за дільницями",
                "qss-package, data set fraud/Canada2011; counted over stations"
            ),
            Read("canada-2011")
        );

    /// <summary>Which vote, and whose result.</summary>
    public Bilingual Name { get; }

    /// <summary>Where its numbers are from.</summary>
    public Bilingual Source { get; }

    /// <summary>Registered voters in each cell: <c>[resultCell × Cells + turnoutCell]</c>.</summary>
    public IReadOnlyList<long> Registered { get; }

    private static long[] Read(string name)
    {
        var registered = new long[Cells * Cells];
        using var stream = typeof(ReferenceVote).Assembly.GetManifestResourceStream($"reference/{name}.csv")!;
        using var text = new StreamReader(stream);
        _ = text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var at = (Number(cells[0]) * Cells) + Number(cells[1]);
            registered[at] = long.Parse(cells[2], CultureInfo.InvariantCulture);
        }
        return registered;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
