using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Dossiers;

/// <summary>A dossier takes the place of a dossier, and of nothing else, however many runs write it at once.</summary>
public sealed class StandingFolderTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-standing-");

    private string Place => Path.Combine(_home.FullName, "dossier");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"name\": \"a browser extension\", \"manifest_version\": 3}")]
    [InlineData("not json")]
    [InlineData("{\"schema\": \"scrutineer-manifest-1\", \"outputs\": []}")]
    public async Task A_folder_with_somebodys_manifest_is_not_deleted(string manifest)
    {
        Directory.CreateDirectory(Place);
        await File.WriteAllTextAsync(Path.Combine(Place, "manifest.json"), manifest, Stop);
        await File.WriteAllTextAsync(Path.Combine(Place, "thesis.txt"), "ten years", Stop);
        var refused = await Assess();
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Equal("ten years", await File.ReadAllTextAsync(Path.Combine(Place, "thesis.txt"), Stop));
        Assert.Equal(2, Directory.GetFileSystemEntries(Place).Length);
    }

    [Fact]
    public async Task A_file_put_into_a_dossier_is_named_and_keeps_the_folder_where_it_is()
    {
        Assert.Equal(ExitCode.Done, (await Assess()).Code);
        Assert.Equal(ExitCode.Done, (await Assess()).Code);
        var note = Path.Combine(Place, "my-note.txt");
        await File.WriteAllTextAsync(note, "mine", Stop);
        var refused = await Assess();
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("my-note.txt", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(note));
    }

    [Fact]
    public async Task Two_runs_into_one_folder_leave_one_whole_dossier()
    {
        var runs = await Task.WhenAll(Assess(), Assess(), Assess());
        Assert.All(runs, r => Assert.True(r.Code == ExitCode.Done, r.Error));
        using var manifest = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(Place, "manifest.json"), Stop)
        );
        foreach (var output in manifest.RootElement.GetProperty("outputs").EnumerateArray())
        {
            var bytes = await File.ReadAllBytesAsync(
                Path.Combine(Place, output.GetProperty("path").GetString()!),
                Stop
            );
            Assert.Equal(
                output.GetProperty("sha256").GetString(),
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
            );
        }
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Transcript> Assess() =>
        Session.Run("assess", Shipped.Folder("simulated"), "--without-returns", "--out", Place, "--quiet");
}
