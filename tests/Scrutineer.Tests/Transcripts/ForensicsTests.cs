using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

public sealed class ForensicsTests
{
    private static string Invented => Path.Combine(SharedData.Repository, "cases", "simulated", "returns.csv.gz");

    [Fact]
    public async Task Json_has_the_keys_that_others_read()
    {
        var session = await Session.Run("forensics", Invented, "--json");
        Assert.Equal(ExitCode.Done, session.Code);
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal(3_300, (int)document["stations"]!);
        Assert.Equal(300, (int)document["stationsWithoutData"]!);
        var integers = Finding(document, "integer-percentages");
        Assert.Equal(["lattice", "plug-in"], integers["nulls"]!.AsArray().Select(n => (string)n!["null"]!).Order());
        foreach (var cell in integers["nulls"]!.AsArray().SelectMany(n => n!["cells"]!.AsArray()))
        {
            foreach (var key in new[] { "what", "weight", "observed", "expected", "sd", "excess", "z", "log10p" })
            {
                Assert.True(cell!.AsObject().ContainsKey(key), key);
            }
        }
        var excess = Finding(document, "excess-leader-votes");
        Assert.NotNull(excess["band"]!["low"]);
        Assert.NotNull(excess["band"]!["high"]);
        Assert.NotNull(excess["cedar"]!["bin"]);
        Assert.NotNull(excess["cedar"]!["excess"]);
        Assert.NotNull(excess["cedar"]!["stations"]);
        Assert.NotNull(excess["jackknifeSe"]);
        Assert.NotNull(excess["cleanElectionError"]);
        foreach (var finding in document["findings"]!.AsArray())
        {
            Assert.NotNull(finding!["parameters"]);
            Assert.True(finding.AsObject().ContainsKey("seed"));
            Assert.NotNull(finding["source"]);
        }
    }

    [Fact]
    public async Task Machines_get_nothing_but_json_on_standard_output()
    {
        var session = await Session.Run("forensics", Invented, "--json", "--method", "fingerprint");
        Assert.NotNull(JsonNode.Parse(session.Output));
        Assert.DoesNotContain('\u001b', session.Output);
    }

    [Theory]
    [InlineData("2012", 18_025, "1160.957")]
    [InlineData("2018", 19_271, "1708.598")]
    [InlineData("2021", 18_879, "1311.992")]
    [InlineData("2024", 19_375, "2933.682")]
    public async Task The_command_reproduces_the_published_cell_of_each_real_vote(
        string year,
        long observed,
        string excess
    )
    {
        var session = await Session.Run("forensics", SharedData.Require($"returns/ru-{year}.csv.zip"), "--json");
        var plugIn = Finding(JsonNode.Parse(session.Output)!, "integer-percentages")["nulls"]!
            .AsArray()
            .Single(n => (string)n!["null"]! == "plug-in")!;
        var cell = plugIn["cells"]![0]!;
        Assert.Equal(observed, (long)cell["observed"]!);
        Assert.Equal(
            double.Parse(excess, System.Globalization.CultureInfo.InvariantCulture),
            (double)cell["excess"]!,
            1e-3
        );
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_with_its_name()
    {
        var session = await Session.Run("forensics", "nowhere.csv");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("nowhere.csv", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_a_usage_error()
    {
        var session = await Session.Run("forensics", Invented, "--method", "guess");
        Assert.Equal(ExitCode.Usage, session.Code);
    }

    private static JsonObject Finding(JsonNode document, string method) =>
        document["findings"]!.AsArray().Single(f => (string)f!["method"]! == method)!.AsObject();
}
