using System.Diagnostics;
using System.Globalization;
using Scrutineer.Stores;
using Scrutineer.Testing;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;

namespace Scrutineer.Transparency.Tests.Crash;

/// <summary>
/// kill -9 at random moments during appends. 20 kills by default; <c>SCRUTINEER_KILLS=200</c> for the long run.
/// </summary>
public sealed class KillTests
{
    private const int KillsOfOneLog = 10;

    [Fact]
    public async Task Killed_at_any_moment_the_log_opens_with_every_acknowledged_entry_and_passes_the_check()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("SCRUTINEER_KILLS"), out var asked) ? asked : 20;
        var moments = new Chance(20240508);
        for (var done = 0; done < kills; done += KillsOfOneLog)
        {
            using var folder = new TestFolder();
            LogWriter.Create(folder.Log).Must().Dispose();
            for (var kill = 0; kill < Math.Min(KillsOfOneLog, kills - done); kill++)
            {
                var (acknowledged, published) = await KillAfterAsync(
                    folder["log"],
                    moments.Next(0, 120),
                    TestContext.Current.CancellationToken
                );
                Survives(folder["log"], acknowledged, published);
            }
        }
    }

    [Fact]
    public async Task A_writer_that_acknowledges_too_early_is_found_out()
    {
        using var folder = new TestFolder();
        LogWriter.Create(folder.Log).Must().Dispose();
        var cancellation = TestContext.Current.CancellationToken;
        var (acknowledged, published) = await KillAfterAsync(folder["log"], 0, cancellation, lies: true);
        var found = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Survives(folder["log"], acknowledged, published));
        Assert.Contains("1 were acknowledged, 0 are there", found.Message, StringComparison.Ordinal);
    }

    private static void Survives(string log, long acknowledged, long published)
    {
        using var signer = TestLogs.Signer(1);
        var key = signer.Verifier.ToString();
        // As the crash left it, before any repair: a mirror may be copying at this moment.
        var asFound = LogFsck.Check(new FolderStore(log), key);
        Assert.True(asFound.Passed || published == 0, string.Join("; ", asFound.Problems));
        Assert.True(asFound.Entries >= published);
        using (var writer = LogWriter.Open(new FolderStore(log)).Must())
        {
            Assert.True(writer.Size >= acknowledged, $"{acknowledged} were acknowledged, {writer.Size} are there");
            Assert.True((writer.Published?.Size ?? 0) >= published);
            // One entry more, so that a publication that was cut short is never simply finished.
            writer.Append(TestLogs.Entries(writer.Size, 1)).Must();
            writer.Publish(signer).Must();
        }
        var repaired = LogFsck.Check(new FolderStore(log), key);
        Assert.Empty(repaired.Problems);
        Assert.True(repaired.Entries >= acknowledged);
        var index = 0L;
        foreach (var entry in LogReader.Open(new FolderStore(log), signer.Verifier).Must().ReadFrom(0))
        {
            Assert.Equal(TestLogs.Entry(index), entry.Must().Bytes.ToArray());
            index++;
        }
    }

    private static async Task<(long Acknowledged, long Published)> KillAfterAsync(
        string log,
        int milliseconds,
        CancellationToken cancellation,
        bool lies = false
    )
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The tests run as their own executable, or under the dotnet host.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }
        start.Environment[AppendingChild.Variable] = log;
        start.Environment[AppendingChild.LiesVariable] = lies ? "yes" : "";
        using var child = Process.Start(start)!;
        var lines = new List<string>();
        lines.Add(await child.StandardOutput.ReadLineAsync(cancellation) ?? "");
        await Task.Delay(milliseconds, cancellation);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
        }
        await child.WaitForExitAsync(cancellation);
        Assert.StartsWith("acknowledged ", lines[0], StringComparison.Ordinal);
        return (Last(lines, "acknowledged"), Last(lines, "published"));
    }

    private static long Last(List<string> lines, string what)
    {
        var line = lines.FindLast(l => l.StartsWith(what, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
