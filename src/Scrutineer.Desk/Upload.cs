using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Store;

namespace Scrutineer.Desk;

/// <summary>One multipart post, read part by part: short fields into memory, files straight into their seals.</summary>
/// <param name="options">What the host decided.</param>
/// <param name="begin">Begins to take in, from the fields that stand before the first file; null where they lead nowhere.</param>
internal sealed class Upload(DeskOptions options, Func<Dictionary<string, string>, IncomingReport?> begin)
    : IAsyncDisposable
{
    // A story of a hundred pages.
    private const int LongestText = 512 * 1024;

    /// <summary>The fields that are not files.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What is taken in; null before the first file and where the fields lead nowhere.</summary>
    public IncomingReport? Incoming { get; private set; }

    /// <summary>Files that were sealed.</summary>
    public int Files { get; private set; }

    /// <summary>Reads the post to its end.</summary>
    /// <exception cref="InvalidDataException">It is not a multipart post, or a field is too long.</exception>
    /// <exception cref="FileTooLongException">A file is too long, or there are too many.</exception>
    public async Task ReadAsync(HttpContext http, DateTimeOffset at)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
        {
            throw new InvalidDataException("There is no boundary.");
        }
        var reader = new MultipartReader(boundary, http.Request.Body)
        {
            HeadersCountLimit = 8,
            HeadersLengthLimit = 8192,
        };
        while (await reader.ReadNextSectionAsync(http.RequestAborted).ConfigureAwait(false) is { } section)
        {
            await TakeAsync(section, at, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(MultipartSection section, DateTimeOffset at, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
        {
            throw new InvalidDataException("A part has no name.");
        }
        var name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
        var file = HeaderUtilities
            .RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName)
            .Value;
        if (file is null)
        {
            Fields[name] = await TextAsync(section.Body, cancel).ConfigureAwait(false);
        }
        else if (file.Length > 0)
        {
            if (++Files > options.MostFiles)
            {
                throw new FileTooLongException();
            }
            var stands = new AboutFile(Short(file), Short(section.ContentType ?? ""), at);
            await Begun().AddFileAsync(stands, section.Body, options.MostFileBytes, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>What is taken in, begun now where it was not.</summary>
    /// <exception cref="InvalidDataException">The fields lead nowhere.</exception>
    public IncomingReport Begun() =>
        Incoming ??= begin(Fields) ?? throw new InvalidDataException("The fields lead nowhere.");

    /// <summary>Drops what was not kept.</summary>
    public ValueTask DisposeAsync() => Incoming?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        while (await body.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var count)
        {
            if (text.Length + count > LongestText)
            {
                throw new InvalidDataException("A field is too long.");
            }
            await text.WriteAsync(buffer.AsMemory(0, count), cancel).ConfigureAwait(false);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string Short(string text) => text[..Math.Min(text.Length, 255)];
}
