using Scrutineer.Acts;
using Scrutineer.Publishing.Printing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Prints an act or a draft to PDF by the Chromium of the system: an operation.</summary>
/// <param name="chromium">Path of Chromium; null where there is none.</param>
public sealed class PrintAct(string? chromium)
{
    /// <summary>A tagged PDF. An adopted act gives the same bytes each time by the same Chromium; a draft bears the hour.</summary>
    /// <param name="act">The act or draft.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <returns>The PDF's bytes; refused where there is no Chromium, or it does not print.</returns>
    public Task<Outcome<byte[]>> Run(ActDraft act, Language language, CancellationToken stop = default) =>
        Run(act, language, solemn: false, stop);

    /// <summary>Likewise, with its notes or as the copy without them.</summary>
    /// <param name="act">The act or draft.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="solemn">Whether it is the copy without notes, entries and marks.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <returns>The PDF's bytes; refused where there is no Chromium, or it does not print.</returns>
    public async Task<Outcome<byte[]>> Run(
        ActDraft act,
        Language language,
        bool solemn,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(act);
        return await ActPrint.Pdf(act, language, chromium, solemn, stop);
    }

    /// <summary>Path of the first Chromium in a list of folders, or null.</summary>
    /// <param name="folders">Such as the environment's <c>PATH</c>, with its separator.</param>
    public static string? FindChromium(string folders) => ChromiumPrinter.Find(folders);
}
