using Scrutineer.Forensics.Klimek;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>The published shares are 0.39 … 0.44 and 0.02 for Russia 2012, and 0 and 0 for Canada 2011.</summary>
public sealed class KlimekTests
{
    [Fact]
    public void Russia_2012_comes_to_the_published_shares_with_shapes_of_half_to_one_and_above_them_with_the_best_shape()
    {
        var finding = KlimekMethod.Run(RealReturns.Russia(2012), new(Resamples: 0)).Value!;
        var profile = finding.Objectives[0].Profile;
        Assert.Equal([0.5, 1], profile.Take(2).Select(f => f.Shape));
        Assert.InRange(profile[0].Incremental, 0.36, 0.40);
        Assert.InRange(profile[1].Incremental, 0.46, 0.52);
        Assert.All(profile.Take(2), f => Assert.InRange(f.Extreme, 0.015, 0.035));
        Assert.Equal(1.5, finding.Best.Shape);
        Assert.InRange(finding.Best.Incremental, 0.52, 0.60);
        Assert.InRange(finding.Unexplained, 0.02, 0.08);
    }

    /// <summary>What the departure does: the page of the method names these numbers.</summary>
    [Fact]
    public void Russia_2012_comes_to_the_published_shares_with_its_best_shape_where_the_centre_is_the_articles()
    {
        var returns = RealReturns.Russia(2012);
        var ours = KlimekMethod.Run(returns, new(Resamples: 0)).Value!;
        var articles = KlimekMethod.Run(returns, new(Resamples: 0) { Centre = CleanCentre.Marginal }).Value!;
        Assert.Equal((0.60, 0.60), (articles.Clean.Turnout, articles.Clean.Result));
        Assert.Equal((0.60, 0.56), (ours.Clean.Turnout, ours.Clean.Result));
        Assert.Equal(1, articles.Best.Shape);
        Assert.InRange(articles.Best.Incremental, 0.42, 0.45);
        Assert.InRange(articles.Best.Extreme, 0.025, 0.033);
        // The shape does not explain the difference: at any shape the article's centre gives less.
        Assert.All(
            ours.Objectives[0].Profile.Zip(articles.Objectives[0].Profile),
            pair => Assert.True(pair.Second.Incremental < pair.First.Incremental - 0.03, $"{pair}")
        );
    }

    [Fact]
    public void Russia_2024_has_no_clean_centre_from_its_margins() =>
        Assert.Equal(
            "no-clean-cluster",
            Assert
                .Single(
                    KlimekMethod
                        .Run(RealReturns.Russia(2024), new(Resamples: 0) { Centre = CleanCentre.Marginal })
                        .Problems
                )
                .Code
        );

    [Theory]
    [InlineData("canada-2011", "canada-2011", 0.005)]
    [InlineData("israel-2013", "israel-2013", 0.005)]
    [InlineData("lithuania-2012", "lithuania-2012-stations", 0.04)]
    [InlineData("lithuania-2016", "lithuania-2016-stations", 0.01)]
    public void Votes_presumed_clean_come_to_next_to_nothing(string mapping, string file, double most)
    {
        var finding = KlimekMethod.Run(RealReturns.Control(mapping, file), new(Resamples: 0)).Value!;
        Assert.InRange(finding.Best.Incremental, 0, most);
        Assert.InRange(finding.Best.Extreme, 0, 0.001);
    }

    [Fact]
    public void Canada_comes_to_nothing_under_every_objective_as_published()
    {
        var returns = RealReturns.Control("canada-2011", "canada-2011");
        var finding = KlimekMethod.Run(returns, new(Resamples: 0)).Value!;
        Assert.Equal("Conservative", returns.Choices[returns.Leader]);
        Assert.Equal(6, finding.Objectives.Count);
        Assert.All(finding.Objectives, o => Assert.InRange(o.Best.Incremental, 0, 0.0005));
        Assert.All(finding.Objectives, o => Assert.InRange(o.Best.Extreme, 0, 0.0005));
    }
}
