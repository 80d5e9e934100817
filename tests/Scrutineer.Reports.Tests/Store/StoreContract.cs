using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>What every place promises that keeps sealed reports, whatever it is made of.</summary>
public abstract class StoreContract : IDisposable
{
    protected static RandomNumberGenerator Randomness { get; } = RandomNumberGenerator.Create();
    protected static DateOnly Today { get; } = new(2026, 9, 20);

    private static readonly AboutFile About = new("протокол.jpg", "image/jpeg", new(2026, 9, 20, 8, 1, 2, default));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-");
    private readonly X25519Identity _office = X25519Identity.Generate(Randomness);
    private readonly Receipt _receipt = Receipt.Generate(Randomness);

    protected abstract StorePlace Place { get; }

    protected string Folder => _folder.FullName;

    protected X25519Identity Office => _office;

    protected Receipt Receipt => _receipt;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
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
        Assert.Empty(DeskFsck.Check(Place));
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
        Assert.Equal(0, Kept());
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
        Assert.Equal(1, Kept());
        Assert.Equal(
            ["sealed", "opened", "answered", "added", "withdrawn"],
            store.Custody(report.Id).Select(s => s.What)
        );
        await Add(store, report, "передумала");
        using var key = store.Unwrap(report.Id, [_office]).Value!;
        var message = store.Parts(report.Id).Single(p => p.Kind == PartKind.Message);
        Assert.Equal("передумала", Text(store, message, key)["text"]!.GetValue<string>());
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task What_is_not_committed_leaves_nothing()
    {
        using var store = Open();
        await using (var incoming = store.Begin([_office.Recipient], Today, Randomness))
        {
            await incoming.AddTextAsync(
                PartKind.Text,
                new JsonObject { ["text"] = "половина" },
                TestContext.Current.CancellationToken
            );
            Assert.Equal(1, Kept());
        }
        Assert.Equal(0, Kept());
        Assert.Empty(store.List());
    }

    [Fact]
    public async Task A_long_file_comes_back_byte_for_byte()
    {
        var film = RandomNumberGenerator.GetBytes(12 * 1024 * 1024 + 17);
        using var store = Open();
        await Take(store, film);
        var report = store.Find(_receipt.Mark())!;
        using var key = store.Unwrap(report.Id, [_office]).Value!;
        using var sealedFilm = store.Read(store.Parts(report.Id).Single(p => p.Kind == PartKind.File));
        using var opened = SealedFile.Open(sealedFilm, key).Value!;
        using var copy = new MemoryStream();
        Assert.True(PaddedFileReader.Read(opened, copy).Succeeded);
        Assert.Equal(SHA256.HashData(film), SHA256.HashData(copy.ToArray()));
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task What_is_added_while_the_report_is_erased_is_refused_and_leaves_nothing()
    {
        using var store = Open();
        await Take(store, [1]);
        var report = store.Find(_receipt.Mark())!;
        await using (var addition = store.BeginAddition(report, [_office.Recipient], Today, Randomness))
        {
            await addition.AddTextAsync(
                PartKind.Message,
                new JsonObject { ["text"] = "ще" },
                TestContext.Current.CancellationToken
            );
            store.Erase(report.Id, "author", Today, isWithdrawal: true);
            Assert.Throws<InvalidDataException>(() => addition.CommitAddition("author"));
        }
        Assert.Equal(0, Kept());
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task Steps_of_custody_that_are_noted_at_once_come_after_one_another()
    {
        using var store = Open();
        using var beside = ReportStore.OpenBeside(Place).Value!;
        await Take(store, [1]);
        var id = store.Find(_receipt.Mark())!.Id;
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => Task.Run(() => (i % 2 == 0 ? store : beside).Note(id, "opened", $"ч{i}", Today)))
        );
        Assert.Equal(Enumerable.Range(1, 21), store.Custody(id).Select(s => s.Number));
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task Erasing_leaves_the_reports_own_key_nowhere()
    {
        using var store = Open();
        await Take(store, [1]);
        var report = store.Find(_receipt.Mark())!;
        store.Answer(report, new JsonObject { ["text"] = "дякуємо" }, "Олена", Today, Randomness);
        store.Erase(report.Id, "Олена", Today, isWithdrawal: false);
        Assert.Equal("report-erased", store.Unwrap(report.Id, [_office]).Problems.Single().Code);
        Assert.Equal(1, Kept());
        Assert.Empty(DeskFsck.Check(Place));
    }

    [Fact]
    public async Task A_copy_made_while_at_work_is_whole_and_can_be_brought_back()
    {
        using var store = Open();
        await Take(store, RandomNumberGenerator.GetBytes(5000));
        var copy = Path.Combine(_folder.FullName, "copy");
        Assert.True(store.CopyTo(copy, Randomness).Succeeded);
        await Add(store, store.Find(_receipt.Mark())!, "після копії");
        Assert.Empty(DeskFsck.Check(copy));
        using var copied = ReportStore.Open(copy).Value!;
        using var key = copied.Unwrap(copied.Find(_receipt.Mark())!.Id, [_office]).Value;
        Assert.NotNull(key);
        Assert.Equal("desk-copy-not-empty", store.CopyTo(copy, Randomness).Problems.Single().Code);
        Assert.Equal("desk-not-empty", copied.CopyTo(store, Randomness).Problems.Single().Code);
        var id = copied.Find(_receipt.Mark())!.Id;
        using var again = Another();
        Assert.True(copied.CopyTo(again, Randomness).Succeeded);
        Assert.Equal(copied.Custody(id).Select(s => s.Hash), again.Custody(id).Select(s => s.Hash));
        using var opened = again.Unwrap(id, [_office]).Value!;
        Assert.Equal("бачила автобус", Text(again, again.Parts(id)[0], opened)["text"]!.GetValue<string>());
    }

    protected abstract ReportStore Open();

    /// <summary>A second place of the same kind, empty.</summary>
    protected abstract ReportStore Another();

    /// <summary>How many sealed parts lie there, reports' own keys not counted.</summary>
    protected abstract int Kept();

    protected virtual void Dispose(bool disposing)
    {
        _office.Dispose();
        _folder.Delete(recursive: true);
    }

    protected static JsonObject Text(ReportStore store, StoredPart part, IIdentity key)
    {
        using var file = store.Read(part);
        using var opened = SealedFile.Open(file, key).Value!;
        using var copy = new MemoryStream();
        opened.CopyTo(copy);
        return PaddedText.Read(copy.ToArray()).Value!;
    }

    protected async Task Take(ReportStore store, byte[] photo)
    {
        await using var incoming = store.Begin([_office.Recipient], Today, Randomness);
        await incoming.AddTextAsync(
            PartKind.Text,
            new JsonObject { ["text"] = "бачила автобус" },
            TestContext.Current.CancellationToken
        );
        using var content = new MemoryStream(photo);
        await incoming.AddFileAsync(About, content, long.MaxValue);
        incoming.Commit(_receipt.Mark());
    }

    protected async Task Add(ReportStore store, StoredReport report, string text)
    {
        await using var addition = store.BeginAddition(report, [_office.Recipient], Today, Randomness);
        await addition.AddTextAsync(PartKind.Message, new JsonObject { ["text"] = text });
        addition.CommitAddition("author");
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The line broke.");
    }
}
