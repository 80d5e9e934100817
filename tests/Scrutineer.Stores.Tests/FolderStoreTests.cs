using Scrutineer.Wording.Bytes;

namespace Scrutineer.Stores.Tests;

public sealed class FolderStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scrutineer-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override IByteStore Open() => new FolderStore(Path.Combine(_folder, "made/by the store"));

    [Fact]
    public void A_name_is_a_file_that_any_static_host_serves()
    {
        Open().Replace("tile/0/000", [1, 2]);
        Assert.Equal([1, 2], File.ReadAllBytes(Path.Combine(_folder, "made/by the store/tile/0/000")));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_not_listed_and_hinders_nobody()
    {
        var store = Open();
        store.Replace("a", [1]);
        File.WriteAllBytes(Path.Combine(_folder, "made/by the store/.writer/new"), [9, 9, 9]);
        Assert.Equal(["a"], store.List());
        store.Replace("b", [2]);
        Assert.Equal(["a", "b"], store.List());
    }

    [Fact]
    public void Its_place_is_the_folder_as_it_was_named() => Assert.Equal("cvk-log", new FolderStore("cvk-log").Place);

    [Fact]
    public void Reading_makes_no_folder()
    {
        var store = Open();
        Assert.Null(store.TryRead("a"));
        Assert.Empty(store.List());
        Assert.False(Directory.Exists(Path.Combine(_folder, "made")));
    }
}
