using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Published;

/// <summary>The presumed-clean votes that serve as controls, read by the mappings that come with the program.</summary>
public sealed class ControlVotesTests
{
    [Theory]
    [InlineData("canada-2011", "canada-2011", 66_060, 0, 2, "Conservative")]
    [InlineData("israel-2013", "israel-2013", 9_881, 228, 34, "מחל")]
    [InlineData("lithuania-2012", "lithuania-2012-stations", 2_017, 0, 18, "3")]
    [InlineData("lithuania-2016", "lithuania-2016-stations", 1_995, 1, 14, "6")]
    public void A_control_is_read_by_its_mapping(
        string mapping,
        string file,
        int stations,
        int dropped,
        int choices,
        string leader
    )
    {
        var report = Read(mapping, file);
        Assert.Equal(stations, report.Returns.Count);
        Assert.Equal(dropped, report.DroppedRows);
        Assert.Equal(choices, report.Returns.Choices.Count);
        Assert.Equal(leader, report.Returns.Choices[report.Returns.Leader]);
        Assert.Equal(mapping, report.Mapping);
        Assert.Equal(0, report.Returns.WithoutData.Count);
    }

    [Fact]
    public void Votes_in_a_file_of_their_own_are_joined_by_the_station()
    {
        // Station 0 of 2012: 4,736 voters on the list, 2,537 ballots, all of them for some list.
        var report = Read("lithuania-2012", "lithuania-2012-stations");
        var returns = report.Returns;
        Assert.Equal(4_736, returns.Registered[0]);
        Assert.Equal(733, returns.Votes(returns.Choices.ToList().IndexOf("5"))[0]);
        Assert.Equal(2_537, Enumerable.Range(0, returns.Choices.Count).Sum(c => returns.Votes(c)[0]));
        Assert.Equal(36_306, Assert.Single(report.Joined).Rows);
    }

    [Fact]
    public void What_the_known_choice_leaves_of_the_ballots_is_the_rest()
    {
        var returns = Read("canada-2011", "canada-2011").Returns;
        Assert.Equal([16, 71 - 16], [returns.Votes(0)[0], returns.Votes(1)[0]]);
        Assert.Equal(165, returns.Registered[0]);
        Assert.Equal(["Canada"], returns.Regions);
    }

    [Fact]
    public void A_header_with_a_mark_and_spaces_and_cells_with_leading_spaces_are_read()
    {
        var returns = Read("israel-2013", "israel-2013").Returns;
        Assert.Equal([690, 118, 118], [returns.Registered[0], returns.Issued[0], returns.Cast[0]]);
        Assert.Equal("000967 0001.0", returns.Stations.Name(0));
    }

    private static ReadReport Read(string mapping, string file)
    {
        var folder = Path.GetDirectoryName(SharedData.Require($"returns/controls/{file}.csv.gz"))!;
        var map = Path.Combine(SharedData.Repository, "mappings", $"{mapping}.map.yaml");
        var parsed = Mapping.Parse(File.ReadAllText(map), map);
        Assert.True(parsed.Succeeded, Files.Said(parsed));
        using var stream = File.OpenRead(Path.Combine(folder, $"{file}.csv.gz"));
        var options = new ReadOptions
        {
            Mapping = parsed.Value,
            OpenTable = name => File.OpenRead(Path.Combine(folder, name)),
        };
        var outcome = ReturnsReader.Read(stream, file, options, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        return outcome.Value;
    }
}
