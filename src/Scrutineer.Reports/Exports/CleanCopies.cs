using System.Diagnostics;

namespace Scrutineer.Reports.Exports;

/// <summary>
/// Copies of a stranger's files that carry nothing but what can be seen: images painted anew, pages of a PDF turned into images.
/// What nobody can paint has no copy.
/// </summary>
/// <param name="PaintAnew">
/// Paints an image, given its bytes, into a stream as PNG; false where it is not an image. Drawing is another room's work.
/// </param>
/// <param name="PdfToPpm">Path of Poppler's <c>pdftoppm</c>; null where the machine has none, and then a PDF has no copy.</param>
public sealed record CleanCopies(Func<Stream, Stream, bool> PaintAnew, string? PdfToPpm)
{
    // What keeps the program outside busy for longer has no copy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Writes the copy of a file, where one can be made.</summary>
    /// <param name="original">Path of the file.</param>
    /// <param name="clean">Path of the copy, ending in <c>.png</c>; pages of a PDF get a number each before that.</param>
    internal void Write(string original, string clean)
    {
        if (IsPdf(original))
        {
            Rasterise(original, Path.ChangeExtension(clean, null));
            return;
        }
        using var image = File.OpenRead(original);
        using var painted = new MemoryStream();
        if (PaintAnew(image, painted))
        {
            File.WriteAllBytes(clean, painted.ToArray());
        }
    }

    private static bool IsPdf(string file)
    {
        using var content = File.OpenRead(file);
        Span<byte> start = stackalloc byte[5];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("%PDF-"u8);
    }

    private void Rasterise(string original, string pages)
    {
        if (PdfToPpm is null)
        {
            return;
        }
        var start = new ProcessStartInfo(PdfToPpm, ["-r", "150", "-png", original, pages]) { UseShellExecute = false };
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
