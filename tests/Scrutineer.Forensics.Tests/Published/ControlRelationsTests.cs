using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class ControlRelationsTests
{
    [Theory]
    [InlineData(2012, 95_415)]
    [InlineData(2018, 97_699)]
    [InlineData(2021, 96_325)]
    [InlineData(2024, 91_946)]
    public void All_Russian_returns_fulfil_the_relations_of_the_law(int year, int stations)
    {
        var finding = ControlRelationsMethod.Run(RealReturns.Russia(year)).Value!;
        Assert.Equal(stations, finding.Stations);
        Assert.All(finding.Relations.Take(4), r => Assert.Equal((stations, 0), (r.Checked, r.Failures)));
    }

    [Fact]
    public void A_return_that_breaks_its_arithmetic_is_named_with_both_sides()
    {
        var builder = new ReturnSetBuilder(
            [ReturnField.Registered, ReturnField.Issued, ReturnField.Invalid, ReturnField.Valid],
            ["first", "second"]
        );
        builder.Add("north", "one", "1", 2, [1000, 700, 10, 690], [400, 290]);
        builder.Add("south", "two", "2", 3, [1000, 700, 10, 690], [400, 295]);
        builder.Add("south", "two", "3", 4, [1000, 1100, 10, 690], [400, 290]);
        var finding = ControlRelationsMethod.Run(builder.Build()).Value!;
        Assert.Equal(2, finding.Broken);
        var region = Assert.Single(finding.Regions);
        Assert.Equal(("south", 2, 2), (region.Region, region.Stations, region.Broken));
        Assert.Equal(1, finding.Relations.Single(r => r.Relation == "votes-make-valid").Failures);
        var worst = finding.Examples[0];
        Assert.Equal(
            ("issued-within-register", "3", 4, 1100L, 1000L),
            (worst.Relation, worst.Station, worst.Row, worst.Left, worst.Right)
        );
        var balance = finding.Relations.Single(r => r.Relation == "ballots-balance");
        Assert.Equal(0, balance.Checked);
        Assert.NotEmpty(balance.Lacking);
    }
}
