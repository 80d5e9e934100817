using Scrutineer.Forensics.Simulation;
using Scrutineer.Forensics.Slopes;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class SlopesPropertyTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void A_slope_that_was_put_in_comes_out_whatever_the_commissions_levels_are()
    {
        var slope = SlopesMethod.Run(Sloped(commissions: 30, slope: 0.25)).Value!.Slope;
        Assert.Equal(0.25, slope.Value, 1e-3);
        Assert.Equal(0, slope.Se!.Value, 1e-3);
        Assert.Equal((300, 30), (slope.Stations, slope.Commissions));
    }

    /// <summary>Canary: with one commission for all, the differences between places are no longer taken out.</summary>
    [Fact]
    public void Without_commissions_the_same_votes_have_another_slope_and_no_error()
    {
        var slope = SlopesMethod.Run(Sloped(commissions: 30, slope: 0.25, together: true)).Value!.Slope;
        Assert.True(Math.Abs(slope.Value - 0.25) > 0.05);
        Assert.Null(slope.Se);
        Assert.Null(slope.Low);
    }

    [Fact]
    public void The_order_of_stations_changes_nothing()
    {
        var returns = Votes.Clean(3);
        var plain = SlopesMethod.Run(returns).Value!;
        var again = SlopesMethod.Run(Votes.Shuffled(returns, 5).Returns).Value!;
        Assert.Equal(plain.Slope.Value, again.Slope.Value, Rounding);
        Assert.Equal(plain.Slope.Se!.Value, again.Slope.Se!.Value, Rounding);
        Assert.Equal(plain.Summary, again.Summary);
    }

    [Fact]
    public void Stuffing_makes_it_steeper_and_moving_votes_at_random_stations_does_not()
    {
        var clean = SlopesMethod.Run(Votes.Clean(6)).Value!.Slope;
        var stuffed = SlopesMethod.Run(Votes.With(new Stuffing(0.2, 0.6, 0.95), 6)).Value!.Slope;
        Assert.True(stuffed.Low > clean.High, $"{stuffed} after {clean}");
    }

    [Fact]
    public void The_interval_holds_the_clean_slope_of_other_draws_about_as_often_as_it_says()
    {
        var slopes = Enumerable
            .Range(0, 60)
            .Select(i => SlopesMethod.Run(Votes.Clean((ulong)(100 + i))).Value!.Slope)
            .ToList();
        var mean = slopes.Average(s => s.Value);
        Assert.InRange(slopes.Count(s => s.Low < mean && mean < s.High), 50, 60);
    }

    [Fact]
    public void One_turnout_everywhere_is_refused_in_words()
    {
        var problem = SlopesMethod.Run(Sloped(commissions: 30, slope: 0, spread: 0)).Problems.Single();
        Assert.Equal("one-turnout", problem.Code);
    }

    // Ten stations a commission, each commission with a level of its own; whole votes round the slope a little.
    private static ReturnSet Sloped(int commissions, double slope, bool together = false, int spread = 1)
    {
        var builder = new ReturnSetBuilder([ReturnField.Registered, ReturnField.Issued, ReturnField.Cast], ["a", "b"]);
        var row = 1;
        for (var c = 0; c < commissions; c++)
        {
            for (var s = 0; s < 10; s++)
            {
                row++;
                var registered = 20_000;
                var turnout = 30 + (spread * 4 * s) + c;
                var cast = registered * turnout / 100;
                var result = 51 + (c * 37 % 7) + (c / 2.0) + (slope * (turnout - 30));
                var leader = (int)Math.Round(cast * result / 100);
                builder.Add(
                    "r",
                    together ? "all" : $"c{c}",
                    $"{row}",
                    row,
                    [registered, cast, cast],
                    [leader, cast - leader]
                );
            }
        }
        return builder.Build();
    }
}
