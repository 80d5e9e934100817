using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Scrutineer.Cases.Tests.Fetching;

/// <summary>A real server on this machine that serves one file, and can be made to behave badly.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileServer(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public byte[] Content { get; set; } = [];

    public string Tag { get; set; } = "\"one\"";

    /// <summary>Status of every answer, when it is not to be 200 or 206.</summary>
    public int Status { get; set; }

    /// <summary>Bytes after which the connection is cut; counts down to none.</summary>
    public Queue<int> Cuts { get; } = new();

    /// <summary>Whether requests for a part are answered with the whole.</summary>
    public bool IgnoresRanges { get; set; }

    /// <summary>Whether the answer stops for ever after its first half.</summary>
    public bool Stalls { get; set; }

    /// <summary>Whether the answer comes a byte at a time, without end.</summary>
    public bool Drips { get; set; }

    /// <summary>First byte asked for by each request, and whether it named the version it has a part of.</summary>
    public List<(long From, string? IfRange)> Requests { get; } = [];

    public static async Task<FileServer> StartAsync(byte[] content)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(o =>
        {
            o.Listen(IPAddress.Loopback, 0);
            o.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        });
        var app = builder.Build();
        var server = new FileServer(app) { Content = content };
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        server.Address = new Uri(new Uri(address), "/2024.csv.zip");
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var range = context.Request.GetTypedHeaders().Range?.Ranges.Single().From ?? 0;
        var ifRange = context.Request.Headers.IfRange.ToString();
        Requests.Add((range, ifRange.Length == 0 ? null : ifRange));
        if (Status != 0)
        {
            context.Response.StatusCode = Status;
            return;
        }
        if (IgnoresRanges || (ifRange.Length > 0 && ifRange != Tag))
        {
            range = 0;
        }
        if (range >= Content.Length && range > 0)
        {
            context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            return;
        }
        context.Response.StatusCode = range > 0 ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        context.Response.Headers.ETag = Tag;
        context.Response.ContentLength = Content.Length - range;
        if (range > 0)
        {
            context.Response.Headers.ContentRange = $"bytes {range}-{Content.Length - 1}/{Content.Length}";
        }
        var body = Content.AsMemory((int)range);
        if (Cuts.TryDequeue(out var cut) && cut < body.Length)
        {
            await context.Response.Body.WriteAsync(body[..cut], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            // Lets what was written leave before the connection is torn down.
            await Task.Delay(100, context.RequestAborted);
            context.Abort();
            return;
        }
        for (var i = 0; Drips; i++)
        {
            await context.Response.Body.WriteAsync(body.Slice(i, 1), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
        if (Stalls)
        {
            await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
