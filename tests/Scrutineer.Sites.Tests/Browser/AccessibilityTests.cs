using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Tests.Pages;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Browser;

/// <summary>The pages in a real browser: axe, reflow, print.</summary>
public sealed partial class AccessibilityTests(Chromium chromium, DossierOnDisk disk)
    : IClassFixture<Chromium>,
        IClassFixture<DossierOnDisk>
{
    /// <summary>A page of each kind.</summary>
    public static string[] Kinds { get; } =
    ["index", "territory-north", "numbers", "method-integer-percentages", "act-statement", "sources", "glossary"];

    public static TheoryData<Language, ColorScheme, int, string> Screens =>
        [
            .. Kinds.Select(kind => new TheoryDataRow<Language, ColorScheme, int, string>(
                Language.Uk,
                ColorScheme.Light,
                1280,
                kind
            )),
            .. Kinds.Select(kind => new TheoryDataRow<Language, ColorScheme, int, string>(
                Language.En,
                ColorScheme.Dark,
                320,
                kind
            )),
        ];

    [Theory, MemberData(nameof(Screens))]
    public async Task Axe_finds_no_violation(Language language, ColorScheme scheme, int width, string kind)
    {
        var page = await Show(SampleDossier.Model, language, width, scheme, kind);
        await OpenDetails(page);
        Assert.Equal([], Said(await page.RunAxe()));
    }

    [Fact]
    public async Task Axe_finds_no_violation_on_a_page_that_has_nothing_to_show() =>
        Assert.Equal([], Said(await (await Show(SampleDossier.Bare, Language.Uk, 1280)).RunAxe()));

    [Fact]
    public async Task Axe_would_find_a_violation()
    {
        var html = (await Rendered.Files(SampleDossier.Model, Language.Uk))[0].Html;
        var page = await chromium.Show(html.Replace("<html lang=\"uk\">", "<html>", StringComparison.Ordinal));
        var only = new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("html-has-lang") };
        Assert.Contains(Said(await page.RunAxe(only)), v => v.StartsWith("html-has-lang", StringComparison.Ordinal));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task A_screen_of_320_pixels_never_scrolls_sideways(Language language)
    {
        var scrolls = false;
        foreach (var kind in Kinds)
        {
            var page = await Show(SampleDossier.Model, language, 320, kind: kind);
            await OpenDetails(page);
            Assert.Equal((kind, 320), (kind, await page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            scrolls |= await page.EvaluateAsync<bool>(
                "[...document.querySelectorAll('.wide')].some(e => e.scrollWidth > e.clientWidth)"
            );
        }
        Assert.True(scrolls, "nothing is wide: the test shows nothing");
    }

    /// <summary>What a reader sees without scrolling: the answer, the announced result, a chart.</summary>
    [Theory]
    [InlineData(Language.Uk, 1280, 900)]
    [InlineData(Language.En, 1280, 900)]
    [InlineData(Language.Uk, 390, 844)]
    [InlineData(Language.En, 390, 844)]
    public async Task The_first_screen_holds_answer_result_and_chart(Language language, int width, int height)
    {
        var page = await Show(SampleDossier.Unmarked, language, width);
        await page.SetViewportSizeAsync(width, height);
        foreach (var part in new[] { ".verdict", ".announced", ".pair-charts" })
        {
            var bottom = await page.EvaluateAsync<double>(
                $"document.querySelector('{part}').getBoundingClientRect().bottom"
            );
            Assert.True(bottom <= height, $"{part} ends at {bottom}");
        }
    }

    [Theory, InlineData(360), InlineData(768), InlineData(1280)]
    public async Task The_findings_can_be_read_without_scrolling_sideways(int width)
    {
        var page = await Show(SampleDossier.Model, Language.Uk, width, kind: "numbers");
        Assert.True(
            await page.EvaluateAsync<bool>(
                "(t => t.parentElement.scrollWidth <= t.parentElement.clientWidth + 1"
                    + " && [...t.querySelectorAll('td')].every(d => d.getBoundingClientRect().right <= innerWidth))"
                    + "(document.querySelector('.findings-table'))"
            )
        );
        var label = await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.findings-table td'), '::before').content"
        );
        Assert.Equal(width < 832, label != "none");
    }

    [Fact]
    public async Task Derivations_are_closed_on_the_screen_and_open_in_print()
    {
        const string visible = "document.querySelector('.node').checkVisibility()";
        var page = await Show(SampleDossier.Model, Language.Uk, 1280, kind: "territory-north");
        Assert.False(await page.EvaluateAsync<bool>(visible));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.EvaluateAsync<bool>(visible));
    }

    [Fact]
    public async Task A_page_asks_the_network_for_nothing_and_finds_its_typeface_beside_it()
    {
        var path = await disk.Page(SampleDossier.Model, Language.Uk, "index");
        var page = await chromium.Show("<p></p>");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        Assert.DoesNotContain(
            asked,
            url =>
                !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("file:", StringComparison.Ordinal)
        );
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('600 17px \"Source Serif 4\"', 'ґЇw')"));
    }

    [Theory, InlineData(Language.Uk), InlineData(Language.En)]
    public async Task The_first_page_prints_on_at_most_four_pages_of_a_tagged_document(Language language)
    {
        var page = await Show(SampleDossier.Model, language, 1280);
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true });
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.InRange(PageObject().Count(text), 1, 4);
    }

    [Fact]
    public async Task Every_link_and_summary_can_be_reached_and_shows_its_focus()
    {
        var page = await Show(SampleDossier.Model, Language.En, 1280);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("document.activeElement.className"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"));
        await page.Keyboard.PressAsync("Tab");
        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
        Assert.Equal("solid", outline);
    }

    private async Task<IPage> Show(
        DossierModel model,
        Language language,
        int width,
        ColorScheme scheme = ColorScheme.Light,
        string kind = "index"
    ) => await chromium.Open(await disk.Page(model, language, kind), width, scheme);

    [GeneratedRegex("/Type\\s*/Page\\b", RegexOptions.None, 2000)]
    private static partial Regex PageObject();

    private static Task OpenDetails(IPage page) =>
        page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");

    private static List<string> Said(AxeResult result) =>
        [
            .. result.Violations.Select(v =>
                $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            ),
        ];
}
