using System.Globalization;
using System.IO.Compression;
using Scrutineer.Figures.Reference;
using Scrutineer.Testing;

namespace Scrutineer.Figures.Tests;

/// <summary>The vote that stands beside for comparison, counted again from the stations where they are at hand.</summary>
public sealed class ReferenceVoteTests
{
    private const int Cells = ReferenceVote.Cells;

    [Fact]
    public void Canada_2011_is_what_its_stations_give()
    {
        using var file = new GZipStream(
            File.OpenRead(SharedData.Require("returns/controls/canada-2011.csv.gz")),
            CompressionMode.Decompress
        );
        using var text = new StreamReader(file);
        Assert.Equal("\"votes\",\"turnout\",\"N\"", text.ReadLine());
        var counted = new long[Cells * Cells];
        while (text.ReadLine() is { } line)
        {
            var row = line.Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
            var (votes, ballots, registered) = (row[0], row[1], row[2]);
            var at = (Cell(votes, ballots) * Cells) + Cell(ballots, registered);
            counted[at] += registered;
        }
        Assert.Equal(counted, ReferenceVote.Canada2011.Registered);
        // The canary: a voter more or less would be seen.
        Assert.NotEqual(counted.Sum() + 1, ReferenceVote.Canada2011.Registered.Sum());
    }

    private static int Cell(int part, int whole) => Math.Min(Cells - 1, part * Cells / whole);
}
