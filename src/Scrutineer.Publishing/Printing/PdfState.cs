using System.Runtime.InteropServices;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Scrutineer.Publishing.Printing;

/// <summary>What painting rests on at a moment: the matrix, light of the colours (0 black … 1 white), the clip.</summary>
/// <param name="Matrix">a b c d e f of ISO 32000-1 § 8.3.3.</param>
/// <param name="Fill">Light of what is filled, letters included.</param>
/// <param name="Stroke">Light of lines.</param>
/// <param name="LineWidth">In the units of the matrix.</param>
/// <param name="Clip">Outside it nothing is painted; in points.</param>
internal sealed record PdfState(double[] Matrix, double Fill, double Stroke, double LineWidth, PdfBox Clip)
{
    /// <summary>The width of a line in points, a fifth of a point at least: a hairline is seen.</summary>
    public double Width =>
        Math.Max(0.2, LineWidth * Math.Sqrt(Math.Abs((Matrix[0] * Matrix[3]) - (Matrix[1] * Matrix[2]))));

    public static PdfState Of(Page page) =>
        new([1, 0, 0, 1, 0, 0], 0, 0, 1, PdfBox.Of(page.MediaBox.Bounds).And(PdfBox.Of(page.CropBox.Bounds)));

    public PdfState Transformed(double[] m) =>
        this with
        {
            Matrix =
            [
                (m[0] * Matrix[0]) + (m[1] * Matrix[2]),
                (m[0] * Matrix[1]) + (m[1] * Matrix[3]),
                (m[2] * Matrix[0]) + (m[3] * Matrix[2]),
                (m[2] * Matrix[1]) + (m[3] * Matrix[3]),
                (m[4] * Matrix[0]) + (m[5] * Matrix[2]) + Matrix[4],
                (m[4] * Matrix[1]) + (m[5] * Matrix[3]) + Matrix[5],
            ],
        };

    /// <summary>The box around points, on the page.</summary>
    public PdfBox Box(params ReadOnlySpan<(double X, double Y)> points)
    {
        var box = PdfBox.Nothing;
        foreach (var (x, y) in points)
        {
            var at = ((x * Matrix[0]) + (y * Matrix[2]) + Matrix[4], (x * Matrix[1]) + (y * Matrix[3]) + Matrix[5]);
            box = box.With(at);
        }
        return box;
    }
}

/// <summary>A box on a page, in points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    public static PdfBox Nothing { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public bool IsThere => Right >= Left && Top >= Bottom;

    public (double X, double Y) Middle => ((Left + Right) / 2, (Bottom + Top) / 2);

    public static PdfBox Of(PdfRectangle box) =>
        Nothing.With((box.Left, box.Bottom)).With((box.Right, box.Top)).With((box.TopLeft.X, box.TopLeft.Y));

    public PdfBox With((double X, double Y) point) =>
        new(Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));

    public PdfBox With(PdfBox other) => With((other.Left, other.Bottom)).With((other.Right, other.Top));

    public PdfBox And(PdfBox other) =>
        new(
            Math.Max(Left, other.Left),
            Math.Max(Bottom, other.Bottom),
            Math.Min(Right, other.Right),
            Math.Min(Top, other.Top)
        );

    public bool Holds((double X, double Y) point) =>
        point.X >= Left && point.X <= Right && point.Y >= Bottom && point.Y <= Top;

    /// <summary>Whether something painted touches the inside of this letter: what only meets its edge leaves it legible.</summary>
    public bool IsHitBy(PdfBox painted)
    {
        var (dx, dy) = ((Right - Left) * 0.1, (Top - Bottom) * 0.1);
        return painted.IsThere
            && painted.Left < Right - dx
            && painted.Right > Left + dx
            && painted.Bottom < Top - dy
            && painted.Top > Bottom + dy;
    }

    /// <summary>The box with half a line's width around it.</summary>
    public PdfBox Wider(double width) =>
        new(Left - (width / 2), Bottom - (width / 2), Right + (width / 2), Top + (width / 2));

    /// <summary>The four lines of a rectangle's outline; a line alone is one box.</summary>
    public IEnumerable<PdfBox> Edges(double width)
    {
        var half = width / 2;
        yield return new(Left - half, Bottom - half, Right + half, Bottom + half);
        yield return new(Left - half, Top - half, Right + half, Top + half);
        yield return new(Left - half, Bottom - half, Left + half, Top + half);
        yield return new(Right - half, Bottom - half, Right + half, Top + half);
    }
}
