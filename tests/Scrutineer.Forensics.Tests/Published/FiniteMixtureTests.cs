using Scrutineer.Forensics.FiniteMixture;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>A vote presumed clean, of which the model would move half the stations: the most that its prior allows.</summary>
public sealed class FiniteMixtureTests
{
    [Fact]
    public void Lithuania_2016_is_refused_because_the_incremental_share_climbs_to_its_bound()
    {
        var returns = RealReturns.Control("lithuania-2016", "lithuania-2016-stations");
        var finding = MixtureMethod.Run(returns, new(Draws: 40)).Value!;
        Assert.Equal(MixtureVerdict.DidNotConverge, finding.Verdict);
        Assert.Contains(MixtureObstacle.AtBound, finding.Obstacles);
        Assert.Contains(MixtureObstacle.Misfit, finding.Obstacles);
        Assert.Contains("pi2/pi1", finding.Held);
        Assert.InRange(finding.Modes[0].Shares.Incremental, 0.45, 0.5);
    }
}
