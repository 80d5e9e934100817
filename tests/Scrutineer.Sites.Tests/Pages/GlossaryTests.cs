using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Pages;

/// <summary>A term leads to its meaning where it first stands on a page, and only there.</summary>
public sealed class GlossaryTests
{
    [Theory]
    [InlineData(Language.Uk)]
    [InlineData(Language.En)]
    public async Task Each_term_is_linked_once_on_a_page_and_its_meaning_is_there(Language language)
    {
        var pages = await Rendered.Pages(SampleDossier.Model, language);
        var glossary = pages.Single(p => p.Key.Contains("glossary", StringComparison.Ordinal)).Value;
        Assert.All(Glossary.Terms, t => Assert.NotNull(glossary.GetElementById(t.Anchor)));
        var all = 0;
        foreach (var page in pages.Values.Where(p => p != glossary))
        {
            var links = page.QuerySelectorAll("a.term-link").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal(links.Distinct(StringComparer.Ordinal), links);
            Assert.All(
                links,
                l => Assert.NotNull(glossary.GetElementById(l[(l.IndexOf('#', StringComparison.Ordinal) + 1)..]))
            );
            Assert.Empty(
                page.QuerySelectorAll(
                    "a a, summary a.term-link, article.act a.term-link, h1 a.term-link, h2 a.term-link"
                )
            );
            all += links.Count;
        }
        Assert.True(all > 10, "hardly any term is explained");
    }

    [Fact]
    public void The_first_use_in_running_text_is_linked_and_nothing_else() =>
        Assert.Equal(
            "<h2>null</h2><a href=\"x\">null</a><p>is <a class=\"term-link\" href=\"g.html#term-null\">null</a>, null; <code>turnout</code> of <a class=\"term-link\" href=\"g.html#term-chance\">chance</a></p>",
            TermLinks.Of(
                "<h2>null</h2><a href=\"x\">null</a><p>is null, null; <code>turnout</code> of chance</p>",
                Language.En,
                "g.html"
            )
        );

    [Fact]
    public void A_case_that_is_excepted_is_no_chance()
    {
        const string Excepted = "<p>крім випадку, коли голосування призначено</p>";
        Assert.Equal(Excepted, TermLinks.Of(Excepted, Language.Uk, "g.html"));
        Assert.Contains(
            "#term-chance",
            TermLinks.Of("<p>це дає випадок</p>", Language.Uk, "g.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Canary_a_word_that_only_begins_like_a_term_is_none() =>
        Assert.Equal("<p>nullify, null-model</p>", TermLinks.Of("<p>nullify, null-model</p>", Language.En, "g.html"));
}
