using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.DataPages;

/// <summary>The scripts of the pages for Python and R count what the program counts.</summary>
public sealed class RedrawTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-redraw-");
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private static string Simulated => Path.Combine(SharedData.Repository, "cases", "simulated");

    private static string Returns => Path.Combine(Simulated, "returns.csv.gz");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Python_redraws_the_fingerprint_and_the_comb_to_the_last_station()
    {
        var python = Interpreter.RequirePython();
        var findings = await Write(Simulated, "--csv", Place("stations.csv"));
        var printed = await python.Run(_folder.FullName, ScriptPage.Python.Script, _stop);
        Assert.Contains("3300 stations, 300 without data", printed, StringComparison.Ordinal);
        await Same(findings);
        Drawn("fingerprint.png", "comb.png");
    }

    [Fact]
    public async Task R_redraws_the_fingerprint_and_the_comb_to_the_last_station()
    {
        var r = Interpreter.RequireR();
        var findings = await Write(Simulated, "--csv", Place("stations.csv"));
        var printed = await r.Run(_folder.FullName, ScriptPage.R.Script, _stop);
        Assert.Contains("3300 stations, 300 without data", printed, StringComparison.Ordinal);
        await Same(findings);
        Drawn("fingerprint.pdf", "comb.pdf");
    }

    [Fact]
    public async Task Python_finds_the_choice_that_was_asked_for()
    {
        var python = Interpreter.RequirePython();
        const string choice = "Choice C (invented)";
        var findings = await Write(Returns, "--choice", choice, "--csv", Place("stations.csv"));
        var printed = await python.Run(_folder.FullName, ScriptPage.Python.Script, _stop);
        Assert.Contains("leader: " + choice, printed, StringComparison.Ordinal);
        await Same(findings);
    }

    [Fact]
    public async Task R_finds_the_choice_that_was_asked_for()
    {
        var r = Interpreter.RequireR();
        const string choice = "Choice C (invented)";
        var findings = await Write(Returns, "--choice", choice, "--csv", Place("stations.csv"));
        var printed = await r.Run(_folder.FullName, ScriptPage.R.Script, _stop);
        Assert.Contains("leader: " + choice, printed, StringComparison.Ordinal);
        await Same(findings);
    }

    [Fact]
    public async Task Python_reads_the_same_from_Parquet()
    {
        var python = Interpreter.RequirePyarrow();
        var findings = await Write(Simulated, "--parquet", Place("stations.parquet"));
        const string read = "table = pd.read_csv(\"stations.csv\")";
        Assert.Contains(read, ScriptPage.Python.Script, StringComparison.Ordinal);
        var script = ScriptPage.Python.Script.Replace(
            read,
            Assert.Single(ScriptPage.Python.FromParquet),
            StringComparison.Ordinal
        );
        await python.Run(_folder.FullName, script, _stop);
        await Same(findings);
    }

    [Fact]
    public void Canary_one_voter_and_one_station_too_many_are_caught()
    {
        var fingerprint = JsonNode.Parse("""{"bins":2,"registered":[0,900,0,0],"stationCounts":[0,2,0,0]}""")!;
        const string header = "\"result-bin\",\"turnout-bin\",\"registered\",\"stations\"";
        Assert.Empty(RedrawnCounts.Fingerprint(fingerprint, [header, "0,1,900,2"]));
        Assert.Equal(["registered[1]: 901, not 900"], RedrawnCounts.Fingerprint(fingerprint, [header, "0,1,901,2"]));
        var curve = """{"observed":[3],"expected":[2.5],"sd":[0.5]}""";
        var comb = JsonNode.Parse($$"""{"turnoutComb":{{curve}},"resultComb":{{curve}}}""")!;
        const string names =
            "tenth,turnout-observed,turnout-expected,turnout-sd,result-observed,result-expected,result-sd";
        Assert.Empty(RedrawnCounts.Comb(comb, [names, "0,3,2.5,0.5,3,2.5,0.5"]));
        Assert.Equal(
            ["turnout-observed[0]: 4, not 3", "result-expected[0]: 2.6, not 2.5"],
            RedrawnCounts.Comb(comb, [names, "0,4,2.5,0.5,3,2.6,0.5"])
        );
        Assert.Contains("turnout-sd: 0 numbers, not 1", RedrawnCounts.Comb(comb, [names]));
    }

    private static async Task<JsonArray> Write(string file, params string[] options)
    {
        string[] methods = ["--method", "fingerprint", "--method", "integer-percentages"];
        var session = await Session.Run(["forensics", file, .. methods, .. options, "--json"]);
        Assert.Equal(ExitCode.Done, session.Code);
        return JsonNode.Parse(session.Output)!["findings"]!.AsArray();
    }

    private async Task Same(JsonArray findings)
    {
        Assert.Empty(RedrawnCounts.Fingerprint(Of("fingerprint"), await Lines("fingerprint.csv")));
        Assert.Empty(RedrawnCounts.Comb(Of("integer-percentages"), await Lines("comb.csv")));

        JsonNode Of(string method) => findings.Single(f => (string)f!["method"]! == method)!;
        Task<string[]> Lines(string name) => File.ReadAllLinesAsync(Place(name), _stop);
    }

    private void Drawn(params string[] names) =>
        Assert.All(names, name => Assert.True(new FileInfo(Place(name)).Length > 5_000, name));

    private string Place(string name) => Path.Combine(_folder.FullName, name);
}
