using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Scrutineer.Sites.Tests.Browser;

namespace Scrutineer.Desk.Tests;

/// <summary>The whole way in a real browser, on a small phone and a wide screen, in the light and in the dark.</summary>
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("/uk", 320, ColorScheme.Light)]
    [InlineData("/en", 1280, ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_on_the_way_and_nothing_scrolls_sideways(
        string start,
        int width,
        ColorScheme scheme
    )
    {
        await using var desk = await RunningDesk.Start();
        var page = await chromium.Show("<p></p>", width, scheme);
        await page.GotoAsync(new Uri(desk.Http.BaseAddress!, start).ToString());
        for (var step = 0; step < 12 && await page.Locator("textarea[name=text]").CountAsync() == 0; step++)
        {
            await Check(page, width);
            if (await page.Locator("input[name=danger]").CountAsync() > 0)
            {
                await page.CheckAsync("input[name=danger]");
            }
            await page.Locator("button").First.ClickAsync();
        }
        await Check(page, width);
        await page.FillAsync("#text", "Бачила автобус.");
        await page.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "фото.txt",
                MimeType = "text/plain",
                Buffer = new byte[200_000],
            }
        );
        await page.Locator("button").First.ClickAsync();
        Assert.Equal(11, await page.Locator("#receipt .word").CountAsync());
        await Check(page, width);
        var words = string.Join(' ', await page.Locator("#receipt .word").AllTextContentsAsync());
        foreach (var path in new[] { "/safe", "/envelope", "/back" })
        {
            await page.GotoAsync(new Uri(desk.Http.BaseAddress!, start + path).ToString());
            await Check(page, width);
        }
        await page.FillAsync("#words", words);
        await page.Locator("button").First.ClickAsync();
        await Check(page, width);
        Assert.Equal(1, await page.Locator("#state").CountAsync());
    }

    [Fact]
    public async Task Axe_would_find_a_violation()
    {
        var page = await chromium.Show("<!DOCTYPE html><title>x</title><main><h1>x</h1><input></main>");
        Assert.Contains("html-has-lang", await Violations(page));
        Assert.Contains("label", await Violations(page));
    }

    private static async Task Check(IPage page, int width)
    {
        Assert.Empty(await Violations(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, page.Url);
    }

    private static async Task<IEnumerable<string>> Violations(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return result.Violations.Select(v => v.Id);
    }
}
