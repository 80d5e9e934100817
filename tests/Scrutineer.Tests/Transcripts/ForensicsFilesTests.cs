using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Register;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;
using Sylvan.Data.Csv;

namespace Scrutineer.Tests.Transcripts;

public sealed class ForensicsFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-forensics-");

    private static string Invented => Path.Combine(SharedData.Repository, "cases", "simulated", "returns.csv.gz");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Stations_are_written_with_their_numbers_and_flags()
    {
        var session = await Session.Run("forensics", Invented, "--csv", Place("s.csv"), "--json");
        Assert.Equal(ExitCode.Done, session.Code);
        var rows = Rows(Place("s.csv"));
        Assert.Equal(3_600, rows.Count);
        Assert.Equal(300, rows.Count(r => r["registered"].Length == 0));
        Assert.All(rows.Where(r => r["registered"].Length == 0), r => Assert.Equal("", r["turnout-percent"]));
        var findings = JsonNode.Parse(session.Output)!["findings"]!.AsArray();
        var lattice = Of(findings, "integer-percentages")["nulls"]!
            .AsArray()
            .Single(n => (string)n!["null"]! == "lattice")!;
        Assert.Equal(
            (long)lattice["cells"]![0]!["observed"]!,
            rows.Count(r => r["turnout-whole"] == "1" || r["result-whole"] == "1")
        );
        Assert.Equal((long)lattice["cells"]![4]!["observed"]!, rows.Count(r => r["result-whole"] == "1"));
        Assert.Equal((long)lattice["cells"]![8]!["observed"]!, rows.Count(r => r["turnout-whole"] == "1"));
        Assert.Equal(
            (int)Of(findings, "cloned-percentages")["stationsInClusters"]!,
            rows.Count(r => r["cloned-groups"].Length > 0)
        );
        Assert.Equal(
            (int)Of(findings, "copied-returns")["stationsInvolved"]!,
            rows.Count(r => r["copied-pairs"].Length + r["repeated-runs"].Length > 0)
        );
        Assert.Equal(
            (int)Of(findings, "neighbours")["stationLevel"]!["compared"]!,
            rows.Count(r => r["neighbour-p"].Length > 0)
        );
        Assert.Equal(
            (int)Of(findings, "control-relations")["broken"]!,
            rows.Count(r => r["broken-relations"].Length > 0)
        );
        var one = rows.First(r => r["registered"].Length > 0);
        Assert.Equal(100.0 * Number(one, "issued") / Number(one, "registered"), Number(one, "turnout-percent"));
    }

    [Fact]
    public async Task Parquet_holds_the_same_stations_as_csv()
    {
        await Session.Run("forensics", Invented, "--csv", Place("s.csv"), "--parquet", Place("s.parquet"), "--quiet");
        var (csv, parquet) = (Read("s.csv"), Read("s.parquet"));
        Assert.Equal(csv.Count, parquet.Count);
        Assert.Equal(csv.WithoutData.Count, parquet.WithoutData.Count);
        Assert.Equal(csv.Registered, parquet.Registered);
        Assert.Equal(csv.LeaderVotes, parquet.LeaderVotes);
    }

    [Fact]
    public async Task Figures_are_written_with_captions_that_name_the_source()
    {
        await Session.Run("forensics", Invented, "--figures", Place("figures"), "--quiet");
        foreach (var language in new[] { "uk", "en" })
        {
            var captions = await File.ReadAllTextAsync(
                Place($"figures/captions.{language}.md"),
                TestContext.Current.CancellationToken
            );
            Assert.Contains("returns.csv.gz, SHA-256", captions, StringComparison.Ordinal);
            var names = new[]
            {
                "integer-comb",
                "integer-percentages",
                "integer-regions",
                "excess-leader-votes",
                "fingerprint",
                "fingerprint-regions",
                "funnel",
            };
            foreach (var name in names)
            {
                Assert.Contains($"({name}.{language}.svg)", captions, StringComparison.Ordinal);
                Assert.True(new FileInfo(Place($"figures/{name}.{language}.png")).Length > 1_000);
                Assert.True(File.Exists(Place($"figures/{name}.{language}.svg")));
            }
        }
    }

    [Theory]
    [InlineData("--method", "fingerprint")]
    [InlineData("--region", "Region 2 (invented)")]
    public async Task Figures_of_an_invented_case_say_so_on_their_face(string option, string value)
    {
        var @case = Path.Combine(SharedData.Repository, "cases", "simulated");
        var session = await Session.Run("forensics", @case, "--figures", Place("figures"), option, value);
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.StartsWith("AN INVENTED CASE", session.Output, StringComparison.Ordinal);
        var drawn = Directory.GetFiles(Place("figures"), "*.svg");
        Assert.Contains(drawn, f => Path.GetFileName(f) == "fingerprint.uk.svg");
        foreach (var path in drawn)
        {
            var svg = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            var said = path.EndsWith(".uk.svg", StringComparison.Ordinal) ? "[вигадано]" : "[invented]";
            Assert.Contains(said, svg, StringComparison.Ordinal);
            Assert.Contains(
                path.EndsWith(".uk.svg", StringComparison.Ordinal) ? ">Вигаданий приклад" : ">Invented example",
                svg,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_case_that_declares_what_is_claimed_tells_what_cannot_be_checked_and_who_claims_it()
    {
        var session = await Session.Run(
            "forensics",
            Path.Combine(SharedData.Repository, "cases", "ru-president-2024"),
            "--returns",
            SharedData.Require("returns/ru-2024.csv.zip"),
            "--method",
            "missing-returns",
            "--json"
        );
        var whole = JsonNode.Parse(session.Output)!["findings"]![0]!["whole"]!;
        Assert.Equal(86_206_291, (long)whole["claimed"]!);
        Assert.Equal(73_980_307, (long)whole["inReturns"]!);
        Assert.Equal(8_056_803, (long)whole["electronicOnly"]!);
        Assert.Equal(4_169_181, (long)whole["nothingPublished"]!);
        Assert.EndsWith("(unverified)", (string)whole["source"]!["en"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_returns_is_refused()
    {
        var @case = Path.Combine(SharedData.Repository, "cases", "ua-president-2019");
        var session = await Session.Run("forensics", @case);
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("this case has no returns", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_of_a_case_says_whether_it_is_invented_and_that_of_a_file_does_not_know()
    {
        var @case = Path.Combine(SharedData.Repository, "cases", "simulated");
        var known = await Session.Run("forensics", @case, "--method", "fingerprint", "--json");
        Assert.True((bool)JsonNode.Parse(known.Output)!["invented"]!);
        var plain = await Session.Run("forensics", Invented, "--method", "fingerprint", "--json");
        Assert.Null(JsonNode.Parse(plain.Output)!["invented"]);
    }

    [Fact]
    public async Task One_region_is_told_alone()
    {
        var whole = Read(Invented);
        var name = whole.Regions[3];
        var session = await Session.Run("forensics", Invented, "--region", name.ToUpperInvariant(), "--json");
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal(name, (string)document["region"]!);
        Assert.Equal(whole.Stations.Region.ToArray().Count(r => r == 3), (int)document["stations"]!);
    }

    [Fact]
    public async Task A_misspelt_region_is_refused_with_the_nearest_name()
    {
        var name = Read(Invented).Regions[0];
        var session = await Session.Run("forensics", Invented, "--region", name[..^1] + "x");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains($"did you mean --region \"{name}\"?", session.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> EveryMethod => [.. Methods.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(EveryMethod))]
    public async Task Each_method_explains_itself_without_a_file(string method)
    {
        var session = await Session.Run("forensics", "--explain", method);
        Assert.Equal(ExitCode.Done, session.Code);
        var page = await File.ReadAllTextAsync(
            Path.Combine(SharedData.Repository, "docs", "methods", method + ".md"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(page.TrimEnd(), session.Output.TrimEnd());
        Assert.Contains("in English", session.Error, StringComparison.Ordinal);
        Assert.True(page.Split('\n')[2].StartsWith('*'), "the page leads with a paragraph in Ukrainian");
    }

    [Fact]
    public async Task Without_a_file_and_without_explain_the_command_is_not_understood()
    {
        var session = await Session.Run("forensics");
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("FILE", session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk", "Регіони за q")]
    [InlineData("en", "Regions by q")]
    public async Task Tables_name_regions_and_stations(string language, string heading)
    {
        var returns = Read(Invented);
        var session = await Session.Run("forensics", Invented, "--lang", language);
        Assert.Contains(heading, session.Output, StringComparison.Ordinal);
        Assert.Contains(returns.Commissions[0].Name.Split(' ')[0], session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", session.Output, StringComparison.Ordinal);
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);

    private static JsonNode Of(JsonArray findings, string method) =>
        findings.Single(f => (string)f!["method"]! == method)!;

    private ReturnSet Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(_folder.FullName, name));
        return ReturnsReader.Read(stream, name, null, TestContext.Current.CancellationToken).Value!.Returns;
    }

    private static double Number(Dictionary<string, string> row, string column) =>
        double.Parse(row[column], CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = CsvDataReader.Create(path);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal)
            );
        }
        return rows;
    }
}
