using Scrutineer.Wording;

namespace Scrutineer.Publishing.Printing;

/// <summary>The file around a PDF's objects: one version of the document, and nothing before or after it.</summary>
internal static class PdfFile
{
    private static readonly Bilingual Around = new(
        "у файлі PDF є щось перед документом, після нього або другою версією поверх нього",
        "the PDF file has something before the document, after it, or as a second version on top of it"
    );

    public static IEnumerable<Bilingual> Flaws(ReadOnlySpan<byte> pdf)
    {
        var isOne =
            pdf.StartsWith("%PDF-1."u8)
            && Count(pdf, "%%EOF"u8) == 1
            && Count(pdf, "startxref"u8) == 1
            && (pdf.EndsWith("%%EOF"u8) || pdf.EndsWith("%%EOF\n"u8) || pdf.EndsWith("%%EOF\r\n"u8));
        return isOne ? [] : [Around];
    }

    private static int Count(ReadOnlySpan<byte> all, ReadOnlySpan<byte> part)
    {
        var count = 0;
        for (var at = 0; all[at..].IndexOf(part) is >= 0 and var found; at += found + part.Length)
        {
            count++;
        }
        return count;
    }
}
