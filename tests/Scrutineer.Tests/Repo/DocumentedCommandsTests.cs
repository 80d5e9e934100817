using System.Diagnostics;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>Runs the commands of the documents as they are written, as a process, in a folder that looks like the checkout.</summary>
public sealed class DocumentedCommandsTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-docs-");

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (document, arguments) in DocumentedCommands.All().DistinctBy(c => c.Arguments))
            {
                data.Add(document, arguments);
            }
            return data;
        }
    }

    public void Dispose() => _home.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_documented_command_runs_as_it_is_written(string document, string arguments)
    {
        var words = DocumentedCommands.Words(arguments);
        foreach (var word in words.Where(w => w.StartsWith("../shared/data/", StringComparison.Ordinal)))
        {
            SharedData.Require(word["../shared/data/".Length..]);
        }
        var needsNetwork = words is ["returns", "get", ..];
        var needsReturns = words is ["assess", "cases/ru-president-2024", ..] && !words.Contains("--returns");

        var (code, error) = await Run(words);

        // Without a network the program says what to download, where to put it, and the hash: that is documented too.
        var allowed =
            needsNetwork || needsReturns
                ? [ExitCode.Done, ExitCode.Unavailable, ExitCode.Refused]
                : new[] { ExitCode.Done };
        Assert.True(allowed.Contains(code), $"{document}: {arguments} ended with {code}\n{error}");
        Assert.DoesNotContain("   at Scrutineer", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Canary_commands_are_found_in_a_document() =>
        Assert.Equal(
            ["assess cases/simulated", "law lint"],
            DocumentedCommands.In(
                "text\n\n    dotnet run -c Release --project src/Scrutineer -- assess cases/simulated\n\n```console\nscrutineer law lint\n```\n"
            )
        );

    private async Task<(int Code, string Error)> Run(string[] arguments)
    {
        var checkout = _home.CreateSubdirectory("checkout").FullName;
        foreach (var name in new[] { "cases", "rules", "mappings", "docs", "schemas" })
        {
            var target = Path.Combine(SharedData.Repository, name);
            if (Directory.Exists(target))
            {
                Directory.CreateSymbolicLink(Path.Combine(checkout, name), target);
            }
        }
        var shared = Path.Combine(SharedData.Repository, "..", "shared");
        if (Directory.Exists(shared))
        {
            Directory.CreateSymbolicLink(Path.Combine(_home.FullName, "shared"), Path.GetFullPath(shared));
        }
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = checkout,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["XDG_CACHE_HOME"] = _home.CreateSubdirectory("cache").FullName;
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        await output;
        return (process.ExitCode, await error);
    }
}
