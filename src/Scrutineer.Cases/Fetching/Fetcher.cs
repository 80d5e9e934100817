using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Scrutineer.Cases.Files;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Fetching;

/// <summary>Fetches a file into a cache folder: resumes, checks the hash, and only then gives it its name.</summary>
/// <param name="client">The network.</param>
/// <param name="folder">The cache folder; it is made when it is not there.</param>
internal sealed class Fetcher(HttpClient client, string folder)
{
    private const long MostBytes = 4L << 30;

    /// <summary>How often a broken connection is taken up again.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>How long a silent connection is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that must come within <see cref="Patience"/>, or the connection counts as silent.</summary>
    public long Slowest { get; init; } = 64 << 10;

    /// <summary>How long the whole may take; what has come by then stays for the next time.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The file, from the cache or from its address.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what has come stays for the next time.</exception>
    public async Task<Outcome<FetchedFile>> GetAsync(
        Download download,
        IProgress<FetchProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var path = download.In(folder);
        try
        {
            if (File.Exists(path))
            {
                if ((await ManifestEntry.OfFile(path, cancellation)).Sha256 == download.Hash)
                {
                    return Outcome<FetchedFile>.Of(new FetchedFile(path, FromCache: true, Resumed: 0));
                }
                File.Delete(path);
            }
            Directory.CreateDirectory(folder);
            return await FetchAsync(download, path, progress, cancellation);
        }
        catch (FetchException refused)
        {
            return Outcome<FetchedFile>.Refused(refused.Problem);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Outcome<FetchedFile>.Refused(FetchProblem.CannotWrite(folder, fault.Message));
        }
    }

    private async Task<Outcome<FetchedFile>> FetchAsync(
        Download download,
        string path,
        IProgress<FetchProgress>? progress,
        CancellationToken cancellation
    )
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(Longest);
        var part = new Part(download.PartIn(folder));
        var kept = part.Length;
        for (var attempt = 1; ; attempt++)
        {
            string? actual = null;
            try
            {
                actual = await ReceiveAsync(download, path, part, progress, whole.Token);
            }
            catch (Exception fault)
                when (fault is HttpRequestException or HttpIOException
                    || (fault is OperationCanceledException && !cancellation.IsCancellationRequested)
                )
            {
                if (attempt >= Tries || whole.IsCancellationRequested)
                {
                    return Outcome<FetchedFile>.Refused(
                        part.Length == 0
                            ? FetchProblem.NoNetwork(download, path, fault.Message)
                            : FetchProblem.Interrupted(download, path, part.Length)
                    );
                }
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), cancellation);
                continue;
            }
            if (actual == download.Hash)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                part.Become(path);
                return Outcome<FetchedFile>.Of(new FetchedFile(path, FromCache: false, kept));
            }
            part.Remove();
            if (actual is not null && kept == 0)
            {
                return Outcome<FetchedFile>.Refused(FetchProblem.WrongHash(download, path, actual));
            }
            // What an earlier try had left was of another file, or past its end: once more from the beginning.
            kept = 0;
        }
    }

    /// <summary>Receives what is missing; the hash of the whole, or null when the server has nothing from there on.</summary>
    private async Task<string?> ReceiveAsync(
        Download download,
        string path,
        Part part,
        IProgress<FetchProgress>? progress,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, download.Address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        var have = part.Length;
        if (have > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            if (part.Validator is { } validator)
            {
                request.Headers.TryAddWithoutValidation("If-Range", validator);
            }
        }
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var from = 0L;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == have && have > 0:
                from = have;
                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable when have > 0:
                // It may be whole already: then its hash says so.
                return (await ManifestEntry.OfFile(part.Path, cancellation)).Sha256 is var hash && hash == download.Hash
                    ? hash
                    : null;
            case HttpStatusCode.RequestTimeout
            or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError:
                throw new HttpRequestException($"HTTP {(int)response.StatusCode}", null, response.StatusCode);
            default:
                throw new FetchException(FetchProblem.Status(download, path, (int)response.StatusCode));
        }
        return await WriteAsync(download, path, part, from, response, progress, patience);
    }

    private async Task<string> WriteAsync(
        Download download,
        string path,
        Part part,
        long from,
        HttpResponseMessage response,
        IProgress<FetchProgress>? progress,
        CancellationTokenSource patience
    )
    {
        var most = download.Size ?? MostBytes;
        var total = response.Content.Headers.ContentLength is { } length ? from + length : download.Size;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var writing = await part.OpenAsync(from, hash, patience.Token);
        part.Validator = response.Headers.ETag is { IsWeak: false } tag
            ? tag.Tag
            : response.Content.Headers.LastModified?.ToString("R");
        await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
        var buffer = new byte[1 << 16];
        var received = from;
        progress?.Report(new FetchProgress(received, total));
        var (window, since) = (Stopwatch.StartNew(), received);
        while (true)
        {
            if (window.Elapsed >= Patience)
            {
                if (received - since < Slowest)
                {
                    throw new HttpRequestException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{received - since} bytes in {Patience.TotalSeconds} s"
                        )
                    );
                }
                window.Restart();
                since = received;
            }
            patience.CancelAfter(Patience);
            var read = await ReadAsync(body, buffer, patience.Token);
            if (read == 0)
            {
                break;
            }
            received += read;
            if (received > most)
            {
                await writing.DisposeAsync();
                part.Remove();
                throw new FetchException(FetchProblem.TooLong(download, path, most));
            }
            await part.AppendAsync(writing, buffer.AsMemory(0, read), patience.Token);
            hash.AppendData(buffer, 0, read);
            progress?.Report(new FetchProgress(received, total));
        }
        await part.FlushAsync(writing, patience.Token);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads from the network; a connection that breaks is told apart from a disk that does.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (IOException fault)
        {
            throw new HttpRequestException(fault.Message, fault);
        }
    }
}
