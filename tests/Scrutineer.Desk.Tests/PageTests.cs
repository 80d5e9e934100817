using AngleSharp.Dom;
using Scrutineer.Reports.Sealing;

namespace Scrutineer.Desk.Tests;

/// <summary>What holds of every page.</summary>
public sealed class PageTests
{
    private static readonly string[] Addresses = ["", "/back", "/safe", "/envelope"];

    [Fact]
    public async Task Every_page_keeps_the_promises_of_the_site()
    {
        await using var desk = await RunningDesk.Start(o => o with { Onion = new Uri("http://abc.onion/") });
        var pages = Addresses.SelectMany(a => new[] { $"/uk{a}", $"/en{a}" }).Append("/").Append("/nowhere");
        foreach (var path in pages)
        {
            var answer = await desk.Http.GetAsync(
                new Uri(path, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(
                24 * 1024,
                (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length
            );
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.StartsWith("http://abc.onion/", answer.Headers.GetValues("Onion-Location").Single());
            var page = await RunningDesk.Parse(answer);
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, [style], [onclick]"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotNull(page.QuerySelector("a.exit"));
            Assert.DoesNotContain("голосув", page.Title, StringComparison.OrdinalIgnoreCase);
            Assert.All(
                page.QuerySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]), textarea"),
                field => Assert.NotNull(page.QuerySelector($"label[for={field.Id}]"))
            );
            Assert.DoesNotContain("http://", html.Replace("http://abc.onion", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_page_on_the_way_has_one_form_that_goes_on_and_its_first_button_does()
    {
        await using var desk = await RunningDesk.Start();
        var page = await desk.Get("/en");
        var yes = new Dictionary<string, string> { ["danger"] = "yes" };
        var titles = new List<string>();
        while (page.QuerySelector("textarea[name=text]") is null)
        {
            Assert.Single(page.Forms);
            Assert.False(page.QuerySelector("button")!.HasAttribute("name"));
            titles.Add(page.QuerySelector("h1")!.TextContent);
            page = await RunningDesk.Parse(await desk.Send(page, titles.Count == 2 ? yes : null));
        }
        Assert.Equal(8, titles.Distinct().Count());
    }

    [Fact]
    public void A_sealed_state_opens_for_its_use_alone_and_a_changed_one_never()
    {
        using var state = new SealedState();
        using var restarted = new SealedState();
        var text = state.Seal("answers", "сонце"u8);
        Assert.Equal("сонце"u8, state.Open("answers", text)!);
        Assert.Null(state.Open("words", text));
        Assert.Null(restarted.Open("answers", text));
        Assert.Null(state.Open("answers", "A" + text[1..]) is { } changed && text[0] != 'A' ? changed : null);
        Assert.Null(state.Open("answers", "не base64"));
        Assert.Null(state.Open("answers", new string('A', SealedState.Longest + 4)));
        Assert.Equal(text.Length, state.Seal("answers", new byte[900]).Length);
    }
}
