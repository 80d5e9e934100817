using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Publishing.Printing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Paper cannot be made again without the same Chromium. What it says is compared, sign by sign; what could hide or change that, or
/// do anything, is refused.
/// </summary>
internal static class PaperCheck
{
    /// <summary>Of every publication's documents.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Uk, Language.En];

    /// <summary>What the PDFs say, in the order of <see cref="Languages"/>; null where there is none or it is not opened.</summary>
    public static Task<PdfContent?[]> Read(BundleArchive archive, bool isSigned, CancellationToken stop) =>
        Task.WhenAll(
            Languages.Select(l =>
                Task.Run(
                    () =>
                        isSigned && archive.Members.TryGetValue(ActFormats.Pdf(l), out var pdf)
                            ? PdfContent.Of(pdf)
                            : null,
                    stop
                )
            )
        );

    /// <summary>The row.</summary>
    /// <param name="archive">The members.</param>
    /// <param name="act">The act.</param>
    /// <param name="said">What <see cref="Read"/> gave.</param>
    /// <param name="isSigned">Whether a publisher of the policy signed the bundle.</param>
    /// <param name="tool">Name and version of the program that made it.</param>
    public static BundleCheck Of(
        BundleArchive archive,
        ActDraft act,
        IReadOnlyList<PdfContent?> said,
        bool isSigned,
        string tool
    )
    {
        var present = Languages.Where(l => archive.Members.ContainsKey(ActFormats.Pdf(l))).ToList();
        if (present.Count == 0)
        {
            var why = archive.Members.TryGetValue(PublicationFiles.About, out var about)
                ? AboutPublication.NoPdfOf(about.Span)
                : null;
            return new BundleCheck(
                "pdf",
                CheckStatus.NotPresent,
                ContentRows.WhatOf("pdf"),
                why is { } reason ? AboutPublication.Words(reason) : null,
                []
            );
        }
        if (!isSigned)
        {
            return Rows.Skipped(
                "pdf",
                ContentRows.WhatOf("pdf"),
                new(
                    "PDF відкривають лише тоді, коли пакет підписав видавець вашої політики.",
                    "A PDF is opened only where a publisher of your policy signed the bundle."
                )
            );
        }
        var missing = Languages.Except(present).Select(l => Rows.Missing(ActFormats.Pdf(l)));
        var other = Languages
            .Zip(said)
            .Where(p => present.Contains(p.First))
            .SelectMany(p => Against(p.Second, PlainText.Write(act, p.First), ActFormats.Pdf(p.First), tool));
        return ContentRows.Row(
            "pdf",
            [.. missing, .. other],
            new(
                "Ті самі літери, числа й розділові знаки в тому самому порядку, видимі; форми літер у шрифті не порівняно",
                "The same letters, numbers and points in the same order, visible; how the font draws its letters is not compared"
            )
        );
    }

    private static IEnumerable<Problem> Against(PdfContent? pdf, string text, string member, string tool) =>
        pdf is null ? [Rows.Differs(member, tool)]
        : pdf.Flaws.Count > 0 ? pdf.Flaws.Select(f => Flawed(f, member))
        : pdf.Said == PdfContent.Normal(text)
        && pdf.Titles.All(t => PdfContent.Normal(text).Contains(t, StringComparison.OrdinalIgnoreCase))
            ? []
        : [Rows.Differs(member, tool)];

    private static Problem Flawed(Bilingual flaw, string member) =>
        new(
            "pdf-not-plain",
            flaw,
            new Bilingual(
                "не покладайтеся на цей PDF: читайте акт в іншому форматі",
                "do not rely on this PDF: read the act in another format"
            ),
            member
        );
}
