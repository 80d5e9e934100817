using System.Diagnostics;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>One witness asked about two forks at the same moment, by processes of their own: it cosigns one of them at most.</summary>
public sealed class WitnessRaceTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-witness-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Of_two_forks_one_is_cosigned()
    {
        await File.WriteAllTextAsync(At("pass"), "six random words would be better\n", Stop);
        var log = await PublishedAct.Do(
            "key",
            "new",
            "cvk.example/log",
            "--out",
            At("log.key"),
            "--passphrase-file",
            At("pass")
        );
        await PublishedAct.Do(
            "key",
            "new",
            "w.example",
            "--witness",
            "--out",
            At("w.key"),
            "--passphrase-file",
            At("pass")
        );
        foreach (var fork in new[] { "one", "other" })
        {
            await File.WriteAllTextAsync(At(fork + ".txt"), fork, Stop);
            await PublishedAct.Do("log", "init", At(fork));
            await PublishedAct.Do("log", "append", At(fork), At(fork + ".txt"));
            await PublishedAct.Do(
                "log",
                "checkpoint",
                At(fork),
                "--key",
                At("log.key"),
                "--passphrase-file",
                At("pass")
            );
            await PublishedAct.Do(
                "log",
                "witness",
                "ask",
                At(fork),
                "--log-key",
                At("log.key"),
                "--out",
                At(fork + ".ask")
            );
        }
        for (var round = 0; round < 3; round++)
        {
            File.Delete(At("seen.txt"));
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(i => Answer(i % 2 == 0 ? "one" : "other", log.Output.Trim()))
            );
            Assert.Single(answers.Where(a => a.Code == 0).Select(a => a.Fork).Distinct());
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string At(string file) => Path.Combine(_home.FullName, file);

    private async Task<(string Fork, int Code)> Answer(string fork, string key)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"),
            .. (string[])["log", "witness", "answer", At(fork + ".ask"), "--log-key", key, "--seen", At("seen.txt")],
            .. (string[])["--key", At("w.key"), "--passphrase-file", At("pass")],
        ];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        _ = await output + await error;
        return (fork, process.ExitCode);
    }
}
