using Scrutineer.Forensics.Slopes;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>The slope of 2018 was worked out once more, in Python with exact sums, from the file's columns.</summary>
public sealed class SlopesTests
{
    [Fact]
    public void The_slope_of_2018_is_that_of_an_independent_computation()
    {
        var slope = SlopesMethod.Run(RealReturns.Russia(2018)).Value!.Slope;
        Assert.Equal((93_593, 2_769), (slope.Stations, slope.Commissions));
        Assert.Equal(0.20423622725437338, slope.Value, 1e-12);
        Assert.Equal(0.005743709439843782, slope.Se!.Value, 1e-12);
    }

    /// <summary>The rows of the method's page.</summary>
    [Theory]
    [InlineData(2012, 0.28, 91_102, 2_731)]
    [InlineData(2021, 0.56, 92_092, 2_833)]
    [InlineData(2024, 0.16, 88_266, 2_798)]
    public void The_page_says_what_the_method_finds(int year, double value, int stations, int commissions)
    {
        var slope = SlopesMethod.Run(RealReturns.Russia(year)).Value!.Slope;
        Assert.Equal((stations, commissions), (slope.Stations, slope.Commissions));
        Assert.Equal(value, slope.Value, 0.005);
    }
}
