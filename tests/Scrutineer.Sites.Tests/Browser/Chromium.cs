using Microsoft.Playwright;

namespace Scrutineer.Sites.Tests.Browser;

/// <summary>A headless Chromium where the system has one; tests that need it are skipped by name where it has none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-crash-reporter"],
            }
        );
    }

    /// <summary>A page that shows <paramref name="html"/>.</summary>
    public async Task<IPage> Show(string html, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "needs Chromium at " + string.Join(" or ", Places));
        var page = await _browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        await page.SetContentAsync(html);
        return page;
    }

    /// <summary>A page that shows a file as a reader opens it.</summary>
    public async Task<IPage> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Show("", width, scheme);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
