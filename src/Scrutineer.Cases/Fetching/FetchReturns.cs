using Scrutineer.Wording;

namespace Scrutineer.Cases.Fetching;

/// <summary>Fetches the returns of a case from their public address, an operation. What was cut off is resumed.</summary>
/// <param name="client">The network; its user agent says who asks.</param>
/// <param name="cache">The folder that keeps what was fetched; it is made where it is missing.</param>
public sealed class FetchReturns(HttpClient client, string cache)
{
    /// <summary>The file, from the folder or from its address; only the file whose SHA-256 the case pins is taken.</summary>
    /// <param name="case">The case.</param>
    /// <param name="progress">Told of the bytes that came, as a share of all; null where nobody watches.</param>
    /// <param name="stop">Stops the download; what has come stays for the next time.</param>
    /// <returns>The file, or why it cannot be had; refused where the case names no address.</returns>
    public async Task<Outcome<FetchedFile>> Run(
        Case @case,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Returns is not { Address: not null } entry)
        {
            return Outcome<FetchedFile>.Refused(FetchProblem.NoAddress(@case.Folder));
        }
        progress?.Report(new Step(Downloading, 0));
        var fetched = await new Fetcher(client, cache).GetAsync(
            Download.Of(entry),
            progress is null ? null : new Share(progress, entry.Size),
            stop
        );
        progress?.Report(new Step(Downloading, 1));
        return fetched;
    }

    private static Bilingual Downloading { get; } = new("завантажую", "downloading");

    private sealed class Share(IProgress<Step> steps, long size) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) =>
            steps.Report(new Step(Downloading, (double)value.Received / Math.Max(1, value.Total ?? size)));
    }
}
