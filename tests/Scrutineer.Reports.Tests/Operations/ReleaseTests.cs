using System.Collections.Immutable;
using Scrutineer.Reports.Counts;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Operations;

/// <summary>Releases of counts, with their ledger on a disk.</summary>
public sealed class ReleaseTests : IDisposable
{
    private static readonly DateOnly On = SomeReports.Day.AddDays(SafeCounts.DaysLate);

    private readonly SomeReports _reports = new();

    private string Ledger => _reports.At("releases.json");

    private string Folder => _reports.At("counts");

    public void Dispose() => _reports.Dispose();

    [Fact]
    public async Task Ten_reports_are_told_and_the_ledger_knows_it_before_the_public()
    {
        for (var i = 0; i < SafeCounts.Least; i++)
        {
            await _reports.Take($"text {i}");
        }
        var release = (await Count(On)).Must();
        Assert.Contains(SafeCounts.Least, release.Counts.Values);
        var kept = ReleaseLedger
            .Read(await File.ReadAllBytesAsync(Ledger, TestContext.Current.CancellationToken))
            .Must();
        Assert.Equal([On], kept.Select(r => r.On));
        Assert.Equal(
            ReleaseLedger.Csv(release),
            await File.ReadAllTextAsync(Path.Combine(Folder, "counts.csv"), TestContext.Current.CancellationToken)
        );
        Assert.Contains("UA-43", ReleaseLedger.Csv(release), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "counts.json")));
    }

    [Fact]
    public async Task Nine_are_not_told_nor_are_ten_in_the_week_that_they_came_in()
    {
        for (var i = 0; i < SafeCounts.Least - 1; i++)
        {
            await _reports.Take($"text {i}");
        }
        Assert.Empty((await Count(On)).Must().Counts);
        await _reports.Take("the tenth");
        File.Delete(Ledger);
        Assert.Empty((await Count(On.AddDays(-1))).Must().Counts);
        Assert.NotEmpty((await Count(On)).Must().Counts);
    }

    [Fact]
    public async Task A_day_that_is_not_later_and_a_damaged_ledger_write_nothing()
    {
        (await Count(On)).Must();
        var before = await File.ReadAllBytesAsync(Ledger, TestContext.Current.CancellationToken);
        Directory.Delete(Folder, recursive: true);
        Assert.Equal("release-not-later", (await Count(On)).Problems.Single().Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Ledger, TestContext.Current.CancellationToken));
        await File.WriteAllTextAsync(Ledger, "{}", TestContext.Current.CancellationToken);
        Assert.Equal("release-ledger", (await Count(On.AddDays(1))).Problems.Single().Code);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_region_that_a_stranger_wrote_stays_in_its_cell()
    {
        var cell = new Cell("O1", "a,\"b\"\n", "Voting", "no");
        var counts = ImmutableSortedDictionary<Cell, int>.Empty.WithComparers(Release.Order).Add(cell, 12);
        var csv = ReleaseLedger.Csv(new Release(On, On, counts));
        Assert.EndsWith("\nO1,\"a,\"\"b\"\"\n\",Voting,no,12\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_opened_is_said_with_its_reason_and_not_passed_over()
    {
        await _reports.Take("one");
        var id = await _reports.Take("another");
        var part = _reports.Store.Parts(id)[0];
        var file = Path.Combine(_reports.At("desk"), "parts", $"{part.Id}.age");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var released = (await CountAll(On)).Must();
        Assert.Equal(1, released.Counted);
        var left = Assert.Single(released.LeftOut);
        Assert.Equal((id, "seal-payload"), (left.Id, left.Why.Code));
        using var randomness = System.Security.Cryptography.RandomNumberGenerator.Create();
        using var stranger = Scrutineer.Reports.Sealing.X25519Identity.Generate(randomness);
        var none = await new ReleaseCounts().Run(
            _reports.Store,
            [stranger],
            On.AddDays(1),
            Ledger,
            stop: TestContext.Current.CancellationToken
        );
        Assert.Equal(["seal-no-match", "seal-no-match"], none.Must().LeftOut.Select(l => l.Why.Code));
    }

    private async Task<Outcome<Release>> Count(DateOnly on) => (await CountAll(on)).Map(c => c.Release);

    private Task<Outcome<CountedRelease>> CountAll(DateOnly on) =>
        new ReleaseCounts().Run(
            _reports.Store,
            _reports.Keys,
            on,
            Ledger,
            Folder,
            stop: TestContext.Current.CancellationToken
        );
}
