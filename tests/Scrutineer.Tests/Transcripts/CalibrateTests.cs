using System.Text.Json.Nodes;
using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class CalibrateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-calibrate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_seed_gives_the_same_tables()
    {
        var first = await Calibrate("a", "--runs", "2", "--seed", "7", "--json");
        Assert.Equal(ExitCode.Done, first.Code);
        Assert.Equal(first.Output, await Written("a", "tables.json"));
        var rates = JsonNode.Parse(first.Output)!["falseAlarms"]!.AsArray();
        Assert.Contains(rates, r => (string)r!["method"]! == "neighbours, commissions");
        Assert.All(rates, r => Assert.InRange((int)r!["runs"]!, 1, 2));
        var again = await Calibrate("b", "--runs", "2", "--seed", "7", "--json");
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public async Task What_was_measured_is_kept_and_not_measured_again()
    {
        var first = await Calibrate("a", "--runs", "2", "--methods", "digits");
        Assert.Equal(ExitCode.Done, first.Code);
        var path = Path.Combine(_folder.FullName, "a", "tables.json");
        var stop = TestContext.Current.CancellationToken;
        // A number that no measurement would give tells whether the row was kept.
        var marked = (await File.ReadAllTextAsync(path, stop)).Replace(
            "\"atFive\": ",
            "\"atFive\": 77",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(path, marked, stop);
        await Calibrate("a", "--runs", "2", "--methods", "digits", "core");
        var kept = await Written("a", "tables.json");
        Assert.Contains("\"atFive\": 77", kept, StringComparison.Ordinal);
        Assert.Contains("core, result", kept, StringComparison.Ordinal);
        await Calibrate("a", "--runs", "3", "--methods", "digits");
        Assert.DoesNotContain("\"atFive\": 77", await Written("a", "tables.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Power_is_measured_over_the_amount_of_the_anomaly_asked_for()
    {
        var session = await Calibrate(
            "a",
            "--runs",
            "2",
            "--power-runs",
            "3",
            "--methods",
            "missing-returns",
            "--power",
            "withholding",
            "--json"
        );
        var cells = JsonNode.Parse(session.Output)!["measurePower"]!.AsArray();
        Assert.Equal([0.005, 0.01, 0.02, 0.05, 0.1, 0.2], cells.Select(c => (double)c!["amount"]!));
        Assert.All(cells, c => Assert.Equal(3, (int)c!["alarms"]!));
    }

    [Fact]
    public async Task Power_curves_of_methods_with_a_p_value_lie_beside_the_tables_in_both_languages()
    {
        string[] figures = ["power-curves.en.png", "power-curves.en.svg", "power-curves.uk.png", "power-curves.uk.svg"];
        string[] few = ["--runs", "1", "--power-runs", "1", "--methods", "copied-returns"];
        await Calibrate("a", few);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.FullName, "a"), "power-curves*"));
        var session = await Calibrate("a", [.. few, "--power", "copying"]);
        Assert.All(figures, f => Assert.True(File.Exists(Path.Combine(_folder.FullName, "a", f)), f));
        Assert.Contains("power-curves.en.svg", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_can_be_imitated_and_its_own_numbers_stand_in_the_table_of_controls()
    {
        var simulated = Path.Combine(Scrutineer.Testing.SharedData.Repository, "cases", "simulated");
        var imitated = await Calibrate(
            "a",
            "--skeleton",
            simulated,
            "--every",
            "3",
            "--runs",
            "1",
            "--methods",
            "core"
        );
        Assert.Contains("simulated, every 3rd region", imitated.Output, StringComparison.Ordinal);
        var control = await Calibrate(
            "a",
            "--skeleton",
            simulated,
            "--controls",
            "--methods",
            "missing-returns",
            "integer-percentages",
            "--json"
        );
        var vote = Assert.Single(JsonNode.Parse(control.Output)!["votes"]!.AsArray())!;
        Assert.False((bool)vote["presumedClean"]!);
        var missing = vote["readings"]!.AsArray().Single(r => (string)r!["method"]! == "missing-returns")!;
        Assert.True((bool)missing["alarm"]!);
        Assert.Contains(
            "| missing-returns (% of stations) |",
            await Written("a", "controls.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--runs", "0")]
    [InlineData("--methods", "tea-leaves")]
    [InlineData("--power", "tea-leaves")]
    public async Task What_is_not_offered_is_not_understood(string option, string value)
    {
        var session = await Calibrate("a", option, value);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains(value == "0" ? option : value, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "a"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "a", "tables.json"),
            "[]",
            TestContext.Current.CancellationToken
        );
        var session = await Calibrate("a", "--runs", "1");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("tables.json", session.Error, StringComparison.Ordinal);
    }

    private Task<Transcript> Calibrate(string folder, params string[] arguments) =>
        Session.Run(["calibrate", "--out", Path.Combine(_folder.FullName, folder), .. arguments]);

    private Task<string> Written(string folder, string file) =>
        File.ReadAllTextAsync(Path.Combine(_folder.FullName, folder, file), TestContext.Current.CancellationToken);
}
