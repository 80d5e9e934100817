using System.Diagnostics;
using System.Globalization;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;
using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Tests.Publishing;

/// <summary>
/// kill -9 at many moments of making a key, adopting, and publishing: what is there is whole or absent, and the same command run again
/// ends as if nothing had happened. <c>SCRUTINEER_KILLS</c> asks for more rounds than two.
/// </summary>
public sealed class KilledTests(PublishedAct published) : IClassFixture<PublishedAct>, IDisposable
{
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_KILLS"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 2;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-killed-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_key_is_whole_or_absent_and_a_retry_is_never_blocked_by_half_of_one()
    {
        for (var i = 0; i < 4 * Rounds; i++)
        {
            var key = At($"{i}.key");
            string[] make = ["key", "new", "k.example", "--out", key, "--passphrase-file", published.At("passphrase")];
            await Kill(make, 150 + (60 * i % 500));
            if (!File.Exists(key) || new FileInfo(key).Length == 0)
            {
                await PublishedAct.Do(make);
            }
            Assert.StartsWith(
                "k.example+",
                (await PublishedAct.Do("key", "show", key)).Output,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task An_adopted_act_is_whole_or_absent()
    {
        var expected = await File.ReadAllBytesAsync(published.Act, Stop);
        for (var i = 0; i < 2 * Rounds; i++)
        {
            var act = At($"{i}.json");
            string[] adopt = [.. published.Adopt("draft.json"), "--out", act];
            await Kill(adopt, 300 + (200 * i % 1500));
            if (File.Exists(act))
            {
                Assert.Equal(expected, await File.ReadAllBytesAsync(act, Stop));
            }
            await PublishedAct.Do(adopt);
            Assert.Equal(expected, await File.ReadAllBytesAsync(act, Stop));
        }
    }

    [Fact]
    public async Task A_publication_cut_anywhere_is_finished_by_the_same_command_with_one_entry_in_the_log()
    {
        for (var i = 0; i < 3 * Rounds; i++)
        {
            var (log, bundle) = (At($"log{i}"), At($"{i}.zip"));
            await PublishedAct.Do("log", "init", log);
            var publish = published.Publish(published.Act, bundle);
            publish[Array.IndexOf(publish, "--log") + 1] = log;
            await Kill(publish, 500 + (250 * i % 2000));
            if (File.Exists(bundle))
            {
                Assert.True(BundleArchive.Read(await File.ReadAllBytesAsync(bundle, Stop)).Succeeded);
            }
            await PublishedAct.Do(publish);
            Assert.Equal(0, (await Session.Run("verify", bundle, "--policy", published.Policy, "--log", log)).Code);
            var checkedLog = await PublishedAct.Do("log", "fsck", log, "--log-key", published.Key, "--json");
            Assert.Contains("\"entries\": 1,", checkedLog.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Canary_a_key_that_is_half_written_would_be_noticed()
    {
        await File.WriteAllTextAsync(At("half.key"), "scrutineer-key/v1\nk.exam", Stop);
        Assert.NotEqual(0, (await Session.Run("key", "show", At("half.key"))).Code);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string At(string file) => Path.Combine(_home.FullName, file);

    private static async Task Kill(string[] words, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        await Task.WhenAny(process.WaitForExitAsync(Stop), Task.Delay(milliseconds, Stop));
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }
}
