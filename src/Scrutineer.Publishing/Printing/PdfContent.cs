using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Wording;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Scrutineer.Publishing.Printing;

/// <summary>
/// What a PDF says, to be compared with a text: every visible sign in its order, white space apart. What could hide a sign, cover it or
/// draw it too small, and what does something instead of saying it, is a flaw. How a font draws its letters is not looked at.
/// </summary>
/// <param name="Said">What it says, normalised.</param>
/// <param name="Flaws">What an act's own print never has; empty for it.</param>
/// <param name="Titles">Its title and its bookmarks, normalised: they say something too.</param>
internal sealed partial record PdfContent(string Said, IReadOnlyList<Bilingual> Flaws, IReadOnlyList<string> Titles)
{
    private const int MostPages = 200;

    /// <summary>Points between a page's edge and where an act's text may begin: less than its upper margin of 25 mm.</summary>
    private const double Head = 60;

    /// <summary>Apostrophes are letters to Unicode in one of their forms, and marks in the others.</summary>
    private const string Apostrophes = "'’ʼ";

    /// <summary>What the document says, or null where it cannot be read.</summary>
    public static PdfContent? Of(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf.ToArray());
            if (document.NumberOfPages > MostPages)
            {
                return null;
            }
            var structure = new PdfStructure(document);
            List<Bilingual> flaws = [.. PdfFile.Flaws(pdf.Span), .. structure.Flaws()];
            var said = new StringBuilder();
            foreach (var page in document.GetPages())
            {
                // With anything of this kind inside, what is painted cannot be followed by the page's own operations alone.
                flaws.AddRange(flaws.Count == 0 ? new PdfPainting(page).Flaws() : []);
                foreach (var letter in Body(page))
                {
                    said.Append(letter.Value);
                }
            }
            return new PdfContent(
                Signs(said.ToString()),
                [.. flaws.Distinct()],
                [.. structure.Titles.Select(t => Once(Signs(t)))]
            );
        }
#pragma warning disable CA1031 // A damaged document makes the reader throw anything; it is a document that cannot be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Chromium writes a bookmark twice over where its heading was moved to the next page.
    private static string Once(string title)
    {
        var half = title.Length / 2;
        return title.Length % 2 == 0 && title[..half] == title[half..] ? title[..half] : title;
    }

    // A page may bear its own number at its head, and nothing else there.
    private static IEnumerable<Letter> Body(Page page)
    {
        var head = page.Letters.Where(l => l.StartBaseLine.Y > page.Height - Head).ToList();
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        return string.Concat(head.Select(l => l.Value)).Trim() == number ? page.Letters.Except(head) : page.Letters;
    }

    /// <summary>What a text says, likewise: paper marks lists by drawing, and numbers notes with a point where a text has brackets.</summary>
    public static string Normal(string text) => Signs(Note().Replace(Bullet().Replace(text, ""), "${n}."));

    /// <summary>The visible signs of a text: without white space, and apostrophes, which paper sets in any of their forms.</summary>
    internal static string Signs(string text)
    {
        var signs = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value == 0xAD;
            if (!isBlank && !(rune.IsBmp && Apostrophes.Contains((char)rune.Value)))
            {
                signs.Append(rune.ToString());
            }
        }
        return signs.ToString();
    }

    [GeneratedRegex(@"^\s*•\s", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^\s*\[(?<n>\d+)\](?=\s)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Note();
}
