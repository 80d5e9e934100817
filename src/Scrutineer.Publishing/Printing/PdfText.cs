using System.Globalization;
using System.Text;
using UglyToad.PdfPig;

namespace Scrutineer.Publishing.Printing;

/// <summary>
/// What a PDF says, to be compared with a text. Paper breaks lines anywhere and marks lists by signs of its own; letters, digits and
/// the signs of numbers, in their order, are what is said. How they are drawn is not looked at.
/// </summary>
internal static class PdfText
{
    /// <summary>Signs that change what a number says.</summary>
    private const string Signs = "%§№±−=<>";

    /// <summary>Apostrophes are letters to Unicode in one of their forms, and marks in the others.</summary>
    private const char LetterApostrophe = 'ʼ';

    /// <summary>What the document says, or null where it cannot be read.</summary>
    public static string? Of(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf.ToArray());
            return Said(string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
        }
#pragma warning disable CA1031 // A damaged document makes the reader throw anything; it is a document that cannot be read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>What a text says, likewise.</summary>
    public static string Said(string text)
    {
        var said = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.Value != LetterApostrophe && (IsSaid(rune) || (rune.IsBmp && Signs.Contains((char)rune.Value))))
            {
                said.Append(rune.ToString());
            }
        }
        return said.ToString();
    }

    private static bool IsSaid(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
}
