using Scrutineer.Forensics.Spikes;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Real votes: near what the package of the paper gives for them, which draws from another prior.</summary>
public sealed class SpikesTests
{
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
    }
}
