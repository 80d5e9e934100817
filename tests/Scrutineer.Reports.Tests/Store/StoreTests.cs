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

public sealed class StoreTests : IDisposable
{
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();
    private static readonly DateOnly Today = new(2026, 9, 20);
    private static readonly AboutFile About = new("протокол.jpg", "image/jpeg", new(2026, 9, 20, 8, 1, 2, default));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-");
    private readonly X25519Identity _office = X25519Identity.Generate(Randomness);
    private readonly Receipt _receipt = Receipt.Generate(Randomness);

    private string Desk => Path.Combine(_folder.FullName, "desk");

    public void Dispose()
    {
        _office.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_report_opens_whole_with_the_recipients_key_and_with_no_other()
    {
        var photo = RandomNumberGenerator.GetBytes(100_000);
        using var store = Open();
        await Take(store, photo);
        var report = store.Find(_receipt.Mark())!;
        Assert.Equal((ReportState.Received, Today), (report.State, report.Day));
        using var key = store.Unwrap(report.Id, [_office]).Value!;
        var parts = store.Parts(report.Id);
        Assert.Equal([PartKind.Text, PartKind.File], parts.Select(p => p.Kind));
        Assert.Equal("бачила автобус", Text(store, parts[0], key)["text"]!.GetValue<string>());
        using var sealedPhoto = store.Read(parts[1]);
        using var opened = SealedFile.Open(sealedPhoto, key).Value!;
        using var copy = new MemoryStream();
        Assert.Equal(About, PaddedFileReader.Read(opened, copy).Value);
        Assert.Equal(photo, copy.ToArray());
        using var stranger = X25519Identity.Generate(Randomness);
        Assert.Equal("seal-no-match", store.Unwrap(report.Id, [stranger]).Problems.Single().Code);
        Assert.Empty(DeskFsck.Check(Desk));
    }

    [Fact]
    public async Task What_is_not_committed_leaves_nothing_and_what_a_crash_left_goes_at_the_next_start()
    {
        using (var store = Open())
        {
            await using (var incoming = store.Begin([_office.Recipient], Today, Randomness))
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
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        using var store = Open();
        await using (var incoming = store.Begin([_office.Recipient], Today, Randomness))
        {
            using var broken = new BreakingStream();
            await Assert.ThrowsAsync<IOException>(() =>
                incoming.AddFileAsync(About, broken, long.MaxValue, TestContext.Current.CancellationToken)
            );
            using var tooLong = new MemoryStream(new byte[100]);
            await Assert.ThrowsAsync<FileTooLongException>(() =>
                incoming.AddFileAsync(About, tooLong, 99, TestContext.Current.CancellationToken)
            );
        }
        Assert.Empty(Sealed());
    }

    [Fact]
    public async Task The_author_is_answered_adds_and_withdraws()
    {
        using var store = Open();
        await Take(store, [1]);
        var report = store.Find(_receipt.Mark())!;
        store.Note(report.Id, "opened", "Олена", Today, ReportState.Opened);
        store.Answer(report, new JsonObject { ["text"] = "дякуємо" }, "Олена", Today, Randomness);
        using (var words = _receipt.Identity())
        {
            var answer = store.Parts(report.Id).Single(p => p.Kind == PartKind.Answer);
            Assert.Equal("дякуємо", Text(store, answer, words)["text"]!.GetValue<string>());
        }
        await Add(store, report, "ще одне");
        store.Erase(report.Id, "author", Today, isWithdrawal: true);
        Assert.Equal(ReportState.Withdrawn, store.Find(_receipt.Mark())!.State);
        Assert.Equal("report-erased", store.Unwrap(report.Id, [_office]).Problems.Single().Code);
        Assert.Single(Sealed());
        Assert.Equal(
            ["sealed", "opened", "answered", "added", "withdrawn"],
            store.Custody(report.Id).Select(s => s.What)
        );
        await Add(store, report, "передумала");
        using var key = store.Unwrap(report.Id, [_office]).Value!;
        var message = store.Parts(report.Id).Single(p => p.Kind == PartKind.Message);
        Assert.Equal("передумала", Text(store, message, key)["text"]!.GetValue<string>());
        Assert.Empty(DeskFsck.Check(Desk));
    }

    [Fact]
    public async Task Erasing_leaves_the_reports_own_key_in_no_file()
    {
        using var store = Open();
        await Take(store, [1]);
        var report = store.Find(_receipt.Mark())!;
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

    [Fact]
    public async Task A_copy_made_while_at_work_is_whole()
    {
        using var store = Open();
        await Take(store, RandomNumberGenerator.GetBytes(5000));
        var copy = Path.Combine(_folder.FullName, "copy");
        Assert.True(store.CopyTo(copy).Succeeded);
        await Add(store, store.Find(_receipt.Mark())!, "після копії");
        Assert.Empty(DeskFsck.Check(copy));
        using var copied = ReportStore.Open(copy).Value!;
        using var key = copied.Unwrap(copied.Find(_receipt.Mark())!.Id, [_office]).Value;
        Assert.NotNull(key);
        Assert.Equal("desk-copy-not-empty", store.CopyTo(copy).Problems.Single().Code);
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
        Assert.Equal("desk-no-database", DeskFsck.Check(_folder.FullName).Single().Code);
    }

    private static JsonObject Text(ReportStore store, StoredPart part, IIdentity key)
    {
        using var file = store.Read(part);
        using var opened = SealedFile.Open(file, key).Value!;
        using var copy = new MemoryStream();
        opened.CopyTo(copy);
        return PaddedText.Read(copy.ToArray()).Value!;
    }

    private ReportStore Open() => ReportStore.Open(Desk).Value!;

    private async Task Take(ReportStore store, byte[] photo)
    {
        await using var incoming = store.Begin([_office.Recipient], Today, Randomness);
        await incoming.AddTextAsync(PartKind.Text, new JsonObject { ["text"] = "бачила автобус" });
        using var content = new MemoryStream(photo);
        await incoming.AddFileAsync(About, content, long.MaxValue);
        incoming.Commit(_receipt.Mark());
    }

    private async Task Add(ReportStore store, StoredReport report, string text)
    {
        await using var addition = store.BeginAddition(report, [_office.Recipient], Today, Randomness);
        await addition.AddTextAsync(PartKind.Message, new JsonObject { ["text"] = text });
        addition.CommitAddition("author");
    }

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

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The line broke.");
    }
}
