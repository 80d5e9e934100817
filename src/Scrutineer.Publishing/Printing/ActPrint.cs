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
        @page { size: A4; margin: 25mm 20mm 20mm 30mm; @top-center { content: counter(page); font: 11pt "Source Serif 4", serif; color: #000; } }
        @page :first { @top-center { content: none; } }
        body { font: 12pt/1.4 "Source Serif 4", serif; color: #000; }
        h1 { letter-spacing: .12em; margin: 1.2rem 0 .8rem; }
        p, li { text-align: left; hyphens: manual; }
        header > *, .act-title { text-align: center; }
        header > .act-addressee { text-align: left; margin-left: 50%; }
        .act-title { margin: 1.4rem 8% 1.4rem; }
        .act-country { letter-spacing: .1em; }
        .act-adoption { break-after: avoid; break-inside: avoid; font-size: .9rem; }
        ol:has(+ .act-adoption) > li:last-child, p:has(+ .act-adoption) { break-after: avoid; }
        .act-signature { break-inside: avoid; margin: 2rem 0 0; border-bottom: 1px solid #000; width: 60%; padding-bottom: .2rem; }
        .act-entry, footer, .notes li, .act-entry { text-align: left; font-size: 9pt; line-height: 1.3; }
        .act-entry, .notes li { margin-bottom: .2rem; }
        .act-copy { margin-top: 2rem; font-size: 8.5pt; text-align: left; }

        """;

    /// <summary>A tagged PDF of the act. An adopted act gives the same bytes each time by the same Chromium; a draft bears the hour.</summary>
    /// <param name="act">The act or draft.</param>
    /// <param name="language">The language.</param>
    /// <param name="chromium">Path of Chromium, or null where there is none.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <param name="solemn">Whether it is the copy without notes.</param>
    public static async Task<Outcome<byte[]>> Pdf(
        ActDraft act,
        Language language,
        string? chromium,
        bool solemn,
        CancellationToken stop
    )
    {
        if (chromium is null)
        {
            return Outcome<byte[]>.Refused(ChromiumPrinter.Absent());
        }
        var printed = await ChromiumPrinter.Print(
            chromium,
            ActPage.Of(act, language, $"{Policy}<style>\n{Typeface.Faces(italic: false)}{Style}</style>\n", solemn),
            stop
        );
        return printed.Succeeded && act.Adoption is { } adoption
            ? Outcome<byte[]>.Of(PdfDates.Set(printed.Value, adoption.Date))
            : printed;
    }
}
