using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class CoreTests
{
    /// <summary>Published: 38 % turnout and a result of 31–33 %.</summary>
    [Fact]
    public void The_core_of_2021_is_found_within_one_point_of_the_published_one()
    {
        var core = CoreMethod.Run(RealReturns.Russia(2021)).Value!.Core!;
        Assert.Equal(38, core.Turnout, 1.0);
        Assert.InRange(core.Result, 31 - 1, 33 + 1);
    }

    /// <summary>Kernels of the published comets: 62 % turnout, 73 % result.</summary>
    [Fact]
    public void The_core_of_2018_is_found_within_three_points_of_the_comet_s_kernel()
    {
        var core = CoreMethod.Run(RealReturns.Russia(2018)).Value!.Core!;
        Assert.Equal(62, core.Turnout, 3.0);
        Assert.Equal(73, core.Result, 3.0);
    }

    /// <summary>A robust centre by majority lands on 84.5/90.3 in 2024, the rigged cluster.</summary>
    [Fact]
    public void The_core_of_2024_is_the_left_cluster_and_not_the_heavier_one()
    {
        var finding = CoreMethod.Run(RealReturns.Russia(2024)).Value!;
        Assert.InRange(finding.Core!.Turnout, 58, 67);
        Assert.InRange(finding.Core.Result, 78, 85);
        Assert.True(finding.Modes.Count > 1);
        Assert.True(finding.Modes[0].Height < 1);
    }

    [Fact]
    public void An_even_spread_has_no_core_and_it_is_said()
    {
        var random = new SeededRandom(17);
        var even = Enumerable
            .Range(0, 4000)
            .Select(_ => 500 + random.NextInt(1000))
            .Select(n => (n, cast: (int)(n * (0.2 + (0.75 * random.NextDouble())))))
            .Select(x => new Drawn.Station(
                x.n,
                x.cast,
                x.cast,
                (int)(x.cast * (0.2 + (0.75 * random.NextDouble()))),
                0
            ));
        var finding = CoreMethod.Run(Drawn.Returns(even)).Value!;
        Assert.Null(finding.Core);
        Assert.StartsWith("No core", finding.Summary.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_is_a_third_is_still_the_core_beside_a_heavier_one_to_its_right()
    {
        var random = new SeededRandom(18);
        Drawn.Station Around(double turnout, double result)
        {
            var n = 500 + random.NextInt(1500);
            var cast = Math.Clamp((int)(n * (turnout + (0.05 * random.NextNormal()))), 1, n);
            return new(n, cast, cast, Math.Clamp((int)(cast * (result + (0.05 * random.NextNormal()))), 0, cast), 0);
        }
        var stations = Enumerable.Range(0, 6000).Select(i => i % 3 == 0 ? Around(0.5, 0.4) : Around(0.85, 0.8));
        var core = CoreMethod.Run(Drawn.Returns(stations)).Value!.Core!;
        Assert.Equal(50, core.Turnout, 1.5);
        Assert.Equal(40, core.Result, 1.5);
    }
}
