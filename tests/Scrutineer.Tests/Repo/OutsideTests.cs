using System.Diagnostics;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>
/// Somebody outside has the packages and nothing else of this repository: <c>tests/Outside/Program.cs</c> takes the worked case from
/// its folder to a verified bundle with them.
/// </summary>
public sealed class OutsideTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("outside");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task The_packed_libraries_alone_assess_draft_adopt_publish_and_verify_the_worked_case()
    {
        var packages = Path.Combine(_home.FullName, "feed");
        // The rooms stand compiled beside this test, in the configuration that it runs in.
        var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        await Dotnet(
            SharedData.Repository,
            "msbuild",
            ".ci/rooms.proj",
            "-nologo",
            "-v:quiet",
            "-p:Configuration=" + configuration,
            "-p:PackageOutputPath=" + packages + "/"
        );
        foreach (var file in Directory.EnumerateFiles(At("tests", "Outside")))
        {
            File.Copy(file, Path.Combine(_home.FullName, Path.GetFileName(file)));
        }
        await File.WriteAllTextAsync(
            Path.Combine(_home.FullName, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"rooms\" value=\"{packages}\" /></packageSources></configuration>",
            TestContext.Current.CancellationToken
        );
        var said = await Dotnet(_home.FullName, "run", "--", At("cases", "ru-president-2024"));
        Assert.Equal("17 of 17 in favour\n16 of 19 checks hold\n", said.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_program_outside_is_short_and_names_no_project_of_ours()
    {
        Assert.InRange(File.ReadAllLines(At("tests", "Outside", "Program.cs")).Length, 1, 30);
        Assert.DoesNotContain(
            "ProjectReference",
            File.ReadAllText(At("tests", "Outside", "Outside.csproj")),
            StringComparison.Ordinal
        );
    }

    private static string At(params string[] path) => Path.Combine([SharedData.Repository, .. path]);

    // Ours come from the feed, others' from where this repository's own restore has put them: nothing is downloaded.
    private async Task<string> Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RestoreFallbackFolders"] =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (folder == _home.FullName)
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "packages");
        }
        else
        {
            start.Environment.Remove("RestoreFallbackFolders");
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + error);
        return await output;
    }
}
