using Scrutineer.Wording;

namespace Scrutineer.Cases.Fetching;

/// <summary>A list's file as somebody pins it: where it lies, and what it must be.</summary>
/// <param name="Address">Where it lies (http or https).</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits.</param>
public sealed record PinnedList(Uri Address, string Sha256);

/// <summary>Fetches a list from its address, an operation: only the file whose hash is pinned is taken, and what was cut off is resumed.</summary>
/// <param name="client">The network; its user agent says who asks.</param>
/// <param name="cache">The folder that keeps what was fetched; it is made where it is missing.</param>
public sealed class FetchList(HttpClient client, string cache)
{
    private const int HexDigits = 64;

    /// <summary>The file, from the folder or from its address.</summary>
    /// <param name="list">Where it lies, and what it must be.</param>
    /// <param name="progress">Told of the bytes that came, where the server says how many there are; null where nobody watches.</param>
    /// <param name="stop">Stops the download; what has come stays for the next time.</param>
    /// <returns>The file, or why it cannot be had.</returns>
    public async Task<Outcome<FetchedFile>> Run(
        PinnedList list,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        if (WhyNot(list) is { } problem)
        {
            return Outcome<FetchedFile>.Refused(problem);
        }
        var name = Path.GetFileName(list.Address.AbsolutePath);
        var download = new Download(list.Address, list.Sha256, name.Length > 0 ? name : "list");
        return await new Fetcher(client, cache).GetAsync(download, progress is null ? null : new Share(progress), stop);
    }

    private static Problem? WhyNot(PinnedList list) =>
        list.Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new(
                "bad-address",
                new($"«{list.Address}» не є адресою http чи https", $"\"{list.Address}\" is no http or https address"),
                new("назвіть повну адресу файла", "name the file's whole address")
            )
        : list.Sha256.Length != HexDigits || !list.Sha256.All(char.IsAsciiHexDigit)
            ? new(
                "bad-hash",
                new("SHA-256 має 64 шістнадцяткові цифри", "a SHA-256 has 64 hexadecimal digits"),
                new(
                    "візьміть хеш від того, хто вже читав саме цей знімок",
                    "take the hash from whoever has read this very snapshot"
                )
            )
        : null;

    private sealed class Share(IProgress<Step> steps) : IProgress<FetchProgress>
    {
        private static readonly Bilingual Downloading = new("завантажую", "downloading");

        public void Report(FetchProgress value)
        {
            if (value.Total is { } total)
            {
                steps.Report(new Step(Downloading, (double)value.Received / Math.Max(1, total)));
            }
        }
    }
}
