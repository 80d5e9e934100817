using System.Diagnostics;
using System.Globalization;
using Scrutineer.Testing;
using Scrutineer.Tests.Publishing;
using Scrutineer.Tests.Transcripts;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Tests.Crash;

/// <summary>
/// SIGKILL before every single step on the disk of making a key, adopting and publishing, and at random moments on a disk whose every step
/// takes 30 ms: what is there is whole or absent, and the same command run again ends as if nothing had happened.
/// <c>SCRUTINEER_KILLS</c> asks for every step of publishing (each third without it) and for that many random kills.
/// </summary>
public sealed class EachStepTests(PublishedAct published) : IClassFixture<PublishedAct>, IDisposable
{
    private const int SlowStep = 30;

    private static readonly int Asked = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_KILLS"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 0;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-steps-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_key_killed_before_any_step_is_whole_or_absent()
    {
        string[] Make(int i) =>
            ["key", "new", "k.example", "--out", At($"{i}.key"), "--passphrase-file", published.At("passphrase")];
        var steps = await Steps(Make(0));
        Assert.Contains("move", steps);
        for (var step = 1; step <= steps.Count; step++)
        {
            await Run(Make(step), killAt: step);
            await MadeAgain(At($"{step}.key"), Make(step));
        }
    }

    [Fact]
    public async Task An_act_killed_before_any_step_is_whole_or_absent()
    {
        string[] Adopt(int i) => [.. published.Adopt("draft.json"), "--out", At($"{i}.json")];
        var steps = await Steps(Adopt(0));
        Assert.Contains("move", steps);
        for (var step = 1; step <= steps.Count; step++)
        {
            await Run(Adopt(step), killAt: step);
            await AdoptedAgain(At($"{step}.json"), Adopt(step));
        }
    }

    [Fact]
    public async Task A_publication_killed_before_any_step_is_finished_with_one_entry_in_the_log()
    {
        var steps = await Steps(await Publish(0));
        Assert.InRange(steps.Count, 10, 200);
        for (var step = 1; step <= steps.Count; step += Asked > 0 ? 1 : 3)
        {
            var publish = await Publish(step);
            await Run(publish, killAt: step);
            await PublishedAgain(step, publish);
        }
    }

    [Fact]
    public async Task On_a_slow_disk_too_whatever_is_killed_is_finished_by_the_same_command()
    {
        var moments = new Chance(20240509);
        for (var i = 1000; i < 1000 + Math.Max(2, Asked); i++)
        {
            string[] make =
            [
                "key",
                "new",
                "k.example",
                "--out",
                At($"{i}.key"),
                "--passphrase-file",
                published.At("passphrase"),
            ];
            await Run(make, slow: SlowStep, killAfter: moments.Next(300, 1200));
            await MadeAgain(At($"{i}.key"), make);
            string[] adopt = [.. published.Adopt("draft.json"), "--out", At($"{i}.json")];
            await Run(adopt, slow: SlowStep, killAfter: moments.Next(500, 2500));
            await AdoptedAgain(At($"{i}.json"), adopt);
            var publish = await Publish(i);
            await Run(publish, slow: SlowStep, killAfter: moments.Next(800, 4500));
            await PublishedAgain(i, publish);
        }
    }

    [Fact]
    public async Task Canary_the_disk_is_slow_and_the_kill_is_at_its_step()
    {
        string[] make =
        [
            "key",
            "new",
            "k.example",
            "--out",
            At("c.key"),
            "--passphrase-file",
            published.At("passphrase"),
        ];
        var steps = await Steps(make);
        File.Delete(At("c.key"));
        Assert.NotEqual(0, await Run(make, killAt: steps.Count));
        Assert.True(File.Exists(At("c.key")), "the last step is the flush of the folder");
        File.Delete(At("c.key"));
        Assert.NotEqual(0, await Run(make, killAt: steps.Count - 1));
        Assert.False(File.Exists(At("c.key")), "the last but one moves it there");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await Run(make, slow: 400));
        Assert.True(watch.ElapsedMilliseconds >= 400 * steps.Count);
    }

    private static async Task MadeAgain(string key, string[] make)
    {
        if (!File.Exists(key) || new FileInfo(key).Length == 0)
        {
            await PublishedAct.Do(make);
        }
        Assert.StartsWith("k.example+", (await PublishedAct.Do("key", "show", key)).Output, StringComparison.Ordinal);
    }

    private async Task AdoptedAgain(string act, string[] adopt)
    {
        var expected = await File.ReadAllBytesAsync(published.Act, Stop);
        if (File.Exists(act))
        {
            Assert.Equal(expected, await File.ReadAllBytesAsync(act, Stop));
        }
        await PublishedAct.Do(adopt);
        Assert.Equal(expected, await File.ReadAllBytesAsync(act, Stop));
    }

    private async Task PublishedAgain(int i, string[] publish)
    {
        var (log, bundle) = (At($"log{i}"), At($"{i}.zip"));
        if (File.Exists(bundle))
        {
            Assert.True(BundleArchive.Read(await File.ReadAllBytesAsync(bundle, Stop)).Succeeded);
        }
        await PublishedAct.Do(publish);
        Assert.Equal(0, (await Session.Run("verify", bundle, "--policy", published.Policy, "--log", log)).Code);
        var checkedLog = await PublishedAct.Do("log", "fsck", log, "--log-key", published.Key, "--json");
        Assert.Contains("\"entries\": 1,", checkedLog.Output, StringComparison.Ordinal);
    }

    private async Task<string[]> Publish(int i)
    {
        await PublishedAct.Do("log", "init", At($"log{i}"));
        var publish = published.Publish(published.Act, At($"{i}.zip"));
        publish[Array.IndexOf(publish, "--log") + 1] = At($"log{i}");
        return publish;
    }

    private async Task<List<string>> Steps(string[] words)
    {
        var list = At("steps");
        File.Delete(list);
        Assert.Equal(0, await Run(words, count: list));
        return [.. (await File.ReadAllLinesAsync(list, Stop)).Select(l => l.Split(' ')[0])];
    }

    private string At(string file) => Path.Combine(_home.FullName, file);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<int> Run(
        string[] words,
        int? killAt = null,
        int? slow = null,
        int? killAfter = null,
        string? count = null
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.KillAt] = killAt?.ToString(CultureInfo.InvariantCulture);
        start.Environment[StartupHook.Slow] = slow?.ToString(CultureInfo.InvariantCulture);
        start.Environment[StartupHook.Count] = count;
        foreach (var word in words.Prepend(Path.Combine(AppContext.BaseDirectory, "scrutineer.dll")))
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        var told = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(Stop),
            process.StandardError.ReadToEndAsync(Stop)
        );
        if (killAfter is { } milliseconds)
        {
            await Task.WhenAny(process.WaitForExitAsync(Stop), Task.Delay(milliseconds, Stop));
            process.Kill();
        }
        await process.WaitForExitAsync(Stop);
        await told;
        return process.ExitCode;
    }
}
