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
        foreach (var page in (await Rendered.Pages(Of(model), language)).Values)
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.NotEmpty(ids);
            Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
        }
    }

    [Fact]
    public async Task The_returns_say_what_they_are_who_collected_them_and_under_which_licence()
    {
        var full = (await Rendered.Page(SampleDossier.Model, Language.En, "sources")).GetElementById("returns-origin")!;
        Assert.Contains("Returns of the sample. Made for the sample.", full.TextContent, StringComparison.Ordinal);
        Assert.Contains("Licence: CC0-1.0.", full.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/sample.csv", full.QuerySelector("a:not(.term-link)")!.GetAttribute("href"));
        Assert.Null((await Rendered.Page(SampleDossier.Bare, Language.En, "sources")).GetElementById("returns-origin"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_link_and_label_leads_somewhere_on_its_page_or_another(Language language, string model)
    {
        var pages = await Rendered.Pages(Of(model), language);
        foreach (var (name, page) in pages)
        {
            var links = page.QuerySelectorAll("a[href], use[href]").Select(l => l.GetAttribute("href")!);
            Assert.All(
                links.Where(h => !h.StartsWith("https://", StringComparison.Ordinal)),
                h => Assert.True(Leads(pages, name, h, language), $"{name}: {h}")
            );
            foreach (var attribute in new[] { "aria-labelledby", "aria-describedby" })
            {
                foreach (var labelled in page.QuerySelectorAll($"[{attribute}]"))
                {
                    Assert.NotNull(page.GetElementById(labelled.GetAttribute(attribute)!));
                }
            }
        }
        // The canaries: neither a page nor an id that is not there is taken.
        Assert.False(Leads(pages, pages.Keys.First(), "#nowhere", language));
        Assert.False(Leads(pages, pages.Keys.First(), "nowhere.html", language));
    }

    /// <summary>Whether a link leads to a page of the dossier, in either language, and to an id that stands there.</summary>
    private static bool Leads(IReadOnlyDictionary<string, IDocument> pages, string from, string href, Language language)
    {
        var parts = href.Split('#');
        var name = parts[0].Length == 0 ? from : parts[0];
        if (!pages.TryGetValue(name, out var page))
        {
            // The same page in the other language: it is written from the same map.
            var other =
                language == Language.Uk
                    ? name.Replace(".en.html", ".html", StringComparison.Ordinal)
                    : name.Replace(".html", ".en.html", StringComparison.Ordinal);
            return parts.Length == 1 && other != name && pages.ContainsKey(other);
        }
        return parts.Length == 1 || page.GetElementById(Uri.UnescapeDataString(parts[1])) is not null;
    }

    [Theory, MemberData(nameof(All))]
    public async Task Headings_descend_one_level_at_a_time_from_a_single_first(Language language, string model)
    {
        foreach (var (name, page) in await Rendered.Pages(Of(model), language))
        {
            var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            foreach (var (before, after) in levels.Zip(levels.Skip(1)))
            {
                Assert.True(after <= before + 1, $"{name}: h{after} follows h{before}");
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_table_has_a_caption_and_every_heading_cell_a_scope(Language language, string model)
    {
        var pages = await Rendered.Pages(Of(model), language);
        foreach (var table in pages.Values.SelectMany(p => p.QuerySelectorAll("table")))
        {
            Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent));
            Assert.All(table.QuerySelectorAll("th"), th => Assert.True(th.HasAttribute("scope"), th.OuterHtml));
        }
        Assert.Equal(model == "full", pages.Values.Any(p => p.QuerySelector("table") is not null));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Every_finding_cell_carries_its_columns_heading_and_stays_a_cell_of_a_table(Language language)
    {
        var table = (await Rendered.Page(SampleDossier.Model, language, "numbers")).QuerySelector(
            "table.findings-table"
        )!;
        Assert.Equal("table", table.GetAttribute("role"));
        var headings = table.QuerySelectorAll("thead [role=columnheader]").Select(h => h.TextContent).Skip(1).ToList();
        Assert.Equal(6, headings.Count);
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
        foreach (var (name, html) in await Rendered.Files(Of(model), language))
        {
            var page = new HtmlParser().ParseDocument(html);
            Assert.Empty(page.QuerySelectorAll("script,iframe,object,embed,img,form,base"));
            Assert.DoesNotContain(
                page.All.SelectMany(e => e.Attributes),
                a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "src" or "style"
            );
            // The one thing beside a page is its typeface.
            Assert.Equal(DossierPages.Fonts.Name, Assert.Single(page.QuerySelectorAll("link")).GetAttribute("href"));
            Assert.All(
                page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!),
                h =>
                    Assert.True(
                        h.StartsWith("https://", StringComparison.Ordinal)
                            || !h.Contains(':', StringComparison.Ordinal),
                        $"{name}: {h}"
                    )
            );
            Assert.Empty(Url().Matches(html));
            Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        }
        Assert.All(
            Url().Matches(DossierPages.Fonts.Css).Select(m => m.Value),
            url => Assert.StartsWith("url(data:font/woff2;base64,", url, StringComparison.Ordinal)
        );
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_page_says_its_language_and_links_the_other(Language language, string model)
    {
        var other = language == Language.Uk ? Language.En : Language.Uk;
        var there = await Rendered.Pages(Of(model), other);
        foreach (var page in (await Rendered.Pages(Of(model), language)).Values)
        {
            Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
            var link = page.QuerySelector<IHtmlAnchorElement>(".other-language a")!;
            Assert.Contains(link.GetAttribute("href")!, there.Keys);
            Assert.Equal(other.Code(), link.GetAttribute("lang"));
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_invented_dossier_says_so_before_its_heading_and_in_print(Language language, string model)
    {
        foreach (var page in (await Rendered.Pages(Of(model), language)).Values)
        {
            SaysInvented(page, language);
        }
    }

    private static void SaysInvented(IDocument page, Language language)
    {
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
        foreach (var (_, html) in await Rendered.Files(SampleDossier.Unmarked, language))
        {
            Assert.DoesNotContain("вигадан", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(
                "invented",
                new HtmlParser().ParseDocument(html).Body!.TextContent,
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_hostile_name_is_shown_and_never_runs(Language language)
    {
        foreach (var (_, html) in await Rendered.Files(SampleDossier.Model, language))
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href^='javascript']"));
        }
        var numbers = await Rendered.Page(SampleDossier.Model, language, "numbers");
        Assert.Contains(
            SampleDossier.Hostile,
            numbers.QuerySelector("#coverage table")!.TextContent,
            StringComparison.Ordinal
        );
        var sources = await Rendered.Page(SampleDossier.Model, language, "sources");
        Assert.Contains(
            "javascript:alert(1)",
            sources.QuerySelector("#sources")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Both_languages_show_the_same_numbers()
    {
        var (uk, en) = (
            await Rendered.Pages(SampleDossier.Model, Language.Uk),
            await Rendered.Pages(SampleDossier.Model, Language.En)
        );
        var total = 0;
        foreach (var (there, here) in en.Values.Zip(uk.Values))
        {
            var numbers = NumbersOf(here);
            Assert.Equal(NumbersOf(there), numbers);
            total += numbers.Count;
        }
        Assert.True(total > 300, "too few numbers to compare");
    }

    [Fact]
    public async Task The_same_model_gives_the_same_text()
    {
        var first = await DossierPages.RenderAsync(SampleDossier.Model, Language.Uk);
        var second = await DossierPages.RenderAsync(SampleDossier.Model, Language.Uk);
        Assert.Equal(first, second);
        Assert.All(first, page => Assert.DoesNotContain('\r', page.Html));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_sentence_links_to_what_it_rests_on_and_names_what_is_not_there(Language language)
    {
        var page = await Rendered.Page(SampleDossier.Model, language, "act-statement");
        var sentence = page.QuerySelector(".sentence")!;
        var links = sentence.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
        var territory = language == Language.Uk ? "territory-north.html" : "territory-north.en.html";
        Assert.Equal([$"{territory}#conclusion.null-in-territory.north", $"{territory}#fact.held.north"], links);
        Assert.Equal("nowhere.to.be.found", sentence.QuerySelector("code.support")!.TextContent);
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Every_answer_is_a_word_beside_its_mark(Language language)
    {
        var page = await Rendered.Page(SampleDossier.Model, language, "index");
        var answers = page.QuerySelectorAll(".matrix .answer").Select(a => a.TextContent.Trim()).ToList();
        Assert.Equal(8, answers.Count);
        var unknown = language == Language.Uk ? "невідомо" : "unknown";
        Assert.Equal(3, answers.Count(a => a == unknown));
        Assert.All(page.QuerySelectorAll(".matrix .sym"), s => Assert.Equal("true", s.GetAttribute("aria-hidden")));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task Nothing_unverified_is_printed_as_settled(Language language)
    {
        var word = language == Language.Uk ? "не перевірено" : "unverified";
        foreach (var (stem, id) in new[] { ("territory-north", "fact.held.north"), ("sources", "news.1") })
        {
            var page = await Rendered.Page(SampleDossier.Model, language, stem);
            Assert.Contains(word, page.GetElementById(id)!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Uk, "Голосували в школі.")]
    [InlineData(Language.En, "People voted in a school.")]
    public async Task The_note_of_a_fact_stands_beside_it_in_the_language_of_the_page(Language language, string note)
    {
        var page = await Rendered.Page(SampleDossier.Model, language, "territory-north");
        Assert.Equal(note, page.GetElementById("fact.held.north")!.QuerySelector(":scope > .note")!.TextContent);
        Assert.Null(page.GetElementById("position.assembly")!.QuerySelector(":scope > .note"));
    }

    [Fact]
    public async Task A_derivation_is_unfolded_where_it_is_first_read_and_linked_from_there_on()
    {
        var page = await Rendered.Page(SampleDossier.Model, Language.En, "territory-north");
        var first = page.GetElementById("conclusion.null-in-territory.north")!;
        var second = page.GetElementById("conclusion.status-unchanged.north")!;
        Assert.Equal(3, first.QuerySelectorAll(".node").Length);
        Assert.Null(first.QuerySelector(".above"));
        Assert.Equal("#derived.forbidden.north", Assert.Single(second.QuerySelectorAll(".above")).GetAttribute("href"));
        Assert.Single(second.QuerySelectorAll(".node"));
        // A fact that two territories share carries its id on the page of each; a link leads to the first.
        Assert.True(first.Contains(page.GetElementById("position.assembly")!));
        var coast = await Rendered.Page(SampleDossier.Model, Language.En, "territory-coast");
        Assert.NotNull(coast.GetElementById("position.assembly"));
    }

    [Fact]
    public async Task The_first_page_weighs_at_most_150_kB() =>
        Assert.All(
            new[] { Language.Uk, Language.En },
            language =>
                Assert.InRange(
                    System.Text.Encoding.UTF8.GetByteCount(
                        Rendered.Files(SampleDossier.Model, language).Result[0].Html
                    ),
                    1,
                    150_000
                )
        );

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task The_first_page_answers_before_anything_else(Language language)
    {
        var page = await Rendered.Page(SampleDossier.Model, language, "index");
        var first = page.QuerySelector("main > section")!;
        Assert.Equal("answer", first.Id);
        var answers = first.QuerySelectorAll(".answers dd").Select(d => d.TextContent).ToList();
        Assert.Equal(4, answers.Count);
        Assert.Contains(language == Language.Uk ? "нікчемне" : "null", answers[0], StringComparison.Ordinal);
        Assert.DoesNotContain("log", string.Concat(answers), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            language == Language.Uk ? "2\u00A0904\u00A0112" : "2,904,112",
            first.QuerySelector(".announced")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(2, first.QuerySelectorAll(".pair svg").Length);
        Assert.Null(first.QuerySelector("table"));
    }

    private static DossierModel Of(string model) => model == "full" ? SampleDossier.Model : SampleDossier.Bare;

    /// <summary>All numbers a reader sees, sorted: words may stand in another order, numbers may not differ.</summary>
    // English groups digits by commas, Ukrainian by no-break spaces.
    private static string Grouped(IDocument page) =>
        page.DocumentElement.GetAttribute("lang") == "en"
            ? EnglishGroup().Replace(page.DocumentElement.TextContent, "\u00A0")
            : page.DocumentElement.TextContent;

    [GeneratedRegex(@"(?<=\d),(?=\d{3})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EnglishGroup();

    private static List<string> NumbersOf(IDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("style").ToList())
        {
            hidden.Remove();
        }
        return
        [
            .. Number().Matches(Grouped(page)).Select(m => m.Value.Replace(',', '.')).Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"url\([^)]{0,40}", RegexOptions.None, 2000)]
    private static partial Regex Url();

    [GeneratedRegex(@"\u2212?\d+(?:\u00A0\d{3})*(?:[.,]\d+)?", RegexOptions.None, 2000)]
    private static partial Regex Number();
}
