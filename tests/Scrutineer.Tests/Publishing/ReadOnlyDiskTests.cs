using System.Diagnostics;
using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Publishing;

/// <summary>Verifying needs no place to write: the bundle is read in memory.</summary>
public sealed class ReadOnlyDiskTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task A_bundle_is_verified_where_no_temporary_folder_can_be_made()
    {
        var said = await Run("verify", published.Bundle, "--policy", published.Policy);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("act-signature", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_nothing_can_be_written_there()
    {
        Assert.SkipUnless(await Isolates(), "needs the right to make a namespace of mounts");
        var place = published.At("not-written.json");
        var said = await Run("act", "draft", PublishedAct.Case, "--without-returns", "--out", place);
        Assert.NotEqual(ExitCode.Done, said.Code);
        Assert.False(File.Exists(place));
    }

    // Where that is allowed, the child sees the whole disk read-only; its temporary folder is nowhere in any case.
    private static async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        string[] line = ["dotnet", Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"), .. arguments];
        var start = Start(
            await Isolates()
                ? ["unshare", "-m", "sh", "-c", "mount -o remount,bind,ro / && exec \"$@\"", "sh", .. line]
                : line
        );
        start.Environment["TMPDIR"] = "/no/such/folder";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output);
    }

    private static async Task<bool> Isolates() =>
        OperatingSystem.IsLinux() && await Exit("unshare", "-m", "sh", "-c", "mount -o remount,bind,ro /") == 0;

    private static async Task<int> Exit(params string[] line)
    {
        try
        {
            using var process = Process.Start(Start(line))!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    private static ProcessStartInfo Start(string[] line) =>
        new(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
}
