using System.Diagnostics;
using Scrutineer.CommandLine;
using Scrutineer.Stores;

namespace Scrutineer.Tests.Dossiers;

public sealed class FullDiskTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-disk-");

    public void Dispose()
    {
        Sh("umount", _home.FullName);
        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task A_full_disk_leaves_no_half_dossier_and_says_what_to_do()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Sh("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _home.FullName) == 0,
            "needs the right to mount a small disk"
        );
        var failure = await Assert.ThrowsAsync<IOException>(async () =>
        {
            using var folder = new AtomicFolder(Path.Combine(_home.FullName, "dossier"));
            await folder.Write("index.html", new byte[1 << 20], TestContext.Current.CancellationToken);
            folder.Complete();
        });
        Assert.Equal("disk-full", SystemProblem.Explain(failure).Code);
        Assert.Empty(_home.EnumerateFileSystemInfos());
    }

    private static int Sh(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start);
        process!.WaitForExit();
        return process.ExitCode;
    }
}
