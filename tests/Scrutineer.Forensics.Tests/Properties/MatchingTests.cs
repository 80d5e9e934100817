using Scrutineer.Forensics.Pairs;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Which stations of two files are one.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("North|First|1", "NORTH|first|1", MatchedBy.Name)]
    [InlineData("North|1 First|УИК №592", "North|First|592", MatchedBy.Number)]
    [InlineData("North|First|007", "North|First|7", MatchedBy.Number)]
    [InlineData("North|First|12", "North|Constituency 3|12", MatchedBy.NumberInRegion)]
    [InlineData("Алтайский край|Щёлково|5а", "Алтайский край|Щелково|5А", MatchedBy.Name)]
    internal void A_station_is_found_by_its_name_or_its_number(string one, string other, MatchedBy by)
    {
        var matched = Matching.Stations(Of(one), Of(other));
        Assert.Equal(by, Assert.Single(matched.Pairs).By);
    }

    [Theory]
    [InlineData("North|First|1", "South|First|1")]
    [InlineData("North|First|5а", "North|First|5б")]
    [InlineData("North|First|1", "North|First|2")]
    public void Another_region_letter_or_number_is_another_station(string one, string other)
    {
        var matched = Matching.Stations(Of(one), Of(other));
        Assert.Empty(matched.Pairs);
        Assert.Equal((1, 1), (matched.OnlyFirst.Count, matched.OnlySecond.Count));
    }

    [Fact]
    public void A_key_that_occurs_twice_matches_nothing_and_is_counted()
    {
        var matched = Matching.Stations(Of("N|F|1", "N|F|1", "N|F|2"), Of("N|F|1", "N|F|2"));
        Assert.Equal([new Pair(2, 1, MatchedBy.Name)], matched.Pairs);
        Assert.Equal([0, 1], matched.TwiceFirst);
        Assert.Equal([0], matched.OnlySecond);
    }

    [Fact]
    public void A_number_that_several_commissions_of_a_region_have_is_matched_within_its_own_alone()
    {
        var matched = Matching.Stations(Of("N|First|1", "N|Second|1"), Of("N|First|1", "N|Third|1"));
        Assert.Equal([new Pair(0, 0, MatchedBy.Name)], matched.Pairs);
    }

    [Fact]
    public void Commissions_known_by_a_number_alone_keep_it()
    {
        var matched = Matching.Commissions(Of("N|1|a", "N|2|b"), Of("N|2|a", "N|3|b"));
        Assert.Equal([new Pair(1, 0, MatchedBy.Name)], matched.Pairs);
    }

    private static ReturnSet Of(params string[] stations)
    {
        var builder = Paired.Builder();
        foreach (var (i, parts) in stations.Select(s => s.Split('|')).Index())
        {
            builder.Add(parts[0], parts[1], parts[2], i + 2, [3, 2, 2], [1, 1, 0]);
        }
        return builder.Build();
    }
}
