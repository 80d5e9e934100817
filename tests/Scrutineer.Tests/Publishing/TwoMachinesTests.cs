using System.Diagnostics;
using System.Text;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Publishing;

/// <summary>
/// The same case in two folders of two users, named once from its own folder and once by its whole path: the same bytes, and nobody's
/// path in any of them.
/// </summary>
public sealed class TwoMachinesTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("two-machines-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_bundle_has_the_same_bytes_from_two_folders_and_no_path_of_either()
    {
        var key = Path.Combine(_home.FullName, "log.key");
        await File.WriteAllTextAsync(Path.Combine(_home.FullName, "pass"), "six random words would be better\n", Stop);
        await PublishedAct.Do(
            "key",
            "new",
            "cvk.example/log",
            "--out",
            key,
            "--passphrase-file",
            _home.FullName + "/pass"
        );
        var (one, other) = (Machine("olena"), Machine("taras/deep er"));
        var (first, second) = (await Bundle(one, "cases/x", key), await Bundle(other, other.Home + "/cases/x", key));
        Assert.Equal(first, second);
        NoPath(first);
    }

    [Fact]
    public async Task A_dossier_has_the_same_bytes_from_two_folders_and_no_path_of_either()
    {
        var (one, other) = (Machine("olena", "simulated"), Machine("taras/deep er", "simulated"));
        await Run(one, "assess", "cases/x", "--out", "dossier");
        await Run(other, "assess", other.Home + "/cases/x", "--out", other.Home + "/dossier");
        var files = Directory.GetFiles(one.Home + "/dossier", "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 20);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            var name = Path.GetRelativePath(one.Home, file);
            var again = await File.ReadAllBytesAsync(Path.Combine(other.Home, name), Stop);
            Assert.True(bytes.AsSpan().SequenceEqual(again), name);
            NoPath(bytes);
        }
    }

    [Fact]
    public void Canary_a_path_would_be_found() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            NoPath(Encoding.UTF8.GetBytes($"\"file\": \"{_home.FullName}/x\""))
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private void NoPath(byte[] bytes)
    {
        foreach (var word in new[] { _home.FullName, _home.Name, "olena", "taras", SharedData.Repository })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
        }
    }

    private static async Task<byte[]> Bundle((string Home, string User) machine, string @case, string key)
    {
        var meeting = @case + "/meetings/2024-05-08.yaml";
        string[] of = ["--case", @case, "--without-returns"];
        await Run(machine, "log", "init", "log");
        await Run(machine, ["act", "draft", @case, "--kind", "statement", "--without-returns", "--out", "draft.json"]);
        await Run(
            machine,
            ["act", "adopt", "draft.json", .. of, "--meeting", meeting, "--number", "1", "--out", "act.json"]
        );
        await Run(
            machine,
            [
                .. (string[])["publish", "act.json", .. of, "--meeting", meeting, "--log", "log", "--key", key],
                .. (string[])
                    ["--passphrase-file", Path.GetDirectoryName(key) + "/pass", "--without-pdf", "--out", "bundle.zip"],
            ]
        );
        return await File.ReadAllBytesAsync(machine.Home + "/bundle.zip", Stop);
    }

    private (string Home, string User) Machine(string user, string of = "ru-president-2024")
    {
        var home = Path.Combine(_home.FullName, user);
        var from = Shipped.Folder(of);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(home, "cases", "x", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return (home, user);
    }

    private static async Task Run((string Home, string User) machine, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = machine.Home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        start.Environment["HOME"] = machine.Home;
        start.Environment["USER"] = machine.User;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        await output;
        Assert.True(process.ExitCode == 0, await error);
    }
}
