using Scrutineer.Acts;
using Scrutineer.Publishing.Printing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The act on paper in both languages, or why it is not.</summary>
/// <param name="Documents">PDFs by language; empty where there are none.</param>
/// <param name="Absent">Why there are none; null where they are.</param>
internal sealed record PrintedAct(IReadOnlyDictionary<Language, byte[]> Documents, NoPdf? Absent)
{
    private static readonly Dictionary<Language, byte[]> None = [];

    /// <summary>Prints the act by Chromium where there is one and it is wanted.</summary>
    /// <param name="act">The act.</param>
    /// <param name="wanted">Whether paper is wanted at all.</param>
    /// <param name="chromium">Path of Chromium, or null where there is none.</param>
    /// <param name="stop">Stops the printing.</param>
    public static async Task<Outcome<PrintedAct>> Of(
        ActDraft act,
        bool wanted,
        string? chromium,
        CancellationToken stop
    )
    {
        if (!wanted || chromium is null)
        {
            return Outcome<PrintedAct>.Of(new PrintedAct(None, wanted ? NoPdf.NoChromium : NoPdf.LeftOut));
        }
        var languages = new[] { Language.Uk, Language.En };
        var printed = await Task.WhenAll(languages.Select(l => ActPrint.Pdf(act, l, chromium, solemn: false, stop)));
        return printed.All(p => p.Succeeded)
            ? Outcome<PrintedAct>.Of(
                new PrintedAct(languages.Zip(printed).ToDictionary(p => p.First, p => p.Second.Value!), null)
            )
            : Outcome<PrintedAct>.Refused([.. printed.SelectMany(p => p.Problems).Distinct()]);
    }
}

/// <summary>Why a bundle has no PDF.</summary>
internal enum NoPdf
{
    /// <summary>The machine that published had no Chromium.</summary>
    NoChromium,

    /// <summary>Whoever published did not want it.</summary>
    LeftOut,
}
