using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Dossiers;

/// <summary>What is not established has its rules and their conditions on the page as in the terminal.</summary>
public sealed class WaysTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ways");

    [Theory]
    [InlineData("uk", "territory-ukraine-controlled.html")]
    [InlineData("en", "territory-ukraine-controlled.en.html")]
    public async Task Each_rule_that_could_establish_nullity_stands_with_its_conditions_as_in_the_terminal(
        string language,
        string file
    )
    {
        var @case = Path.Combine(SharedData.Repository, "cases", "ua-president-2019");
        var assessed = await Session.Run("assess", @case, "--out", _home.FullName, "--quiet");
        Assert.Equal(ExitCode.Done, assessed.Code);
        var page = new HtmlParser().ParseDocument(
            await File.ReadAllTextAsync(Path.Combine(_home.FullName, file), TestContext.Current.CancellationToken)
        );
        var top = page.QuerySelectorAll(".attempts > ul")[0];
        var told = Plain(
            (
                await Session.Run(
                    "law",
                    "why-not",
                    @case,
                    "the vote of 31 March and 21 April 2019 for President of Ukraine is null in the territory of Ukraine under the control of its Government",
                    "--on",
                    "2019-03-31",
                    "--lang",
                    language
                )
            ).Flowing
        );

        var rules = top.Children.Select(Own).ToList();
        Assert.InRange(rules.Count, 2, 20);
        Assert.All(rules, rule => Assert.Contains(rule, told, StringComparison.Ordinal));
        var conditions = top.QuerySelectorAll(".mark").Select(m => Own(m.ParentElement!)).ToList();
        Assert.Contains(conditions, c => c.StartsWith('✓'));
        Assert.Contains(conditions, c => c.StartsWith('✗'));
        Assert.All(conditions, condition => Assert.Contains(condition, told, StringComparison.Ordinal));
        Assert.Equal(
            conditions.Count(c => c.StartsWith('✗')),
            top.QuerySelectorAll("li").Count(l => Own(l).StartsWith('✗'))
        );
    }

    // The text of an item without the lists inside it, and without the tag that only says what the item is.
    private static string Own(IElement item)
    {
        var copy = (IElement)item.Clone();
        foreach (var inner in copy.QuerySelectorAll("ul, .tag").ToList())
        {
            inner.Remove();
        }
        return Plain(
            string.Join(' ', copy.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        );
    }

    // A page is set with its own spaces and apostrophes.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('’', '\'');

    public void Dispose() => _home.Delete(recursive: true);
}
