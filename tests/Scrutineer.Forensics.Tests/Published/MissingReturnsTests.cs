using Scrutineer.Forensics.MissingReturns;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class MissingReturnsTests
{
    [Fact]
    public void In_2024_all_2268_stations_without_data_are_of_four_occupied_regions()
    {
        var finding = MissingReturnsMethod.Run(RealReturns.Russia(2024)).Value!;
        Assert.Equal((91_946, 2_268, 94_214), (finding.Stations, finding.StationsWithoutData, finding.Known));
        Assert.Equal(4, finding.RegionsWithoutAnyData.Count);
        Assert.Equal(2_268, finding.Regions.Sum(r => r.WithoutData));
        Assert.Null(finding.UncheckableShare);
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2018)]
    [InlineData(2021)]
    public void The_earlier_votes_have_data_of_every_station(int year) =>
        Assert.Equal(0, MissingReturnsMethod.Run(RealReturns.Russia(year)).Value!.StationsWithoutData);

    [Fact]
    public void What_is_claimed_beyond_the_published_returns_cannot_be_checked()
    {
        var returns = Drawn.Returns([new(1000, 700, 700, 400, 0), new(1000, 600, 600, 300, 1)]);
        ClaimedRegion[] claims = [new("region 0", 900), new("region 1", 500), new("nowhere", 600)];
        var finding = MissingReturnsMethod.Run(returns, claims).Value!;
        // 200 beyond the returns of region 0, none in region 1 (its surplus supports nobody else), all 600 of nowhere.
        Assert.Equal((2_000L, 800L), (finding.ClaimedCast, finding.UncheckableCast));
        Assert.Equal(0.4, finding.UncheckableShare!.Value, 1e-12);
        Assert.Equal(-100, finding.Regions.Single(r => r.Region == "region 1").Unsupported);
    }

    [Fact]
    public void A_region_claimed_twice_is_refused()
    {
        var returns = Drawn.Returns([new(1000, 700, 700, 400, 0)]);
        var outcome = MissingReturnsMethod.Run(returns, [new("region 0", 900), new("region 0", 901)]);
        Assert.Equal("claimed-twice", Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public void The_whole_claim_is_parted_into_returns_electronic_totals_and_nothing()
    {
        var returns = Drawn.Returns([new(1000, 700, 700, 400, 0), new(1000, 600, 600, 300, 1)]);
        var published = Enumerable
            .Range(0, returns.Choices.Count)
            .Sum(c => returns.Votes(c).ToArray().Sum(v => (long)v));
        ClaimedWhole claim = new(published + 700, 500, new("хтось", "somebody (unverified)"));
        var finding = MissingReturnsMethod.Run(returns, whole: claim).Value!;
        var whole = finding.Whole!;
        Assert.Equal((published, 500L, 200L), (whole.InReturns, whole.ElectronicOnly, whole.NothingPublished));
        Assert.Equal(700.0 / (published + 700), whole.UncheckableShare, 1e-12);
        Assert.Contains("somebody (unverified)", finding.Summary.En, StringComparison.Ordinal);
        Assert.Null(MissingReturnsMethod.Run(returns).Value!.Whole);
    }
}
