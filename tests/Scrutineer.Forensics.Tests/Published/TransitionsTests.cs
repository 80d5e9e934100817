using Scrutineer.Forensics.Transitions;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>
/// Transitions from the list vote of 2021 to the president's of 2024, worked out once more by <c>transitions.R</c> beside this file: another language,
/// another algorithm (quadprog: Goldfarb, Idnani, Mathematical Programming 27 (1983), 1–33), another reading of the same files.
/// </summary>
public sealed class TransitionsTests
{
    private static readonly Lazy<TransitionsFinding> Finding = new(() =>
        TransitionsMethod.Run(RealReturns.Russia(2021), RealReturns.Russia(2024), PairUnit.Commissions).Value!
    );

    [Fact]
    public void Units_and_residuals_are_those_of_an_independent_computation()
    {
        _ = RealReturns.Russia(2021);
        Assert.Equal((1605, 82), (Finding.Value.Units, Finding.Value.LeftOut));
        Assert.Equal(41.8122130681, Finding.Value.Spread!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0, 0, 0.997157019285, 0.0144772251899, 0.437392672081, 0.999925225698)]
    [InlineData(0, 1, 0.00284298071504, 0.0127243004488, 0, 0.120045433936)]
    [InlineData(1, 0, 0.674622137344, 0.177276023667, 0.0137344380111, 1)]
    [InlineData(1, 1, 0.180236174123, 0.0564548509755, 0, 0.365376900368)]
    [InlineData(3, 1, 0.235542778159, 0.0824359396829, 0, 0.751106624001)]
    [InlineData(4, 5, 0.480425684456, 0.635885928372, 0, 0.990535243212)]
    [InlineData(5, 3, 0.153388437467, 0.110679972435, 0, 0.474039984768)]
    [InlineData(6, 0, 0.492708702974, 0.0530257258079, 0.330769992628, 0.941224949124)]
    [InlineData(6, 5, 0.423554499381, 0.0440143248026, 0.0137763185835, 0.468645567287)]
    public void Shares_errors_and_bounds_are_those_of_an_independent_computation(
        int from,
        int to,
        double share,
        double se,
        double least,
        double most
    )
    {
        _ = RealReturns.Russia(2021);
        var t = Finding.Value.Transitions.Single(t => t.From == from && t.To == to);
        Assert.Equal(share, t.Share, 1e-10);
        Assert.Equal(se, t.Se!.Value, 1e-10);
        Assert.Equal((least, most), (t.LeastPossible, t.MostPossible), Near);
    }

    private static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create(
        (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-10 && Math.Abs(a.Item2 - b.Item2) < 1e-10
    );
}
