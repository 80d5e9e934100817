using Scrutineer.Acts;
using Scrutineer.Wording;
using Scrutineer.Wording.Typefaces;

namespace Scrutineer.Publishing.Printing;

/// <summary>The act's own page, dressed for paper: A4, the typeface inside.</summary>
internal static class ActPrint
{
    // Nothing may be fetched, whatever the act's text is: the fonts are in the page.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">\n";

    private const string Style = """
        @page { size: A4; margin: 25mm 20mm 20mm 30mm; }
        body { font: 12pt/1.4 "Source Serif 4", serif; color: #000; }

        """;

    /// <summary>A tagged PDF of the act. An adopted act gives the same bytes each time by the same Chromium; a draft bears the hour.</summary>
    /// <param name="act">The act or draft.</param>
    /// <param name="language">The language.</param>
    /// <param name="chromium">Path of Chromium, or null where there is none.</param>
    /// <param name="stop">Stops the printing.</param>
    public static async Task<Outcome<byte[]>> Pdf(
        ActDraft act,
        Language language,
        string? chromium,
        CancellationToken stop
    )
    {
        if (chromium is null)
        {
            return Outcome<byte[]>.Refused(ChromiumPrinter.Absent());
        }
        var printed = await ChromiumPrinter.Print(
            chromium,
            ActPage.Of(act, language, $"{Policy}<style>\n{Typeface.Faces(italic: false)}{Style}</style>\n"),
            stop
        );
        return printed.Succeeded && act.Adoption is { } adoption
            ? Outcome<byte[]>.Of(PdfDates.Set(printed.Value, adoption.Date))
            : printed;
    }
}
