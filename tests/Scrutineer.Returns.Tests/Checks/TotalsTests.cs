using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Checks;

public sealed class TotalsTests
{
    [Fact]
    public void Published_totals_are_set_beside_the_stations_sums()
    {
        var returns = Files
            .MustRead(
                Files.Csv("Північ,1,1,500,300,10,290,200,90", "Південь,1,1,400,200,0,200,50,150", "Схід,1,1,,,,,,")
            )
            .Returns;
        var totals = Read(
            "region,channel,field,count,source\n"
                + "Північ,stations,registered,500,a\n"
                + "Північ,all,votes:Синий,215,a\n"
                + "Північ,electronic,votes:Синий,10,a\n"
                + "*,stations,cast,501,a\n"
                + "Схід,all,registered,1000,a\n"
                + "*,all,votes:Синий,400,a\n"
        );
        var compared = returns.Compare(totals, "totals.csv").Value!;
        Assert.Equal([0L, 5L, 1L, 1_000L], compared.Take(4).Select(c => c.Difference));
        // Of the whole: what the regions announce as electronic is added up.
        Assert.Equal((10L, 400 - 10 - compared[4].Sum), (compared[4].Electronic!.Value, compared[4].Difference));
        Assert.Equal([1, 1, 2, 0, 2], compared.Select(c => c.Stations));
        Assert.Equal(10, compared[1].Electronic);
        Assert.Null(compared[2].Electronic);
        Assert.Equal([2, 3, 5, 6, 7], compared.Select(c => c.Total.Row!.Value));
    }

    [Fact]
    public void A_total_of_what_the_returns_do_not_have_is_told_with_its_row()
    {
        var returns = Files.MustRead(Files.Good).Returns;
        var outcome = returns.Compare(
            Read("region,channel,field,count\n*,all,votes:Nobody,1\n*,all,lost,1\n"),
            "totals.csv"
        );
        Assert.Equal(
            [("unknown-total", 2), ("unknown-total", 3)],
            outcome.Problems.Select(p => (p.Code, p.Line!.Value))
        );
    }

    [Fact]
    public void Every_bad_row_of_totals_is_told_at_once()
    {
        var outcome = OfficialTotals.Read(
            new MemoryStream(
                Files.Utf8("region,channel,field,count\nx,post,cast,1\nx,all,cats,1\nx,all,cast,-1\nx,all\n")
            ),
            "totals.csv",
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [("unknown-value", 2), ("unknown-value", 3), ("bad-totals", 4), ("ragged-row", 5)],
            outcome.Problems.Select(p => (p.Code, p.Line!.Value))
        );
    }

    [Fact]
    public void Electronic_votes_of_2024_are_no_part_of_the_stations_sums()
    {
        using var file = File.OpenRead(SharedData.Require("returns/ru-2024.csv.zip"));
        var returns = ReturnsReader.Read(file, "ru", null, TestContext.Current.CancellationToken).Value!.Returns;
        var totals = Read(
            "region,channel,field,count\nАлтайский край,electronic,registered,276808\n*,stations,votes:Путин Владимир Владимирович,65246672\n"
        );
        var only = Assert.Single(returns.Compare(totals, "totals.csv").Value!);
        Assert.Equal((65_246_672L, 0L, 91_946), (only.Sum, only.Difference, only.Stations));
    }

    private static IReadOnlyList<OfficialTotal> Read(string text)
    {
        var outcome = OfficialTotals.Read(
            new MemoryStream(Files.Utf8(text)),
            "totals.csv",
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        return outcome.Value;
    }
}
