using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Mappings;

public sealed class SuggestTests
{
    [Theory]
    [InlineData("canada-2011", 66_060)]
    [InlineData("israel-2013", 10_109)]
    public void A_starter_mapping_of_a_real_table_parses_and_reads_it(string file, int stations)
    {
        using var stream = File.OpenRead(SharedData.Require($"returns/controls/{file}.csv.gz"));
        var suggested = MappingSuggestion.Write(stream, file, null, TestContext.Current.CancellationToken);
        Assert.True(suggested.Succeeded, Files.Said(suggested));
        stream.Position = 0;
        var mapping = Mapping.Parse(suggested.Value, "my-table.map.yaml");
        Assert.True(mapping.Succeeded, suggested.Value + Files.Said(mapping));
        var options = new ReadOptions { Mapping = mapping.Value };
        var report = ReturnsReader.Read(stream, file, options, TestContext.Current.CancellationToken);
        Assert.True(report.Succeeded, suggested.Value + Files.Said(report));
        Assert.Equal(stations, report.Value.Returns.Count);
    }

    [Fact]
    public void Without_a_word_that_it_knows_it_goes_by_arithmetic()
    {
        var rows = Enumerable.Range(1, 40).Select(i => $"p{i},{900 + i},{300 + i},{i},{300 + (2 * i)},{100 + i},200");
        var text = "name,aa,bb,cc,dd,ee,ff\n" + string.Join("\n", rows) + "\n";
        var suggested = MappingSuggestion
            .Write(new MemoryStream(Files.Utf8(text)), "t", null, TestContext.Current.CancellationToken)
            .Value!;
        Assert.Contains("registered: \"aa\"", suggested, StringComparison.Ordinal);
        Assert.Contains("cast: \"dd\"", suggested, StringComparison.Ordinal);
        Assert.Contains("invalid: \"cc\"", suggested, StringComparison.Ordinal);
        Assert.Contains("valid: \"bb\"", suggested, StringComparison.Ordinal);
        var returns = Files.MustRead(text, new ReadOptions { Mapping = Mapping.Parse(suggested, "m").Value! }).Returns;
        Assert.Equal(["ee", "ff"], returns.Choices);
    }

    [Fact]
    public void A_header_that_would_steer_a_terminal_is_escaped_and_still_found()
    {
        var rows = Enumerable.Range(1, 40).Select(i => $"p{i},{900 + i},{300 + i},{i},{300 + (2 * i)},{100 + i},200");
        var text = "name,aa,bb,cc,dd,e\u001b]0;x\u0007e,f\u202ef\n" + string.Join("\n", rows) + "\n";
        var suggested = MappingSuggestion
            .Write(new MemoryStream(Files.Utf8(text)), "t", null, TestContext.Current.CancellationToken)
            .Value!;
        Assert.DoesNotContain(suggested, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
        Assert.Contains("e\\u001b]0;x\\u0007e", suggested, StringComparison.Ordinal);
        var returns = Files.MustRead(text, new ReadOptions { Mapping = Mapping.Parse(suggested, "m").Value! }).Returns;
        Assert.Equal(["e\u001b]0;x\u0007e", "f\u202ef"], returns.Choices);
    }

    [Fact]
    public void A_column_that_is_always_zero_is_shown_and_not_taken_for_a_choice()
    {
        var rows = Enumerable.Range(1, 40).Select(i => $"p{i},{900 + i},{300 + i},{i},{300 + (2 * i)},{100 + i},0,200");
        var text = "name,aa,bb,cc,dd,ee,spare,ff\n" + string.Join("\n", rows) + "\n";
        var suggested = MappingSuggestion
            .Write(new MemoryStream(Files.Utf8(text)), "t", null, TestContext.Current.CancellationToken)
            .Value!;
        Assert.Contains("  # - \"spare\" # ", suggested, StringComparison.Ordinal);
        var returns = Files.MustRead(text, new ReadOptions { Mapping = Mapping.Parse(suggested, "m").Value! }).Returns;
        Assert.Equal(["ee", "ff"], returns.Choices);
    }

    [Fact]
    public void What_it_cannot_tell_it_leaves_to_the_reader()
    {
        var suggested = MappingSuggestion
            .Write(new MemoryStream("x,y\na,b\n"u8.ToArray()), "t", null, TestContext.Current.CancellationToken)
            .Value!;
        Assert.Contains("not recognised, but needed", suggested, StringComparison.Ordinal);
        Assert.Contains("не впізнано", suggested, StringComparison.Ordinal);
        Assert.False(Mapping.Parse(suggested, "m").Succeeded);
    }
}
