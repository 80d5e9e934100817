using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

/// <summary>A mirror in which a file never ends is damaged and not held; a folder that is not there is named.</summary>
public sealed class EndlessLogTests(PublishedAct published) : IClassFixture<PublishedAct>, IDisposable
{
    private const long Bound = 256L << 20;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("endless-log-");

    [Theory]
    [InlineData("verify", "checkpoint")]
    [InlineData("verify", "tile")]
    [InlineData("fsck", "checkpoint")]
    [InlineData("fsck", "tile")]
    public async Task An_endless_file_of_a_log_is_a_damaged_one(string command, string which)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no endless file");
        var mirror = Mirror();
        Assert.Equal(ExitCode.Done, (await Session.Run(Line(command, mirror))).Code);

        foreach (
            var file in Directory
                .EnumerateFiles(mirror, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetRelativePath(mirror, f).StartsWith(which, StringComparison.Ordinal))
                .ToList()
        )
        {
            File.Delete(file);
            File.CreateSymbolicLink(file, "/dev/zero");
        }
        var before = GC.GetTotalAllocatedBytes();
        var said = await Session.Run(Line(command, mirror));
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.NotEmpty(said.Error);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Bound);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("fsck")]
    public async Task A_log_whose_folder_is_not_there_is_named(string command)
    {
        var nowhere = Path.Combine(_home.FullName, "nowhere");
        var said = await Session.Run(Line(command, nowhere));
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(nowhere, said.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such folder", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Delete(recursive: true);

    private string[] Line(string command, string log) =>
        command == "verify"
            ? ["verify", published.Bundle, "--policy", published.Policy, "--log", log]
            : ["log", "fsck", log, "--log-key", published.Key];

    private string Mirror()
    {
        var mirror = Path.Combine(_home.FullName, "mirror");
        foreach (var file in Directory.EnumerateFiles(published.Log, "*", SearchOption.AllDirectories))
        {
            var there = Path.Combine(mirror, Path.GetRelativePath(published.Log, file));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(file, there);
        }
        return mirror;
    }
}
