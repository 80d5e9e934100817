// The handler and the parts are the client's, addresses are short, and loopback has no certificate.
#pragma warning disable CA2000, CA2234, CA5399
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Desk.Tests;

/// <summary>A Desk on a port of its own, over a folder of its own, and a person who fills in its forms.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-site-");
    private readonly WebApplication _host;

    private RunningDesk(Func<DeskOptions, DeskOptions> change)
    {
        using var randomness = RandomNumberGenerator.Create();
        Office = X25519Identity.Generate(randomness);
        Store = ReportStore.Open(_folder.FullName).Value!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDesk(
            change(
                new DeskOptions
                {
                    Store = Store,
                    Recipients = [Office.Recipient],
                    Clock = TimeProvider.System,
                    FreeBytes = () => long.MaxValue,
                }
            )
        );
        _host = builder.Build();
        _host.MapDesk();
    }

    public X25519Identity Office { get; }

    public ReportStore Store { get; }

    public HttpClient Http { get; private set; } = new();

    public string Folder => _folder.FullName;

    public IEnumerable<string> Sealed => Directory.EnumerateFiles(Path.Combine(Folder, "parts"), "*.age");

    public static async Task<RunningDesk> Start(Func<DeskOptions, DeskOptions>? change = null)
    {
        var desk = new RunningDesk(change ?? (o => o));
        await desk._host.StartAsync();
        desk.Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(desk._host.Urls.Single()),
        };
        return desk;
    }

    public async Task<IHtmlDocument> Get(string path) => await Parse(await Http.GetAsync(path));

    /// <summary>Sends the first form of a page with its first submit button, as a browser does.</summary>
    public async Task<HttpResponseMessage> Send(
        IHtmlDocument page,
        IReadOnlyDictionary<string, string>? typed = null,
        IReadOnlyDictionary<string, byte[]>? files = null,
        int form = 0
    )
    {
        var element = page.Forms[form];
        var fields = element
            .QuerySelectorAll<IHtmlInputElement>("input")
            .Where(i => i.Type is "hidden" or "text" || i.IsChecked)
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in typed ?? new Dictionary<string, string>())
        {
            fields[name] = value;
        }
        var action = new Uri(element.Action).AbsolutePath;
        if (element.GetAttribute("enctype") is null)
        {
            using var plain = new FormUrlEncodedContent(fields);
            return await Http.PostAsync(action, plain);
        }
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }
        foreach (var (name, content) in files ?? new Dictionary<string, byte[]>())
        {
            parts.Add(new ByteArrayContent(content), "files", name);
        }
        return await Http.PostAsync(action, parts);
    }

    /// <summary>From the start to the last page, with answers by page.</summary>
    public async Task<IHtmlDocument> WalkToTheLastPage(string start, IReadOnlyDictionary<string, string>? typed = null)
    {
        var page = await Get(start);
        for (var step = 0; step < 12 && page.QuerySelector("textarea[name=text]") is null; step++)
        {
            var names = page.Forms[0].QuerySelectorAll("input").Select(i => i.GetAttribute("name")).ToHashSet();
            var here = (typed ?? new Dictionary<string, string>()).Where(t => names.Contains(t.Key)).ToDictionary();
            page = await Parse(await Send(page, here));
        }
        return page;
    }

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        Http.Dispose();
        Office.Dispose();
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
