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
        var first = await Session.Run("calibrate", "--runs", "2", "--seed", "7", "--out", _folder.FullName, "--json");
        Assert.Equal(ExitCode.Done, first.Code);
        var written = await File.ReadAllTextAsync(
            Path.Combine(_folder.FullName, "tables.json"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(first.Output, written);
        var rates = JsonNode.Parse(written)!["falseAlarms"]!.AsArray();
        Assert.NotEmpty(rates);
        Assert.All(rates, r => Assert.InRange((int)r!["runs"]!, 1, 2));
        var again = await Session.Run("calibrate", "--runs", "2", "--seed", "7", "--out", _folder.FullName, "--json");
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public async Task No_runs_are_not_understood()
    {
        var session = await Session.Run("calibrate", "--runs", "0", "--out", _folder.FullName);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains("--runs", session.Error, StringComparison.Ordinal);
    }
}
