using CsCheck;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class FingerprintTests
{
    private static readonly Gen<(int N, int Issued, int Cast, int Leader)> Station = Gen.Int[0, 3000]
        .SelectMany(n => Gen.Int[0, n].Select(issued => (n, issued)))
        .SelectMany(x => Gen.Int[0, x.issued].Select(cast => (x.n, x.issued, cast)))
        .SelectMany(x => Gen.Int[0, x.cast].Select(leader => (x.n, x.issued, x.cast, leader)));

    [Fact]
    public void Every_usable_station_is_in_exactly_one_bin_and_order_does_not_matter() =>
        Gen.Select(Station.Array[1, 40], Gen.Int[2, 120])
            .Sample(
                (stations, bins) =>
                {
                    var outcome = FingerprintMethod.Run(Make(stations), new(bins));
                    var usable = stations.Where(s => s.N > 0 && s.Cast > 0).ToArray();
                    if (usable.Length == 0)
                    {
                        Assert.False(outcome.Succeeded);
                        return;
                    }
                    var finding = outcome.Value!;
                    Assert.Equal(usable.Length, finding.StationCounts.Sum());
                    Assert.Equal(usable.Sum(s => (long)s.N), finding.Registered.Sum());
                    var reversed = FingerprintMethod.Run(Make([.. stations.Reverse()]), new(bins)).Value!;
                    Assert.Equal(finding.Registered, reversed.Registered);
                    Assert.Equal(finding.Summary, reversed.Summary);
                },
                iter: 200
            );

    [Theory]
    [InlineData(29, 100, 29)]
    [InlineData(290, 1000, 29)]
    [InlineData(2899, 10000, 28)]
    [InlineData(57, 100, 57)]
    [InlineData(100, 100, 99)]
    [InlineData(0, 7, 0)]
    public void A_whole_percentage_opens_its_bin_where_floating_point_would_slip(int part, int whole, int bin) =>
        // (int)(100 * (29 / 100.0)) is 28 in IEEE doubles.
        Assert.Equal(bin, FingerprintMethod.Bin(part, whole, 100));

    [Fact]
    public void Regions_hold_every_voter_once_and_their_shares_make_the_whole()
    {
        var finding = FingerprintMethod.Run(Votes.Clean(3)).Value!;
        Assert.True(finding.Regions.Count > 1);
        Assert.Equal(finding.Stations, finding.Regions.Sum(r => r.Stations));
        Assert.Equal(finding.Registered.Sum(), finding.Regions.Sum(r => r.Registered));
        Assert.All(
            finding.Regions,
            r =>
            {
                Assert.Equal(r.Registered, r.Voters.Sum());
                Assert.Equal(r.Cells.Order().Distinct(), r.Cells);
                Assert.InRange(r.Cells[^1], 0, (finding.RegionBins * finding.RegionBins) - 1);
                Assert.All(r.Voters, v => Assert.True(v > 0));
            }
        );
        Assert.Equal(
            finding.ShareHighHigh,
            finding.Regions.Sum(r => r.ShareHighHigh * r.Registered) / finding.Registered.Sum(),
            12
        );
    }

    [Fact]
    public void High_turnout_with_high_result_is_counted_above_80_percent_and_not_at_it()
    {
        var finding = FingerprintMethod.Run(Make([(100, 80, 80, 80), (100, 81, 100, 81), (100, 81, 81, 81)])).Value!;
        Assert.Equal(2.0 / 3, finding.ShareHighHigh, 12);
    }

    [Fact]
    public void Returns_without_a_usable_station_are_refused_with_a_way_to_mend()
    {
        var outcome = FingerprintMethod.Run(Make([(0, 0, 0, 0)]));
        Assert.False(outcome.Succeeded);
        Assert.Equal("no-usable-station", outcome.Problems[0].Code);
    }

    private static ReturnSet Make((int N, int Issued, int Cast, int Leader)[] stations)
    {
        var builder = new ReturnSetBuilder(
            [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast],
            ["leader", "other"]
        );
        for (var i = 0; i < stations.Length; i++)
        {
            var s = stations[i];
            builder.Add("r", "c", $"{i}", i + 2, [s.N, s.Issued, s.Cast], [s.Leader, 0]);
        }
        return builder.Build();
    }
}
