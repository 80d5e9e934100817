using Scrutineer.Forensics.IntegerPercentages;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class RegionsTests
{
    /// <summary>
    /// Lattice null, Benjamini–Hochberg at 1 %. The known counts, 11 and 25, come from normal tails; the exact tail leaves
    /// out Tuva in 2018 (94 stations, z = 3.16, p = 0.0021 and not 0.0008).
    /// </summary>
    [Theory]
    [InlineData(2018, 10, 11)]
    [InlineData(2024, 25, 25)]
    public void So_many_regions_are_significant_and_none_has_far_too_few(int year, int significant, int byZ)
    {
        var regions = Votes.IntegerPercentages(year).Regions;
        Assert.Equal(significant, regions.Count(r => r.Significant));
        Assert.Equal(byZ, regions.Count(r => r.SignificantByZ));
        Assert.All(regions, r => Assert.True(r.Z > -3, r.Region));
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2024)]
    public void Regions_add_up_to_the_whole(int year)
    {
        var finding = Votes.IntegerPercentages(year);
        var whole = finding.Nulls[0][What.Either, Weight.Stations];
        Assert.Equal(finding.Stations, finding.Regions.Sum(r => r.Stations));
        Assert.Equal(whole.Observed, finding.Regions.Sum(r => r.Observed));
        Assert.Equal(whole.Expected, finding.Regions.Sum(r => r.Expected), 1e-6);
    }

    [Fact]
    public void The_teeth_of_the_comb_are_the_whole_percentages_that_were_counted()
    {
        var finding = Votes.IntegerPercentages(2024);
        foreach (var (what, comb) in new[] { (What.Turnout, finding.TurnoutComb), (What.Result, finding.ResultComb) })
        {
            Assert.Equal(finding.Stations, comb.Observed.Sum());
            var teeth = Enumerable.Range(1, 99).Select(m => 10 * m).ToList();
            var cell = finding.Nulls[0][what, Weight.Stations];
            // A tooth is half-open and the cell is closed: they differ by ties at most.
            Assert.Equal(cell.Observed, teeth.Sum(b => comb.Observed[b]), 12.0);
            Assert.Equal(cell.Expected, teeth.Sum(b => comb.Expected[b]), 12.0);
            Assert.True(teeth.Count(b => comb.Observed[b] > comb.Expected[b] + (3 * comb.Sd[b])) > 10);
        }
    }

    [Fact]
    public void In_2024_people_rounded_to_fives_and_tens_too()
    {
        foreach (var cell in Votes.IntegerPercentages(2024).Multiples)
        {
            Assert.True(cell.Z > 5, $"{cell.What} of {cell.Of}: {cell.Z}");
            Assert.True(cell.Log10P < -6);
        }
    }
}
