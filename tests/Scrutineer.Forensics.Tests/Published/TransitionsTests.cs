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

    /// <summary>The rows of the method's page.</summary>
    [Theory]
    [InlineData(2012, 2018, PairUnit.Commissions, 1908, 2600, 34.5, 30, 35, 0)]
    [InlineData(2012, 2018, PairUnit.Stations, 19_608, 83_137, 8.5, 30, 35, 1)]
    [InlineData(2018, 2024, PairUnit.Commissions, 1012, 2584, 59.1, 21, 30, 1)]
    [InlineData(2018, 2024, PairUnit.Stations, 27_368, 87_570, 13.0, 21, 30, 4)]
    [InlineData(2021, 2024, PairUnit.Commissions, 1605, 2643, 41.8, 33, 42, 1)]
    [InlineData(2021, 2024, PairUnit.Stations, 42_245, 90_290, 10.2, 33, 42, 3)]
    public void The_page_says_what_the_method_finds(
        int first,
        int second,
        PairUnit unit,
        int units,
        int matched,
        double spread,
        int wide,
        int all,
        int impossible
    ) =>
        Check(
            TransitionsMethod.Run(RealReturns.Russia(first), RealReturns.Russia(second), unit).Value!,
            (units, matched, wide, all, impossible),
            spread
        );

    [Fact]
    public void The_page_says_what_votes_presumed_clean_give()
    {
        var first = RealReturns.Control("lithuania-2012", "lithuania-2012-stations");
        var second = RealReturns.Control("lithuania-2016", "lithuania-2016-stations");
        Check(TransitionsMethod.Run(first, second, PairUnit.Stations).Value!, (1527, 1964, 89, 100, 4), 3.7);
    }

    private static void Check(TransitionsFinding finding, (int, int, int, int, int) counts, double spread)
    {
        Assert.Equal(
            counts,
            (
                finding.Units,
                finding.Match.Matched,
                finding.Transitions.Count(t => t.RestsOnAssumption),
                finding.Transitions.Count,
                finding.Transitions.Count(t => t.Impossible)
            )
        );
        Assert.Equal(spread, finding.Spread!.Value, 0.05);
    }

    private static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create(
        (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-10 && Math.Abs(a.Item2 - b.Item2) < 1e-10
    );
}
