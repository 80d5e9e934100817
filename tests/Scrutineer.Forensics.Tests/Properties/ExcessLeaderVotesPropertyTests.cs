using CsCheck;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class ExcessLeaderVotesPropertyTests
{
    private static readonly Gen<Drawn.Station[]> Many = Drawn
        .OneStation.Where(s => s.Cast > s.Leader && s.Registered > 100)
        .Array[260, 400];

    [Fact]
    public void Order_of_stations_and_names_of_regions_change_no_estimate() =>
        Many.Sample(
            stations =>
            {
                var finding = Run(stations);
                var backwards = Run([.. stations.Reverse()]);
                Assert.Equal(finding.Cedar with { JackknifeSe = null }, backwards.Cedar with { JackknifeSe = null });
                Assert.Equal(finding.Band, backwards.Band);
                // Null both ways where leaving out a region empties the bin that gives the ratio.
                Assert.Equal(finding.JackknifeSe is null, backwards.JackknifeSe is null);
                if (finding is { JackknifeSe: { } se } && backwards is { JackknifeSe: { } other })
                {
                    Assert.Equal(se, other, 1e-6 * se);
                }
                // A region split in two names: the estimate stays, only its standard error sees finer pieces.
                var split = ExcessLeaderVotesMethod
                    .Run(Drawn.Returns(stations, s => $"region {s.Region}{(s.Registered % 2 == 0 ? " a" : " b")}"))
                    .Value!;
                Assert.Equal(finding.Cedar with { JackknifeSe = null }, split.Cedar with { JackknifeSe = null });
                Assert.Equal(finding.Band, split.Band);
            },
            iter: 30
        );

    [Fact]
    public void Every_station_twice_doubles_the_excess() =>
        Many.Sample(
            stations =>
            {
                var once = Run(stations).Cedar;
                var twice = Run([.. stations, .. stations]).Cedar;
                Assert.Equal(once.Bin, twice.Bin);
                Assert.Equal(2 * once.Excess, twice.Excess, 1e-9 * (1 + Math.Abs(twice.Excess)) + 1e-6);
            },
            iter: 30
        );

    [Fact]
    public void A_constant_ratio_leaves_no_excess()
    {
        var stations = Enumerable
            .Range(0, 500)
            .Select(i => new Drawn.Station(1000, 300 + i, 300 + i, (300 + i) / 4 * 3, 0))
            .Where(s => s.Cast % 4 == 0);
        var padded = Enumerable.Range(0, 3).SelectMany(_ => stations).ToArray();
        var finding = Run(padded);
        Assert.Equal(0, finding.Cedar.Excess, 1e-6);
        Assert.Equal(0, finding.Band.High - finding.Band.Low, 1e-6);
    }

    [Fact]
    public void The_notebook_takes_the_highest_mean_over_five_bins_and_the_first_of_equals()
    {
        var others = new long[TurnoutCurves.Bins];
        others[40] = 90;
        Assert.Equal(40, Humps.Notebook(others));
        others[70] = 50;
        others[72] = 50;
        Assert.Equal(70, Humps.Notebook(others));
        // Canary: a single high bin does not beat a broad hump, as it would unsmoothed.
        Assert.True(others[40] > others[70]);
    }

    [Theory]
    [InlineData(0.29, 28)]
    [InlineData(0.57, 56)]
    [InlineData(1.0, 99)]
    [InlineData(0.005, 0)]
    public void A_turnout_lies_in_the_bin_where_its_double_lies(double turnout, int bin) =>
        Assert.Equal(bin, TurnoutCurves.BinOf(turnout));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0000001)]
    [InlineData(double.NaN)]
    public void A_turnout_outside_the_curve_lies_in_no_bin(double turnout) => Assert.Null(TurnoutCurves.BinOf(turnout));

    private static ExcessLeaderVotesFinding Run(Drawn.Station[] stations) =>
        ExcessLeaderVotesMethod.Run(Drawn.Returns(stations)).Value!;

    /// <summary>Where all stations are of one region, commissions are left out one at a time; canary: with regions, regions are.</summary>
    [Fact]
    public void One_region_leaves_out_commissions()
    {
        var whole = Votes.Clean(8);
        var one = whole.InRegion(whole.Stations.Region[0]);
        var finding = ExcessLeaderVotesMethod.Run(one).Value!;
        Assert.Equal("commissions", finding.Parameters["jackknife-over"]);
        Assert.True(finding.JackknifeSe > 0);
        Assert.Contains("over commissions", finding.Summary.En, StringComparison.Ordinal);
        Assert.Contains("за комісіями", finding.Summary.Uk, StringComparison.Ordinal);
        Assert.Empty(finding.Regions);
        var many = ExcessLeaderVotesMethod.Run(whole).Value!;
        Assert.Equal("regions", many.Parameters["jackknife-over"]);
        Assert.Contains("over regions", many.Summary.En, StringComparison.Ordinal);
    }
}
