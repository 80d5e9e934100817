using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Sylvan.Data.Csv;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Two votes of one country, compared from the command line.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-comparison-");

    private static string Later => Path.Combine(SharedData.Repository, "cases", "simulated", "returns.csv.gz");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("uk", "Комісії, що змінилися найбільше: 20 із")]
    [InlineData("en", "Commissions that changed most: 20 of")]
    public async Task An_earlier_vote_gives_a_table_of_the_comparison_alone(string language, string heading)
    {
        var session = await Session.Run("forensics", Later, "--against", await Earlier(), "--lang", language);
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Contains(heading, session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Benford", session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("lattice", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_commission_is_in_the_json_and_its_change_beside_each_station()
    {
        var session = await Session.Run(
            "forensics",
            Later,
            "--against",
            await Earlier(),
            "--json",
            "--csv",
            Place("s.csv"),
            "--figures",
            Place("f")
        );
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal("earlier.csv", (string)document["against"]!["file"]!);
        var finding = Assert.Single(document["findings"]!.AsArray())!;
        var change = finding["changes"]![0]!;
        Assert.InRange((double)change["turnoutChange"]!, 4, 6);
        using var csv = CsvDataReader.Create(Place("s.csv"));
        var (commission, moved, seen) = (csv.GetOrdinal("commission"), csv.GetOrdinal("commission-turnout-change"), 0);
        while (csv.Read())
        {
            if (csv.GetString(commission) == (string)change["commission"]! && csv.GetString(moved).Length > 0)
            {
                Assert.Equal(
                    (double)change["turnoutChange"]!,
                    double.Parse(csv.GetString(moved), CultureInfo.InvariantCulture)
                );
                seen++;
            }
        }
        Assert.True(seen > 0);
        Assert.True(File.Exists(Place("f/comparison.uk.svg")));
        Assert.Contains(
            "(comparison.en.svg)",
            await File.ReadAllTextAsync(Place("f/captions.en.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_an_earlier_vote_the_method_says_what_it_needs()
    {
        var session = await Session.Run("forensics", Later, "--method", "comparison");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("--against FILE", session.Error, StringComparison.Ordinal);
    }

    /// <summary>The invented vote with one ballot in twenty fewer issued in the first commission.</summary>
    private async Task<string> Earlier()
    {
        await Session.Run("forensics", Later, "--csv", Place("all.csv"), "--method", "fingerprint", "--quiet");
        var lines = await File.ReadAllLinesAsync(Place("all.csv"), TestContext.Current.CancellationToken);
        var header = lines[0].Split(',');
        var (commission, issued, registered) = (
            Array.IndexOf(header, "commission"),
            Array.IndexOf(header, "issued"),
            Array.IndexOf(header, "registered")
        );
        var first = lines[1].Split(',')[commission];
        var keep = Array.FindIndex(header, h => h == "row");
        var made = lines.Select(
            (line, i) =>
            {
                var cells = line.Split(',');
                if (i > 0 && cells[commission] == first && cells[issued].Length > 0)
                {
                    var fewer = int.Parse(cells[registered], CultureInfo.InvariantCulture) / 20;
                    cells[issued] = Math.Max(0, int.Parse(cells[issued], CultureInfo.InvariantCulture) - fewer)
                        .ToString(CultureInfo.InvariantCulture);
                }
                return string.Join(',', cells.Take(keep));
            }
        );
        await File.WriteAllLinesAsync(Place("earlier.csv"), made, TestContext.Current.CancellationToken);
        return Place("earlier.csv");
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);
}
