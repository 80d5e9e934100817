using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Pages;

/// <summary>The dossier's pages as parsed documents, in both languages, full and bare.</summary>
public sealed partial class DossierPageTests
{
    public static TheoryData<Language, string> All =>
        new()
        {
            { Language.Uk, "full" },
            { Language.En, "full" },
            { Language.Uk, "bare" },
            { Language.En, "bare" },
        };

    [Theory, MemberData(nameof(All))]
    public async Task Every_id_stands_once(Language language, string model)
    {
        var page = await Parse(language, model);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    [Fact]
    public async Task The_returns_say_what_they_are_who_collected_them_and_under_which_licence()
    {
        var full = (await Parse(Language.En, "full")).GetElementById("returns-origin")!;
        Assert.Contains("Returns of the sample. Made for the sample.", full.TextContent, StringComparison.Ordinal);
        Assert.Contains("Licence: CC0-1.0.", full.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/sample.csv", full.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await Parse(Language.En, "bare")).GetElementById("returns-origin"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_link_and_label_inside_the_page_leads_somewhere(Language language, string model)
    {
        var page = await Parse(language, model);
        foreach (var link in page.QuerySelectorAll("[href^='#']"))
        {
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        }
        foreach (var attribute in new[] { "aria-labelledby", "aria-describedby" })
        {
            foreach (var labelled in page.QuerySelectorAll($"[{attribute}]"))
            {
                Assert.NotNull(page.GetElementById(labelled.GetAttribute(attribute)!));
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Headings_descend_one_level_at_a_time_from_a_single_first(Language language, string model)
    {
        var page = await Parse(language, model);
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        foreach (var (before, after) in levels.Zip(levels.Skip(1)))
        {
            Assert.True(after <= before + 1, $"h{after} follows h{before}");
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_table_has_a_caption_and_every_heading_cell_a_scope(Language language, string model)
    {
        var page = await Parse(language, model);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent));
            Assert.All(table.QuerySelectorAll("th"), th => Assert.True(th.HasAttribute("scope"), th.OuterHtml));
        }
        Assert.Equal(model == "full", page.QuerySelector("table") is not null);
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Every_finding_cell_carries_its_columns_heading_and_stays_a_cell_of_a_table(Language language)
    {
        var table = (await Parse(language, "full")).QuerySelector("table.findings-table")!;
        Assert.Equal("table", table.GetAttribute("role"));
        var headings = table.QuerySelectorAll("thead [role=columnheader]").Select(h => h.TextContent).Skip(1).ToList();
        Assert.Equal(5, headings.Count);
        var rows = table.QuerySelectorAll("tbody [role=row]").ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal("rowheader", row.FirstElementChild!.GetAttribute("role"));
                Assert.Equal(headings, row.QuerySelectorAll("[role=cell]").Select(c => c.GetAttribute("data-label")));
            }
        );
    }

    [Theory, MemberData(nameof(All))]
    public async Task Nothing_runs_and_nothing_is_fetched(Language language, string model)
    {
        var html = await DossierPages.RenderAsync(Of(model), language);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script,iframe,object,embed,link,img,form,base"));
        Assert.DoesNotContain(
            page.All.SelectMany(e => e.Attributes),
            a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "src" or "style"
        );
        var outside = page.QuerySelectorAll("[href]")
            .Select(e => e.GetAttribute("href")!)
            .Where(h => !h.StartsWith('#'));
        Assert.All(
            outside,
            h =>
                Assert.True(
                    h.StartsWith("https://", StringComparison.Ordinal)
                        || h.StartsWith("index.", StringComparison.Ordinal),
                    h
                )
        );
        foreach (Match url in Url().Matches(html))
        {
            Assert.StartsWith("url(data:font/woff2;base64,", url.Value, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_page_says_its_language_and_links_the_other(Language language, string model)
    {
        var page = await Parse(language, model);
        Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
        var link = page.QuerySelector<IHtmlAnchorElement>(".other-language a")!;
        var other = language == Language.Uk ? Language.En : Language.Uk;
        Assert.Equal(PageNames.Of(other), link.GetAttribute("href"));
        Assert.Equal(other.Code(), link.GetAttribute("lang"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_invented_dossier_says_so_before_its_heading_and_in_print(Language language, string model)
    {
        var page = await Parse(language, model);
        var mark = page.QuerySelector(".invented")!;
        Assert.True(mark.CompareDocumentPosition(page.QuerySelector("h1")!).HasFlag(DocumentPositions.Following));
        var word = language == Language.Uk ? "Вигаданий приклад" : "Invented example";
        Assert.Contains(word, mark.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"@page{{@top-left{{content:\"{word}",
            page.QuerySelector("style")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith("[", page.Title, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_real_dossier_bears_no_mark_of_invention(Language language)
    {
        var html = await DossierPages.RenderAsync(SampleDossier.Unmarked, language);
        Assert.DoesNotContain("вигадан", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            "invented",
            new HtmlParser().ParseDocument(html).Body!.TextContent,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_hostile_name_is_shown_and_never_runs(Language language)
    {
        var html = await DossierPages.RenderAsync(SampleDossier.Model, language);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Contains(
            SampleDossier.Hostile,
            page.QuerySelector("#coverage table")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll("a[href^='javascript']"));
        Assert.Contains("javascript:alert(1)", page.QuerySelector("#sources")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_languages_show_the_same_numbers()
    {
        var uk = NumbersOf(await Parse(Language.Uk, "full"));
        var en = NumbersOf(await Parse(Language.En, "full"));
        Assert.True(uk.Count > 300, "too few numbers to compare");
        Assert.Equal(en, uk);
    }

    [Fact]
    public async Task The_same_model_gives_the_same_text()
    {
        var first = await DossierPages.RenderAsync(SampleDossier.Model, Language.Uk);
        var second = await DossierPages.RenderAsync(SampleDossier.Model, Language.Uk);
        Assert.Equal(first, second);
        Assert.DoesNotContain('\r', first);
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_sentence_links_to_what_it_rests_on_and_names_what_is_not_there(Language language)
    {
        var page = await Parse(language, "full");
        var sentence = page.QuerySelector("#drafts .sentence")!;
        var links = sentence.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["#conclusion.null-in-territory.north", "#fact.held.north"], links);
        Assert.Equal("nowhere.to.be.found", sentence.QuerySelector("code.support")!.TextContent);
        Assert.NotNull(page.GetElementById("conclusion.null-in-territory.north")!.Closest("section#determination"));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Every_answer_is_a_word_beside_its_mark(Language language)
    {
        var page = await Parse(language, "full");
        var answers = page.QuerySelectorAll(".matrix .answer").Select(a => a.TextContent.Trim()).ToList();
        Assert.Equal(8, answers.Count);
        var unknown = language == Language.Uk ? "невідомо" : "unknown";
        Assert.Equal(3, answers.Count(a => a == unknown));
        Assert.All(page.QuerySelectorAll(".matrix .sym"), s => Assert.Equal("true", s.GetAttribute("aria-hidden")));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Nothing_unverified_is_printed_as_settled(Language language)
    {
        var page = await Parse(language, "full");
        var word = language == Language.Uk ? "не перевірено" : "not verified";
        foreach (var id in new[] { "fact.held.north", "news.1" })
        {
            Assert.Contains(word, page.GetElementById(id)!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Uk, "Голосували в школі.")]
    [InlineData(Language.En, "People voted in a school.")]
    public async Task The_note_of_a_fact_stands_beside_it_in_the_language_of_the_page(Language language, string note)
    {
        var page = await Parse(language, "full");
        Assert.Equal(note, page.GetElementById("fact.held.north")!.QuerySelector(":scope > .note")!.TextContent);
        Assert.Null(page.GetElementById("position.assembly")!.QuerySelector(":scope > .note"));
    }

    [Fact]
    public async Task A_derivation_is_unfolded_where_it_is_first_read_and_linked_from_there_on()
    {
        var page = await Parse(Language.En, "full");
        var first = page.GetElementById("conclusion.null-in-territory.north")!;
        var second = page.GetElementById("conclusion.status-unchanged.north")!;
        Assert.Equal(3, first.QuerySelectorAll(".node").Length);
        Assert.Null(first.QuerySelector(".above"));
        Assert.Equal("#derived.forbidden.north", Assert.Single(second.QuerySelectorAll(".above")).GetAttribute("href"));
        Assert.Single(second.QuerySelectorAll(".node"));
        // A fact that two territories share carries its id where it is first read, at whatever depth.
        var shared = page.GetElementById("position.assembly")!;
        Assert.True(first.Contains(shared));
    }

    [Fact]
    public async Task A_page_without_its_content_weighs_less_than_250_kB() =>
        Assert.InRange((await DossierPages.RenderAsync(SampleDossier.Bare, Language.Uk)).Length, 1, 250_000);

    private static DossierModel Of(string model) => model == "full" ? SampleDossier.Model : SampleDossier.Bare;

    private static async Task<IDocument> Parse(Language language, string model) =>
        new HtmlParser().ParseDocument(await DossierPages.RenderAsync(Of(model), language));

    /// <summary>All numbers a reader sees, sorted: words may stand in another order, numbers may not differ.</summary>
    private static List<string> NumbersOf(IDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("style").ToList())
        {
            hidden.Remove();
        }
        return
        [
            .. Number()
                .Matches(page.DocumentElement.TextContent)
                .Select(m => m.Value.Replace(',', '.'))
                .Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"url\([^)]{0,40}", RegexOptions.None, 2000)]
    private static partial Regex Url();

    [GeneratedRegex(@"\u2212?\d+(?:\u00A0\d{3})*(?:[.,]\d+)?", RegexOptions.None, 2000)]
    private static partial Regex Number();
}
