using SkiaSharp;

namespace Scrutineer.Figures;

/// <summary>Paints a drawing as PNG with the typeface that travels with the assembly: the machine's fonts play no part.</summary>
internal static class PngPainter
{
    /// <summary>PNG bytes, light colours, <paramref name="scale"/> pixels a unit.</summary>
    public static byte[] Paint(Drawing drawing, float scale = 2)
    {
        var size = new SKImageInfo(
            (int)Math.Ceiling((drawing.Width + (2 * SvgWriter.Margin)) * scale),
            (int)Math.Ceiling((drawing.Height + (2 * SvgWriter.Margin)) * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var surface = SKSurface.Create(size);
        using var fonts = new PngFonts();
        var canvas = surface.Canvas;
        canvas.Clear(Colour(Ink.Paper));
        canvas.Scale(scale);
        canvas.Translate((float)SvgWriter.Margin, (float)SvgWriter.Margin);
        foreach (var shape in drawing.Shapes)
        {
            Paint(canvas, fonts, shape);
        }
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Paint(SKCanvas canvas, PngFonts fonts, Shape shape)
    {
        switch (shape)
        {
            case Boxes boxes:
                using (var fill = Fill(boxes.Ink, smooth: false))
                {
                    foreach (var (x, y, width, height) in boxes.Rectangles)
                    {
                        canvas.DrawRect((float)x, (float)y, (float)width, (float)height, fill);
                    }
                }
                break;
            case Curve curve:
                using (var stroke = Stroke(curve.Ink, curve.Width, curve.Dash))
                using (var path = PathOf(curve.Spots, close: false))
                {
                    canvas.DrawPath(path, stroke);
                }
                break;
            case Area area:
                using (var fill = Fill(area.Ink, smooth: true))
                using (var path = PathOf(area.Spots, close: true))
                {
                    canvas.DrawPath(path, fill);
                }
                break;
            case Dot dot:
                using (var fill = Fill(dot.Hollow ? Ink.Paper : dot.Ink, smooth: true))
                using (var stroke = Stroke(dot.Ink, 1.5, 0))
                {
                    canvas.DrawCircle((float)dot.At.X, (float)dot.At.Y, (float)dot.Radius, fill);
                    canvas.DrawCircle((float)dot.At.X, (float)dot.At.Y, (float)dot.Radius, stroke);
                }
                break;
            case Specks specks:
                using (var fill = Fill(specks.Ink, smooth: true))
                {
                    foreach (var spot in specks.At)
                    {
                        canvas.DrawCircle((float)spot.X, (float)spot.Y, (float)specks.Diameter / 2, fill);
                    }
                }
                break;
            case Label label:
                using (var fill = Fill(label.Ink, smooth: true))
                {
                    canvas.Save();
                    canvas.Translate((float)label.At.X, (float)label.At.Y);
                    canvas.RotateDegrees(label.Upwards ? -90 : 0);
                    fonts.Draw(canvas, label, fill);
                    canvas.Restore();
                }
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
    }

    private static SKColor Colour(Ink ink) => SKColor.Parse(Palette.Light[ink]);

    private static SKPaint Fill(Ink ink, bool smooth) => new() { Color = Colour(ink), IsAntialias = smooth };

    private static SKPaint Stroke(Ink ink, double width, double dash)
    {
        var paint = new SKPaint
        {
            Color = Colour(ink),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = (float)width,
        };
        if (dash > 0)
        {
            using var effect = SKPathEffect.CreateDash([(float)dash, (float)dash], 0);
            paint.PathEffect = effect;
        }
        return paint;
    }

    private static SKPath PathOf(IReadOnlyList<Spot> spots, bool close)
    {
        using var path = new SKPathBuilder();
        path.MoveTo((float)spots[0].X, (float)spots[0].Y);
        foreach (var spot in spots.Skip(1))
        {
            path.LineTo((float)spot.X, (float)spot.Y);
        }
        if (close)
        {
            path.Close();
        }
        return path.Detach();
    }
}
