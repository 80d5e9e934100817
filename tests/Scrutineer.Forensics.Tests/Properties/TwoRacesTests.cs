using Scrutineer.Forensics.TwoRaces;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class TwoRacesTests
{
    [Fact]
    public void A_race_beside_itself_agrees_everywhere()
    {
        var race = Paired.Races(1).First;
        var finding = TwoRacesMethod.Run(race, race).Value!;
        Assert.All(finding.Fields, f => Assert.Equal((race.Count, 0L), (f.Equal, f.Apart)));
        Assert.All(finding.Relations, r => Assert.Equal((race.Count, 0), (r.Checked, r.Failed)));
        Assert.Empty(finding.Farthest);
        Assert.Null(finding.Caution());
    }

    [Fact]
    public void The_other_way_round_more_in_the_first_is_more_in_the_second()
    {
        var (first, second) = Paired.Races(2);
        var there = TwoRacesMethod.Run(first, second).Value!;
        var back = TwoRacesMethod.Run(second, first).Value!;
        Assert.All(
            there.Fields.Zip(back.Fields),
            p =>
            {
                Assert.Equal((p.First.First, p.First.MoreInFirst), (p.Second.Second, p.Second.MoreInSecond));
                Assert.Equal((p.First.Apart, p.First.Equal), (p.Second.Apart, p.Second.Equal));
                Assert.Equal(first.Count, p.First.Equal + p.First.MoreInFirst + p.First.MoreInSecond);
            }
        );
    }

    /// <summary>Calibration: whatever voters decline or carry away, the relation of both boxes holds.</summary>
    [Fact]
    public void Voters_who_decline_and_carry_away_ballots_break_no_relation_of_boxes_and_leave_the_farthest_stations_near()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var (first, second) = Paired.Races(seed);
            var finding = TwoRacesMethod.Run(first, second).Value!;
            Assert.All(finding.Relations.Take(3), r => Assert.Equal(0, r.Failed));
            var cast = finding.Fields.Single(f => f.Field == "cast");
            Assert.InRange(cast.Largest, 5, 40);
            Assert.InRange(cast.MedianPercent, 0.1, 2);
        }
    }

    [Fact]
    public void Ballots_added_and_entered_as_issued_break_nothing_but_their_stations_come_first()
    {
        var (first, second) = Paired.Races(3, added: 60);
        var finding = TwoRacesMethod.Run(first, second).Value!;
        Assert.Equal(0, finding.Relations[0].Failed);
        Assert.All(finding.Farthest.Take(30), s => Assert.InRange(s.Row, 2, 31));
        Assert.Equal("region 0", finding.Regions[0].Region);
    }

    /// <summary>The row of the method's page: how many of the thirty stations farthest apart are those with ballots added.</summary>
    [Theory]
    [InlineData(10, 14)]
    [InlineData(20, 27)]
    [InlineData(30, 30)]
    [InlineData(60, 30)]
    public void The_page_says_how_many_of_the_farthest_stations_had_ballots_added(int added, int among)
    {
        var (first, second) = Paired.Races(3, added);
        var finding = TwoRacesMethod.Run(first, second).Value!;
        Assert.Equal(among, finding.Farthest.Take(30).Count(s => s.Row <= 31));
    }

    [Fact]
    public void Ballots_that_nobody_issued_break_the_relation_that_voters_cannot_break()
    {
        var (first, second) = Paired.Races(4, unissued: 60);
        var hard = TwoRacesMethod.Run(first, second).Value!.Relations[0];
        Assert.Equal(("found-in-both", 30), (hard.Relation, hard.Failed));
    }

    [Fact]
    public void Ballots_mixed_up_between_the_boxes_are_told_from_ballots_that_nobody_issued()
    {
        // Five ballots of the second race lie in the box of the first.
        var finding = TwoRacesMethod.Run(One(1000, 500, 505), One(1000, 500, 495)).Value!;
        Assert.Equal([0, 1, 0, 0, 0], finding.Relations.Select(r => r.Failed));
        Assert.Equal(5, finding.Relations[1].Ballots);
    }

    [Theory]
    [InlineData(1010, 510, 1000, 500, 0)]
    [InlineData(1010, 515, 1000, 500, 5)]
    [InlineData(1000, 510, 1010, 500, 10)]
    public void Ballots_issued_may_differ_as_far_as_the_registers_do_in_the_same_direction(
        int registered,
        int issued,
        int otherRegistered,
        int otherIssued,
        int beyond
    )
    {
        var finding = TwoRacesMethod
            .Run(One(registered, issued, issued), One(otherRegistered, otherIssued, otherIssued))
            .Value!;
        Assert.Equal(beyond, finding.Relations.Single(r => r.Relation == "issued-as-registers-allow").Ballots);
    }

    [Fact]
    public void Counts_as_large_as_can_be_read_do_not_overflow()
    {
        var finding = TwoRacesMethod
            .Run(One(int.MaxValue, int.MaxValue, int.MaxValue), One(int.MaxValue, 0, int.MaxValue))
            .Value!;
        Assert.Equal(int.MaxValue, finding.Relations[0].Ballots);
    }

    [Fact]
    public void Votes_of_different_days_are_doubted()
    {
        var finding = TwoRacesMethod.Run(Paired.Races(5).First, Paired.Races(6).First).Value!;
        Assert.NotNull(finding.Caution());
        Assert.StartsWith("Are these two races", finding.Summary.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_stand_beside_each_station_that_has_a_counterpart()
    {
        var (first, second) = Paired.Races(7);
        var columns = TwoRacesMethod.Run(first, second.InRegion(0)).Value!.StationColumns(first);
        var cast = (CountColumn)columns.Single(c => c.Name == "cast-less-second");
        Assert.Equal(first.Cast[0] - second.Cast[0], cast.Values[0]);
        Assert.Null(cast.Values[^1]);
    }

    [Fact]
    public void Zero_voters_in_both_races_agree_and_no_station_with_data_is_refused()
    {
        Assert.Equal(0, TwoRacesMethod.Run(One(0, 0, 0), One(0, 0, 0)).Value!.Fields.Sum(f => f.Apart));
        Assert.Equal(
            "vote-without-data",
            TwoRacesMethod.Run(One(1, 1, 1), Paired.Builder().Build()).Problems.Single().Code
        );
    }

    [Fact]
    public void A_field_that_one_race_lacks_is_told_with_the_race()
    {
        var builder = new ReturnSetBuilder([ReturnField.Registered, ReturnField.Cast], ["Red"]);
        builder.Add("r", "c", "1", 2, [3, 2], [2]);
        var problem = TwoRacesMethod.Run(One(3, 2, 2), builder.Build()).Problems.Single();
        Assert.Equal("missing-field", problem.Code);
        Assert.StartsWith("The second vote: ", problem.What.En, StringComparison.Ordinal);
    }

    private static ReturnSet One(int registered, int issued, int cast)
    {
        var builder = Paired.Builder();
        builder.Add("r", "c", "1", 2, [registered, issued, cast], [cast, 0, 0]);
        return builder.Build();
    }
}
