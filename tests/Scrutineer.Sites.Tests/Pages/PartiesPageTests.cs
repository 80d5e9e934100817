using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Pages;

/// <summary>The page "Who held the vote".</summary>
public sealed class PartiesPageTests
{
    [Fact]
    public async Task It_tells_listed_from_not_found_from_no_snapshot_and_never_says_not_listed()
    {
        var page = await Page(SampleDossier.Model, Language.En);
        Assert.Contains("listed since 6 October 2022", page, StringComparison.Ordinal);
        Assert.Contains("not found in the snapshot of 1 February 2024", page, StringComparison.Ordinal);
        Assert.Contains(">no snapshot<", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">not listed<", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("since 2021", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_source_it_names_no_supporter_and_with_one_it_names_whom_the_source_does()
    {
        const string none = "No official is named here";
        Assert.Contains(none, await Page(SampleDossier.Model, Language.En), StringComparison.Ordinal);
        var model = SampleDossier.Model;
        var named = await Page(
            model with
            {
                Parties = model.Parties! with { Supporters = [SampleParties.Supported] },
            },
            Language.En
        );
        Assert.DoesNotContain(none, named, StringComparison.Ordinal);
        Assert.Contains("called on people to vote", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_names_nobody_has_no_such_page()
    {
        var pages = await DossierPages.RenderAsync(SampleDossier.Bare, Language.Uk);
        Assert.DoesNotContain(pages, p => p.Name.StartsWith("parties", StringComparison.Ordinal));
    }

    // Spaces that keep a day together are no matter of these tests.
    private static async Task<string> Page(DossierModel model, Language language) =>
        (await DossierPages.RenderAsync(model, language))
            .Single(p => p.Name.StartsWith("parties.", StringComparison.Ordinal))
            .Html.Replace('\u00A0', ' ');
}
