using System.Security.Cryptography;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Reports.Tests.Operations;

/// <summary>What a keeper does with one report: opens, answers, erases it, without a command line.</summary>
public sealed class KeeperTests : IDisposable
{
    private readonly SomeReports _reports = new();

    public void Dispose() => _reports.Dispose();

    [Fact]
    public async Task Opening_shows_text_and_names_of_files_and_is_noted()
    {
        var id = await _reports.Take("бачила автобус", ("протокол.jpg", [1, 2, 3]));
        var opened = new OpenReport().Run(_reports.Store, id[..8], _reports.Keys, "Олена", SomeReports.Day).Value!;
        Assert.Equal("бачила автобус", opened.Content!.Text);
        Assert.Equal(["протокол.jpg"], opened.Files.Select(f => f.Name));
        Assert.Equal((ReportState.Opened, ReportState.Opened), (opened.Stored.State, _reports.Store.Get(id)!.State));
        Assert.Equal(["sealed", "opened"], _reports.Custody(id));
        Assert.Equal("Олена", _reports.Store.Custody(id)[^1].By);
    }

    [Fact]
    public async Task Who_has_no_key_neither_opens_nor_erases_and_nothing_is_noted()
    {
        var id = await _reports.Take("бачила автобус");
        using var randomness = RandomNumberGenerator.Create();
        using var stranger = X25519Identity.Generate(randomness);
        var opened = new OpenReport().Run(_reports.Store, id, [stranger], "хтось", SomeReports.Day);
        var erased = new EraseReport().Run(_reports.Store, id, [stranger], "хтось", SomeReports.Day);
        Assert.Equal("seal-no-match", opened.Problems.Single().Code);
        Assert.Equal("seal-no-match", erased.Problems.Single().Code);
        Assert.Equal(["sealed"], _reports.Custody(id));
        Assert.Equal(ReportState.Received, _reports.Store.Get(id)!.State);
    }

    [Fact]
    public async Task An_erased_report_opens_no_more_and_can_still_be_answered()
    {
        var id = await _reports.Take("бачила автобус");
        Assert.True(new EraseReport().Run(_reports.Store, id, _reports.Keys, "Олена", SomeReports.Day).Succeeded);
        var opened = new OpenReport().Run(_reports.Store, id, _reports.Keys, "Олена", SomeReports.Day);
        Assert.Equal("report-erased", opened.Problems.Single().Code);
        using var randomness = RandomNumberGenerator.Create();
        var answered = new AnswerReport().Run(_reports.Store, id, "дякуємо", "Олена", SomeReports.Day, randomness);
        Assert.Equal(ReportState.Answered, answered.Value!.State);
        using var words = _reports.Receipt.Identity();
        Assert.Equal("дякуємо", (string?)SomeReports.Answer(_reports.Store, id, words)["text"]);
    }

    [Fact]
    public async Task The_beginning_of_an_id_names_one_report_or_none()
    {
        await _reports.Take("перше");
        await _reports.Take("друге");
        Assert.Equal("report-not-found", _reports.Store.Named("").Problems.Single().Code);
        Assert.Equal(ReportsRemedy.ListReports, _reports.Store.Named("z").Problems.Single().Remedy!.Code);
        var id = _reports.Store.List()[0].Id;
        Assert.Equal(id, _reports.Store.Named(id).Value!.Id);
    }
}
