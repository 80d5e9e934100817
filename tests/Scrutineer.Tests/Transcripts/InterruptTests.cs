using System.Diagnostics;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Ctrl-C at many moments of the main job: a whole dossier or none, and nothing left lying about.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-interrupt-");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory]
    [InlineData(150)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1000)]
    public async Task An_interrupted_assessment_leaves_a_whole_dossier_or_none(int milliseconds)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sends SIGINT");
        var stop = TestContext.Current.CancellationToken;
        var place = Path.Combine(_home.FullName, "dossier");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var word in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"),
                "assess",
                "cases/simulated",
                "--out",
                place,
            }
        )
        {
            start.ArgumentList.Add(word);
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = process.StandardOutput.ReadToEndAsync(stop);
        await Task.Delay(milliseconds, stop);
        using (
            var kill = Process.Start(
                "kill",
                ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            )
        )
        {
            await kill.WaitForExitAsync(stop);
        }
        await process.WaitForExitAsync(stop);
        await output;

        // Before the program listens, the runtime itself ends it: 128 + SIGINT either way.
        Assert.Contains(process.ExitCode, new[] { ExitCode.Done, ExitCode.Interrupted });
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        var left = _home.EnumerateFileSystemInfos().Select(f => f.Name).ToList();
        Assert.True(left.Count == 0 || left is ["dossier"], string.Join(", ", left));
        Assert.True(left.Count == 0 || File.Exists(Path.Combine(place, "manifest.json")));
    }
}
