using System.Text.Json;
using Scrutineer.CommandLine;
using Scrutineer.Commands;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Transcripts;

/// <summary><c>scrutineer returns</c> and <c>forensics</c> on tables as people really have them.</summary>
public sealed class ReturnsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-returns-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    // 60 made-up stations; "votes" is what stands in for the valid ballots, so that a relation can be broken everywhere.
    private string Table(int missing = 0) =>
        Write(
            "table.csv",
            "region,station,registered,issued,cast,invalid,valid,votes:Alice,votes:Bob\n"
                + string.Concat(
                    Enumerable
                        .Range(1, 60)
                        .Select(i =>
                            $"R{i % 3},{i},{900 + i},{500 + i},{500 + i},10,{490 + i},{300 + (i % 7)},{190 + i - (i % 7) - missing}\n"
                        )
                )
        );

    public static TheoryData<string> Awkward { get; } =
        new(
            "counter",
            "cp1250",
            "dup",
            "lasttotal",
            "latin1",
            "long",
            "modes",
            "nbsp",
            "nonl",
            "offbyone",
            "over100",
            "percentcol",
            "thousands",
            "title",
            "totals"
        );

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task A_mapping_is_written_for_every_awkward_table_and_reads_it(string name)
    {
        var file = SharedData.Require($"awkward/{name}.csv");
        var mapped = await Session.Run("returns", "map", file, "--lang", "en");
        Assert.Equal((ExitCode.Done, ""), (mapped.Code, mapped.Error));
        Assert.StartsWith("# ", mapped.Output, StringComparison.Ordinal);
        var map = Write(name + ".map.yaml", mapped.Output);
        var read = await Session.Run(
            "forensics",
            file,
            "--map",
            map,
            "--method",
            "fingerprint",
            "--json",
            "--lang",
            "en"
        );
        Assert.Equal(name == "dup" ? ExitCode.Refused : ExitCode.Done, read.Code);
        if (name != "dup")
        {
            Assert.Equal(320, JsonDocument.Parse(read.Output).RootElement.GetProperty("stations").GetInt32());
        }
    }

    [Fact]
    public async Task A_file_in_which_a_relation_fails_in_most_returns_is_refused_by_all_but_the_check()
    {
        var file = Table(missing: 3);
        foreach (
            var command in new string[][]
            {
                ["forensics", file],
                ["returns", "convert", file, "--out", Path.Combine(_folder.FullName, "x.csv")],
            }
        )
        {
            var refused = await Session.Run([.. command, "--lang", "en"]);
            Assert.Equal((ExitCode.Refused, ""), (refused.Code, refused.Output));
            Assert.Contains("fails in 60 of 60 returns", refused.Error, StringComparison.Ordinal);
            Assert.Contains("--anyway", refused.Error, StringComparison.Ordinal);
        }
        var check = await Session.Run("returns", "check", file, "--lang", "en");
        Assert.Equal(ExitCode.Refused, check.Code);
        Assert.Contains("Fails in most returns", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_anyway_says_so_in_every_output()
    {
        var file = Table(missing: 3);
        var (csv, figures) = (Path.Combine(_folder.FullName, "s.csv"), Path.Combine(_folder.FullName, "figures"));
        string[] command = ["forensics", file, "--anyway", "--method", "fingerprint", "--lang", "en"];
        var tables = await Session.Run([.. command, "--csv", csv, "--figures", figures]);
        Assert.Equal(ExitCode.Done, tables.Code);
        Assert.Contains(
            "Read anyway (--anyway): \"valid = the votes for all choices\" fails in 60 of 60",
            tables.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "votes-make-valid",
            (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken))[1],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--anyway",
            await File.ReadAllTextAsync(Path.Combine(figures, "captions.en.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        foreach (var figure in Directory.GetFiles(figures, "*.svg"))
        {
            Assert.Contains(
                "--anyway",
                await File.ReadAllTextAsync(figure, TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
        var json = await Session.Run([.. command, "--json"]);
        var anyway = JsonDocument.Parse(json.Output).RootElement.GetProperty("anyway")[0];
        Assert.Equal(
            ("votes-make-valid", 60),
            (anyway.GetProperty("relation").GetString(), anyway.GetProperty("failed").GetInt32())
        );
    }

    [Fact]
    public async Task A_file_that_is_to_be_trusted_says_nothing_of_anyway()
    {
        var json = await Session.Run("forensics", Table(), "--anyway", "--method", "fingerprint", "--json");
        Assert.False(JsonDocument.Parse(json.Output).RootElement.TryGetProperty("anyway", out _));
    }

    [Fact]
    public async Task The_result_is_that_of_the_choice_that_is_named_and_the_vote_has_the_title_that_is_given()
    {
        string[] command =
        [
            "forensics",
            Table(),
            "--choice",
            "bob",
            "--title",
            "Вигадані вибори",
            "--method",
            "fingerprint",
            "--lang",
            "en",
        ];
        var named = await Session.Run(command);
        Assert.Contains("Leader: Bob.", named.Output, StringComparison.Ordinal);
        Assert.Contains("Вигадані вибори", named.Output, StringComparison.Ordinal);
        var figures = Path.Combine(_folder.FullName, "figures");
        await Session.Run([.. command, "--figures", figures]);
        Assert.Contains(
            "Вигадані вибори",
            await File.ReadAllTextAsync(Path.Combine(figures, "captions.en.md"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        var unknown = await Session.Run("forensics", Table(), "--choice", "Carol", "--lang", "en");
        Assert.Equal(ExitCode.Refused, unknown.Code);
        Assert.Contains("«Alice»", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("--choice", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_not_text_is_checked_and_no_encoding_is_told()
    {
        var table = Write(
            "in.csv",
            "region,commission,station,registered,issued,cast,votes:a\nR,C,1,9,8,7,6\nR,C,2,9,8,7,6\n"
        );
        var parquet = Path.Combine(_folder.FullName, "in.parquet");
        Assert.Equal(ExitCode.Done, (await Session.Run("returns", "convert", table, "--out", parquet)).Code);
        foreach (var language in new[] { "uk", "en" })
        {
            var text = await Session.Run("returns", "check", table, "--lang", language);
            var check = await Session.Run("returns", "check", parquet, "--lang", language);
            Assert.Equal(ExitCode.Done, check.Code);
            Assert.Contains("utf-8", text.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("utf-8", check.Output, StringComparison.Ordinal);
        }
        // Written over its own earlier output, little by little.
        Assert.Equal(ExitCode.Done, (await Session.Run("returns", "convert", parquet, "--out", table)).Code);
        Assert.Contains(
            "R,C,2,9,8,7,6",
            await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_check_tells_totals_rows_of_zeros_and_the_encoding()
    {
        var file = SharedData.Require("awkward/totals.csv");
        var map = Write("m.map.yaml", (await Session.Run("returns", "map", file)).Output);
        var check = await Session.Run("returns", "check", file, "--map", map, "--lang", "en");
        Assert.Contains(
            "Totals among the rows: 40; equal to the sum of their stations: 40.",
            check.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Rows of zeros alone: 0. Encoding: utf-8.", check.Output, StringComparison.Ordinal);
        var json = JsonDocument
            .Parse((await Session.Run("returns", "check", file, "--map", map, "--json")).Output)
            .RootElement;
        Assert.Equal((40, 0), (json.GetProperty("setApart").GetArrayLength(), json.GetProperty("zeroRows").GetInt32()));
    }

    [Fact]
    public async Task The_encoding_can_be_stated_and_an_unknown_one_is_refused()
    {
        var file = SharedData.Require("awkward/cp1250.csv");
        Assert.Contains(
            "encoding: iso-8859-1",
            (await Session.Run("returns", "map", file, "--encoding", "iso-8859-1")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Usage, (await Session.Run("returns", "map", file, "--encoding", "klingon")).Code);
    }

    [Fact]
    public void The_dialogue_shows_five_stations_and_takes_what_it_is_told()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, Language.En, quiet: false, json: false, decorate: false);
        var file = Write(
            "t.csv",
            "a,b,c,d,e\n"
                + string.Concat(Enumerable.Range(1, 30).Select(i => $"S{i},{900 + i},{500 + i},{300 + i},200\n"))
        );
        var asked = new MapDialogue(terminal, new StringReader("3=cast\nnonsense\n\n")).Ask(
            file,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Contains("cast: \"c\"", asked.Value!, StringComparison.Ordinal);
        Assert.Contains("'nonsense' is not understood", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("S5", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("S6 ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }
}
