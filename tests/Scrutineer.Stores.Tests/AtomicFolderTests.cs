namespace Scrutineer.Stores.Tests;

public sealed class AtomicFolderTests : IDisposable
{
    private static readonly byte[] Old = "old"u8.ToArray();
    private static readonly byte[] New = "new"u8.ToArray();
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-");
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_home.FullName, "dossier");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Nothing_appears_before_it_is_complete_and_everything_after()
    {
        using (var folder = new AtomicFolder(Place))
        {
            await folder.Write("figures/a.svg", New, _stop);
            Assert.False(Directory.Exists(Place));
            folder.Complete();
        }
        Assert.Equal(New, await File.ReadAllBytesAsync(Path.Combine(Place, "figures", "a.svg"), _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task An_interrupted_folder_leaves_the_earlier_one_untouched_and_no_remains()
    {
        await Stand(Old);
        using (var folder = new AtomicFolder(Place))
        {
            await folder.Write("index.html", New, _stop);
        }
        Assert.Equal(Old, await File.ReadAllBytesAsync(Path.Combine(Place, "index.html"), _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_process_killed_between_the_two_moves_loses_nothing()
    {
        await Stand(Old);
        Directory.Move(Place, Path.Combine(_home.FullName, ".dossier.previous"));
        Directory.CreateDirectory(Path.Combine(_home.FullName, ".dossier.partial"));
        using (new AtomicFolder(Place))
        {
            Assert.Equal(Old, await File.ReadAllBytesAsync(Path.Combine(Place, "index.html"), _stop));
        }
    }

    [Fact]
    public async Task Many_that_write_one_place_leave_one_whole_folder_and_no_remains()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(
                        async () =>
                        {
                            using var folder = new AtomicFolder(Place);
                            for (var file = 0; file < 20; file++)
                            {
                                await folder.Write($"{file}", new byte[] { (byte)i }, _stop);
                            }
                            folder.Complete();
                        },
                        _stop
                    )
                )
        );
        var files = Directory.GetFiles(Place);
        Assert.Equal(20, files.Length);
        Assert.Single(files.Select(f => File.ReadAllBytes(f)[0]).Distinct());
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task What_went_missing_before_the_end_is_noticed_and_the_earlier_folder_stays()
    {
        await Stand(Old);
        using (var folder = new AtomicFolder(Place))
        {
            await folder.Write("index.html", New, _stop);
            File.Delete(
                Directory
                    .GetFiles(_home.FullName, "index.html", SearchOption.AllDirectories)
                    .Single(f => !f.StartsWith(Place, StringComparison.Ordinal))
            );
            Assert.Throws<IOException>(() => folder.Complete());
        }
        Assert.Equal(Old, await File.ReadAllBytesAsync(Path.Combine(Place, "index.html"), _stop));
        Assert.Single(_home.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_file_cannot_leave_the_folder()
    {
        using var folder = new AtomicFolder(Place);
        await Assert.ThrowsAsync<ArgumentException>(() => folder.Write("../outside", New, _stop));
    }

    private async Task Stand(byte[] content)
    {
        using var folder = new AtomicFolder(Place);
        await folder.Write("index.html", content, _stop);
        folder.Complete();
    }
}
