using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Writing;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Pages;

/// <summary>Every example of <c>docs/MAPPINGS.md</c> reads its table to what the page says.</summary>
public sealed partial class MappingsPageTests
{
    private static string Page =>
        File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "MAPPINGS.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Examples => new(Example().Matches(Page).Select(m => m.Groups["title"].Value));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_to_what_the_page_says(string title)
    {
        var example = Example().Matches(Page).Single(m => m.Groups["title"].Value == title);
        var mapping = Mapping.Parse(example.Groups["mapping"].Value, title);
        Assert.True(mapping.Succeeded, Files.Said(mapping));
        var returns = Files
            .MustRead(example.Groups["table"].Value, new ReadOptions { Mapping = mapping.Value })
            .Returns;
        using var written = new MemoryStream();
        returns.WriteCsv(written, TestContext.Current.CancellationToken);
        Assert.Equal(
            example.Groups["result"].Value,
            Encoding.UTF8.GetString(written.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Every_mapping_of_the_page_is_part_of_an_example() =>
        Assert.Equal(Page.Split("```yaml").Length - 1, Example().Count(Page));

    [GeneratedRegex(
        "^## (?<title>[^\n]+)\n(?:(?!^## )[^\n]*\n)*?```(?:csv|json)\n(?<table>(?:(?!```)[^\n]*\n)*)```\n\n```yaml\n(?<mapping>(?:(?!```)[^\n]*\n)*)```\n\n```text\n(?<result>(?:(?!```)[^\n]*\n)*)```",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Example();
}
