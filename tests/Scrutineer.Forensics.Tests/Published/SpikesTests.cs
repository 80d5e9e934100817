using Scrutineer.Forensics.Spikes;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Real votes: near what the package of the paper gives for them, which draws from another prior.</summary>
public sealed class SpikesTests
{
    /// <summary>
    /// What R 4.2.2 gives for density(x, from = 0, to = 1, cut = TRUE, n = 1001, bw = 1e-4) at the seven shares below, as the package calls it,
    /// each value in units of that at 0; everywhere else it is 0 but for rounding.
    /// </summary>
    [Fact]
    public void The_binned_kernel_is_what_the_package_gets_from_R()
    {
        (int Point, double Value)[] published =
        [
            (0, 1),
            (1, 0.4502949934601),
            (333, 1.3300897967514),
            (334, 0.5204445310253),
            (335, 0.0422299835805),
            (646, 0.3420031725711),
            (647, 1.2311538140430),
            (648, 0.3196073247432),
            (649, 0.8564120439863),
            (650, 4.1080886941838),
            (651, 0.7137921959012),
            (999, 0.4502949934600),
            (1000, 1),
        ];
        (int J, int N)[] shares = [(13, 20), (13, 20), (1, 3), (647, 1000), (4217, 6488), (0, 9), (9, 9)];
        var mass = new long[BinnedKernel.Points];
        foreach (var (j, n) in shares)
        {
            var (point, beyond) = BinnedKernel.Place(j, n);
            mass[point] += BinnedKernel.Unit - beyond;
            mass[point + 1] += beyond;
        }
        var atZero = BinnedKernel.At(0, p => mass[p]);
        for (var point = 0; point <= 1000; point++)
        {
            var expected = published.FirstOrDefault(p => p.Point == point).Value;
            Assert.Equal(expected, BinnedKernel.At(point, p => mass[p]) / atZero, 1e-5);
        }
    }

    [Fact]
    public void Canada_2011_has_next_to_no_spikes()
    {
        // The package gives 0.04 %.
        var path = SharedData.Require("returns/controls/canada-2011.csv.gz");
        var map = Path.Combine(SharedData.Repository, "mappings", "canada-2011.map.yaml");
        using var stream = File.OpenRead(path);
        var options = new ReadOptions { Mapping = Mapping.Parse(File.ReadAllText(map), map).Value! };
        var returns = ReturnsReader
            .Read(stream, "canada", options, TestContext.Current.CancellationToken)
            .Value!.Returns;
        Assert.InRange(SpikesMethod.Run(returns, new(200)).Value!.Share, 0, 0.002);
    }

    [Fact]
    public void Russia_2024_has_many()
    {
        using var stream = File.OpenRead(SharedData.Require("returns/ru-2024.csv.zip"));
        var returns = ReturnsReader.Read(stream, "2024", null, TestContext.Current.CancellationToken).Value!.Returns;
        var finding = SpikesMethod.Run(returns, new(200)).Value!;
        Assert.InRange(finding.Share, 0.005, 0.05);
        Assert.Equal(0, finding.Peaks[0].Percent % 1);
        // R with the same prior for all stations, 100 resamples: 2.4 % by the package's kernel, 1.6 % by the Gaussian that it names.
        Assert.Equal(100, finding.Package![2].Resamples);
        Assert.Equal(0.024, finding.Package[2].Share, 0.002);
        Assert.Equal(0.0162, finding.ByResamples[2].Share, 0.002);
        Assert.Contains("package has in effect", finding.Summary.En, StringComparison.Ordinal);
    }
}
