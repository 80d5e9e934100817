using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>SQLite beside files: the contract, and what only a folder can show.</summary>
public sealed class FolderStoreTests : StoreContract
{
    private string Desk => Path.Combine(Folder, "desk");

    protected override StorePlace Place => StorePlace.OfFolder(Desk);

    [Fact]
    public async Task What_is_not_committed_leaves_nothing_and_what_a_crash_left_goes_at_the_next_start()
    {
        using (var store = Open())
        {
            await using (var incoming = store.Begin([Office.Recipient], Today, Randomness))
            {
                await incoming.AddTextAsync(
                    PartKind.Text,
                    new JsonObject { ["text"] = "половина" },
                    TestContext.Current.CancellationToken
                );
                Assert.Single(Sealed());
            }
            Assert.Empty(Sealed());
            await Take(store, [1, 2, 3]);
        }
        await File.WriteAllTextAsync(
            Path.Combine(Desk, "parts", $"{new string('a', 32)}.age"),
            "half",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("desk-stray", DeskFsck.Check(Desk).Single().Code);
        using (Open())
        {
            Assert.Equal(2, Sealed().Count());
        }
        Assert.Empty(DeskFsck.Check(Desk));
    }

    [Fact]
    public async Task Erasing_leaves_the_reports_own_key_in_no_file()
    {
        using var store = Open();
        await Take(store, [1]);
        var report = store.Find(Receipt.Mark())!;
        byte[] wrapped;
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Desk, "desk.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT sealed FROM wrapping";
            wrapped = (byte[])command.ExecuteScalar()!;
        }
        var trace = wrapped.AsSpan(^40..).ToArray();
        Assert.Contains(Everything(), f => f.AsSpan().IndexOf(trace) >= 0);
        store.Erase(report.Id, "Олена", Today, isWithdrawal: false);
        Assert.DoesNotContain(Everything(), f => f.AsSpan().IndexOf(trace) >= 0);
    }

    [Fact]
    public void One_process_at_a_time_holds_a_folder()
    {
        using (Open())
        {
            Assert.Equal("desk-held", ReportStore.Open(Desk).Problems.Single().Code);
        }
        using var again = Open();
        Assert.NotNull(again);
    }

    [Theory]
    [InlineData("UPDATE report SET day = '2026-09-20T08:01'", "desk-report")]
    [InlineData("UPDATE part SET sha256 = replace(sha256, substr(sha256, 1, 1), 'g') WHERE kind = 'Text'", "desk-part")]
    [InlineData("UPDATE custody SET by = 'хтось'", "desk-custody")]
    [InlineData("DELETE FROM custody", "desk-custody")]
    [InlineData("DELETE FROM wrapping", "desk-wrapping")]
    [InlineData("DELETE FROM part WHERE kind = 'File'", "desk-stray")]
    [InlineData("ALTER TABLE report ADD COLUMN address TEXT", "desk-tables")]
    [InlineData("CREATE TABLE access_log (line TEXT)", "desk-tables")]
    public async Task Fsck_finds_a_folder_that_was_changed(string change, string code)
    {
        using (var store = Open())
        {
            await Take(store, [1, 2, 3]);
        }
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Desk, "desk.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The theory's own texts.
            command.CommandText = change;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
        Assert.Contains(code, DeskFsck.Check(Desk).Select(p => p.Code));
    }

    [Fact]
    public async Task Fsck_finds_a_sealed_file_that_was_changed_or_is_gone()
    {
        using (var store = Open())
        {
            await Take(store, [1, 2, 3]);
        }
        var file = Sealed().First();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Equal("desk-part", DeskFsck.Check(Desk).Single().Code);
        File.Delete(file);
        Assert.Equal("desk-part", DeskFsck.Check(Desk).Single().Code);
        Assert.Equal("desk-no-database", DeskFsck.Check(Folder).Single().Code);
    }

    protected override ReportStore Open() => ReportStore.Open(Desk).Value!;

    protected override ReportStore Another() => ReportStore.Open(Path.Combine(Folder, "another")).Value!;

    protected override int Kept() => Sealed().Count();

    private IEnumerable<string> Sealed() => Directory.EnumerateFiles(Path.Combine(Desk, "parts"), "*.age");

    private IEnumerable<byte[]> Everything() =>
        Directory
            .EnumerateFiles(Desk, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .Select(f =>
            {
                using var shared = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var copy = new MemoryStream();
                shared.CopyTo(copy);
                return copy.ToArray();
            });
}
