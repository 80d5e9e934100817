using Scrutineer.Testing;

namespace Scrutineer.Reports.Tests.Pages;

/// <summary>The examples of the package's page compile against the built library and print what the page says.</summary>
public sealed class LibraryPageTests
{
    private static readonly LibraryPage Page = new("Scrutineer.Reports");

    public static TheoryData<string> Titles => [.. Page.Titles];

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_compiles_and_prints_what_the_page_says(string title) => Page.Check(title);

    [Fact]
    public void No_block_of_code_is_left_unread()
    {
        Assert.Equal(Page.Blocks, Page.Titles.Count);
        Assert.True(Page.Titles.Count >= 1);
    }

    [Fact]
    public void Canary_an_example_that_does_not_compile_is_caught() =>
        Assert.Contains(
            "CS0103",
            Assert.Throws<InvalidOperationException>(() => LibraryPage.Run("NoSuchThing();")).Message,
            StringComparison.Ordinal
        );
}
