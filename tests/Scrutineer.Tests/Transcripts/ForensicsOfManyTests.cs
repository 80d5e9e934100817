using System.Text.Json.Nodes;
using NJsonSchema;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary><c>forensics FILE…</c>: several votes in one run.</summary>
public sealed class ForensicsOfManyTests
{
    private static string Case => Path.Combine(SharedData.Repository, "cases", "simulated");

    private static string Returns => Path.Combine(Case, "returns.csv.gz");

    private static readonly string Place = Path.Combine(
        SharedData.Repository,
        "schemas",
        "forensics-files.schema.json"
    );

    [Fact]
    public async Task Machines_get_the_document_of_each_file_in_the_order_of_the_files()
    {
        var many = await Session.Run("forensics", Case, Returns, "nowhere.csv", "--json", "--jobs", "2");
        var (ofCase, ofFile) = (
            await Session.Run("forensics", Case, "--json"),
            await Session.Run("forensics", Returns, "--json")
        );
        var files = JsonNode.Parse(many.Output)!["files"]!.AsArray();
        Assert.Equal(3, files.Count);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ofCase.Output), files[0]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ofFile.Output), files[1]));
        Assert.Equal("missing-file", (string?)files[2]!["problems"]![0]!["code"]);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--lang=uk")]
    public async Task The_answer_does_not_depend_on_the_jobs(string form)
    {
        string[] line = ["forensics", Returns, Case, "nowhere.csv", Returns, form];
        var one = await Session.Run([.. line, "--jobs", "1"]);
        foreach (var jobs in (string[])["2", "3", "9"])
        {
            Assert.Equal(one, await Session.Run([.. line, "--jobs", jobs]));
        }
    }

    [Fact]
    public async Task A_file_that_is_refused_is_a_row_with_its_reason_and_the_others_go_on()
    {
        var session = await Session.Run("forensics", Returns, "nowhere.csv", Case);
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("nowhere.csv: there is no such file", session.Flowing, StringComparison.Ordinal);
        Assert.Contains("nowhere.csv", session.Error, StringComparison.Ordinal);
        Assert.Equal(2, session.Flowing.Split("Integer percentages: adjusted p").Length - 1);
        var good = await Session.Run("forensics", Returns, Case);
        Assert.Equal(ExitCode.Done, good.Code);
        Assert.Empty(good.Error);
    }

    [Fact]
    public async Task The_table_has_a_row_a_vote_with_its_stations_and_a_line_a_method()
    {
        var session = await Session.Run("forensics", Returns, Returns, "--method", "core", "--method", "slopes");
        var rows = session
            .Output.Split('\n')
            .Where(l => l.Contains("returns.csv.gz", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Contains("3,300", r, StringComparison.Ordinal));
        Assert.Equal(2, session.Flowing.Split("Core: the left mode:").Length - 1);
        Assert.Equal(2, session.Flowing.Split("Slope of the result on turnout within commissions:").Length - 1);
    }

    [Theory]
    [InlineData("--csv", "s.csv")]
    [InlineData("--parquet", "s.parquet")]
    [InlineData("--figures", "figures")]
    [InlineData("--title", "a vote")]
    [InlineData("--returns", "returns.csv")]
    public async Task What_is_written_or_said_of_one_vote_is_refused_for_several(string option, string value)
    {
        var session = await Session.Run("forensics", Returns, Case, option, value);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains($"{option} is for one vote", session.Error, StringComparison.Ordinal);
        Assert.Empty(session.Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Jobs_are_a_number_from_one(string jobs)
    {
        var session = await Session.Run("forensics", Returns, Case, "--jobs", jobs);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("--jobs", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_follows_its_schema()
    {
        var schema = await Schema();
        var session = await Session.Run("forensics", Case, "nowhere.csv", "--json");
        Assert.Empty(schema.Validate(session.Output).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("another version")]
    [InlineData("a vote without a leader")]
    [InlineData("a refusal without a reason")]
    public async Task Canary_a_document_that_does_not_follow_the_schema_is_caught(string fault)
    {
        var session = await Session.Run("forensics", Case, "nowhere.csv", "--json");
        var document = JsonNode.Parse(session.Output)!.AsObject();
        var files = document["files"]!.AsArray();
        Action spoil = fault switch
        {
            "another version" => () => document["schema"] = "scrutineer-forensics-1",
            "a vote without a leader" => () => files[0]!.AsObject().Remove("leader"),
            "a refusal without a reason" => () => files[1]!["problems"]!.AsArray().Clear(),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        spoil();
        Assert.NotEmpty((await Schema()).Validate(document.ToJsonString()));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Place, TestContext.Current.CancellationToken);
}
