using System.Buffers.Binary;
using SkiaSharp;

namespace Scrutineer.Figures.Tests;

/// <summary>A stranger's image, painted anew.</summary>
public sealed class PaintedAnewTests
{
    private static readonly byte[] Secret = "Kherson 46.6354N 32.6169E"u8.ToArray();

    [Fact]
    public void What_a_camera_wrote_beside_the_picture_is_not_carried_over()
    {
        var photo = Photo(orientation: 1);
        Assert.True(photo.AsSpan().IndexOf(Secret) > 0);
        var copy = Painted(photo)!;
        Assert.True(copy.AsSpan(1).StartsWith("PNG"u8));
        Assert.Equal(-1, copy.AsSpan().IndexOf(Secret));
        Assert.Equal(-1, copy.AsSpan().IndexOf("Exif"u8));
    }

    // Where the red corner of the picture as stored has to be seen, by the values of Exif's tag 0x0112.
    [Theory]
    [InlineData(1, 16, 8, 0, 0)]
    [InlineData(2, 16, 8, 15, 0)]
    [InlineData(3, 16, 8, 15, 7)]
    [InlineData(4, 16, 8, 0, 7)]
    [InlineData(5, 8, 16, 0, 0)]
    [InlineData(6, 8, 16, 7, 0)]
    [InlineData(7, 8, 16, 7, 15)]
    [InlineData(8, 8, 16, 0, 15)]
    public void A_picture_stands_as_its_camera_held_it(ushort orientation, int width, int height, int x, int y)
    {
        using var picture = SKBitmap.Decode(Painted(Photo(orientation)));
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var corner = picture.GetPixel(x, y);
        Assert.True(corner is { Red: > 200, Blue: < 60 }, $"{corner}");
    }

    [Fact]
    public void What_is_not_an_image_has_no_copy() => Assert.Null(Painted("%PDF-1.4"u8.ToArray()));

    [Fact]
    public void An_image_that_would_fill_a_memory_has_no_copy()
    {
        var png = Painted(Photo(orientation: 1))!;
        // Width and height of IHDR; its checksum is wrong then, and would be too late to help.
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(png.AsSpan(12, 17)));
        using var data = SKData.CreateCopy(png);
        using var codec = SKCodec.Create(data);
        Assert.Equal(60_000, codec.Info.Width);
        Assert.Null(Painted(png));
    }

    private static byte[]? Painted(byte[] image)
    {
        using var from = new MemoryStream(image);
        using var to = new MemoryStream();
        return PaintedAnew.Write(from, to) ? to.ToArray() : null;
    }

    // 16 × 8: the upper left quarter red, the rest blue; an APP1 segment with the orientation and a place.
    private static byte[] Photo(ushort orientation)
    {
        using var picture = new SKBitmap(16, 8);
        for (var i = 0; i < 16 * 8; i++)
        {
            picture.SetPixel(i % 16, i / 16, i % 16 < 8 && i / 16 < 4 ? SKColors.Red : SKColors.Blue);
        }
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 100);
        // TIFF, little-endian, one IFD with two tags: Orientation (0x0112) and ImageDescription (0x010E) that points behind it.
        byte[] tiff =
        [
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            2,
            0,
            0x0E,
            0x01,
            2,
            0,
            (byte)Secret.Length,
            0,
            0,
            0,
            38,
            0,
            0,
            0,
            0x12,
            0x01,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. Secret,
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var bytes = jpeg.ToArray();
        return [.. bytes[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. bytes[2..]];
    }
}
