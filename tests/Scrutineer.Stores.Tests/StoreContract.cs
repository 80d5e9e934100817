using Scrutineer.Wording.Bytes;

namespace Scrutineer.Stores.Tests;

/// <summary>What every store promises, whatever it keeps its bytes in. Each implementation runs all of it.</summary>
public abstract class StoreContract
{
    /// <summary>The store under test; a second call gives a second door to the same bytes where the store has one.</summary>
    protected abstract IByteStore Open();

    [Fact]
    public void A_name_without_bytes_reads_as_nothing_and_is_not_listed()
    {
        var store = Open();
        Assert.Null(store.TryRead("a/b"));
        Assert.Empty(store.List());
        Assert.Empty(store.List("a"));
        store.Delete("a/b");
    }

    [Fact]
    public void What_was_put_is_read_back_and_the_last_put_counts()
    {
        var store = Open();
        store.Replace("a/b", [1, 2, 3]);
        store.ReplaceUnflushed("a/c", []);
        store.Flush(["a/c"]);
        store.Replace("a/b", [4]);
        Assert.Equal([4], Read(store, "a/b"));
        Assert.Equal([], Read(store, "a/c"));
        Assert.Null(store.TryRead("a"));
    }

    [Fact]
    public void What_a_reader_holds_does_not_change_under_it()
    {
        var store = Open();
        byte[] given = [1, 2, 3];
        store.Replace("a", given);
        given[0] = 9;
        var held = store.TryRead("a")!.Value;
        store.Replace("a", [7, 7, 7]);
        using (var growing = store.OpenToGrow("a", 1))
        {
            growing.Append([8, 8]);
        }
        Assert.Equal([1, 2, 3], held.ToArray());
        Assert.Equal([7, 8, 8], Read(store, "a"));
    }

    [Fact]
    public void Names_are_listed_in_ordinal_order_and_by_folder()
    {
        var store = Open();
        foreach (
            var name in new[] { "tile/0/001", "tile/0/x001/000", "tile/1/000", "tile.txt", "Tile", ".writer/lock" }
        )
        {
            store.Replace(name, [1]);
        }
        Assert.Equal([".writer/lock", "Tile", "tile.txt", "tile/0/001", "tile/0/x001/000", "tile/1/000"], store.List());
        Assert.Equal(["tile/0/001", "tile/0/x001/000"], store.List("tile/0"));
        Assert.Empty(store.List("til"));
    }

    [Fact]
    public void Bytes_that_move_leave_their_name_and_take_the_place_of_another()
    {
        var store = Open();
        store.Replace("a", [1]);
        store.Replace("in/b", [2]);
        store.Move("a", "in/b");
        Assert.Null(store.TryRead("a"));
        Assert.Equal([1], Read(store, "in/b"));
        Assert.ThrowsAny<IOException>(() => store.Move("a", "c"));
    }

    [Fact]
    public void What_grows_is_cut_to_its_length_first_and_read_whole_after()
    {
        var store = Open();
        store.Replace("log", [1, 2, 3, 4]);
        using (var growing = store.OpenToGrow("log", 2))
        {
            Assert.Equal([1, 2], Read(store, "log"));
            growing.Append([5]);
            growing.Append([6, 7]);
            Assert.Equal(5, growing.Length);
            Assert.Equal([1, 2, 5, 6, 7], Read(store, "log"));
        }
        Assert.ThrowsAny<IOException>(() => store.OpenToGrow("log", 6));
        Assert.ThrowsAny<IOException>(() => store.OpenToGrow("none", 0));
    }

    [Fact]
    public void Of_two_who_want_the_same_name_for_themselves_one_waits()
    {
        var (store, other) = (Open(), Open());
        using (store.TryLock("in/lock")!)
        {
            Assert.Null(other.TryLock("in/lock"));
            using var elsewhere = other.TryLock("in/lock-of-another");
            Assert.NotNull(elsewhere);
        }
        using var later = other.TryLock("in/lock");
        Assert.NotNull(later);
    }

    [Fact]
    public void A_name_that_leads_outside_is_a_broken_contract()
    {
        var store = Open();
        foreach (var name in new[] { "../a", "/a", "a//b", "a\\b", "" })
        {
            Assert.Throws<ArgumentException>(() => store.TryRead(name));
            Assert.Throws<ArgumentException>(() => store.Replace(name, []));
            Assert.Throws<ArgumentException>(() => store.Delete(name));
            Assert.Throws<ArgumentException>(() => store.OpenToGrow(name, 0));
            Assert.Throws<ArgumentException>(() => store.TryLock(name));
        }
    }

    [Fact]
    public async Task Flushes_and_readers_beside_a_writer_see_whole_bytes_only()
    {
        var store = Open();
        store.Replace("shared", new byte[5000]);
        store.Replace("flushed", [1]);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(() =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        Assert.Single(Read(store, "shared").Distinct());
                        store.Flush(["flushed"]);
                    }
                })
            )
            .ToArray();
        for (var i = 0; i < 200; i++)
        {
            store.ReplaceUnflushed("shared", Enumerable.Repeat((byte)i, 5000 + i).ToArray());
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static byte[] Read(IByteStore store, string name) => store.TryRead(name)!.Value.ToArray();
}

public sealed class MemoryStoreTests : StoreContract
{
    private readonly MemoryStore _store = new();

    protected override IByteStore Open() => _store;
}
