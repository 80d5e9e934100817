using SkiaSharp;

namespace Scrutineer.Figures;

/// <summary>Images painted anew: nothing but what can be seen is carried over, no place, device, time or thumbnail.</summary>
public static class PaintedAnew
{
    // 100 megapixels take 400 MB; a larger image is more likely made to fill a memory than taken by a camera.
    private const long MostPixels = 100_000_000;

    /// <summary>Writes an image as PNG, upright as its camera held it.</summary>
    /// <param name="image">JPEG, PNG, WebP or another format that Skia reads; read to its end.</param>
    /// <param name="png">Gets the copy.</param>
    /// <returns>False, and nothing written, where it is not an image or has more than 100 megapixels.</returns>
    public static bool Write(Stream image, Stream png)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(png);
        using var bytes = SKData.Create(image);
        using var codec = SKCodec.Create(bytes);
#pragma warning disable CA1508 // It is null where Skia knows no such format, though its signature does not say so.
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return false;
        }
#pragma warning restore CA1508
        using var picture = SKBitmap.Decode(codec);
        if (picture is null)
        {
            return false;
        }
        using var upright = Upright(picture, codec.EncodedOrigin);
        using var copy = upright.Encode(SKEncodedImageFormat.Png, 100);
        copy.SaveTo(png);
        return true;
    }

    // How the camera was held is metadata too: without it the picture has to stand upright by itself.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (w, h) = (picture.Width, picture.Height);
        // Rows of the matrix that takes a pixel to its place (Exif 2.32, tag 0x0112).
        var (matrix, turned) = origin switch
        {
            SKEncodedOrigin.TopRight => (new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1), false),
            SKEncodedOrigin.BottomRight => (new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1), false),
            SKEncodedOrigin.BottomLeft => (new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1), false),
            SKEncodedOrigin.LeftTop => (new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1), true),
            SKEncodedOrigin.RightTop => (new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1), true),
            SKEncodedOrigin.RightBottom => (new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1), true),
            SKEncodedOrigin.LeftBottom => (new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1), true),
            _ => (SKMatrix.Identity, false),
        };
        var upright = turned ? new SKBitmap(h, w) : new SKBitmap(w, h);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(in matrix);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }
}
