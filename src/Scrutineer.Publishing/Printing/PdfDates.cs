using System.Globalization;
using System.Text;

namespace Scrutineer.Publishing.Printing;

/// <summary>
/// Chromium writes the hour of printing into a PDF (ISO 32000-1 § 14.3.3: <c>CreationDate</c>, <c>ModDate</c>), and nothing else that
/// changes from one printing to the next. With the day of the act in their place the same act gives the same bytes.
/// </summary>
internal static class PdfDates
{
    // D:YYYYMMDDHHmmSS+00'00', § 7.9.4; the length stays, so that no offset in the file moves.
    private const int Length = 23;

    private static readonly byte[][] Keys = ["/CreationDate (D:"u8.ToArray(), "/ModDate (D:"u8.ToArray()];

    /// <summary>The same document with midnight (UTC) of a day as the time of its making.</summary>
    /// <param name="pdf">The document; changed in place.</param>
    /// <param name="day">The day.</param>
    public static byte[] Set(byte[] pdf, DateOnly day)
    {
        var date = Encoding.ASCII.GetBytes(
            day.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture) + "000000+00'00'"
        );
        foreach (var key in Keys)
        {
            for (var from = 0; pdf.AsSpan(from).IndexOf(key) is >= 0 and var found; )
            {
                var start = from + found + key.Length - 2;
                from = start;
                if (pdf.Length - start > Length && pdf[start + Length] == (byte)')')
                {
                    date.CopyTo(pdf, start);
                }
            }
        }
        return pdf;
    }
}
