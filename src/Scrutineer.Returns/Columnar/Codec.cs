using System.IO.Compression;
using K4os.Compression.LZ4;
using Snappier;

namespace Scrutineer.Returns.Columnar;

/// <summary>Unpacks a page into a buffer of the length that its header tells: never into more.</summary>
internal static class Codec
{
    /// <exception cref="InvalidDataException">It is broken, of another length, or packed in a way that is not read.</exception>
    public static void Unpack(int codec, ReadOnlyMemory<byte> packed, Span<byte> into)
    {
        var length = codec switch
        {
            0 => Copy(packed.Span, into),
            1 => Snap(packed.Span, into),
            2 => Gunzip(packed, into),
            4 => BrotliDecoder.TryDecompress(packed.Span, into, out var written) ? written : -1,
            6 => Zstandard(packed.Span, into),
            7 => LZ4Codec.Decode(packed.Span, into),
            _ => throw Thrift.Broken("its pages are packed by LZO or an old LZ4"),
        };
        if (length != into.Length)
        {
            throw Thrift.Broken("a page unpacks to another length than its header tells");
        }
    }

    private static int Copy(ReadOnlySpan<byte> packed, Span<byte> into) => packed.TryCopyTo(into) ? packed.Length : -1;

    private static int Snap(ReadOnlySpan<byte> packed, Span<byte> into) =>
        Snappy.GetUncompressedLength(packed) == into.Length ? Snappy.Decompress(packed, into) : -1;

    private static int Gunzip(ReadOnlyMemory<byte> packed, Span<byte> into)
    {
        using var stream = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        return stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
    }

    private static int Zstandard(ReadOnlySpan<byte> packed, Span<byte> into)
    {
        using var decompressor = new ZstdSharp.Decompressor();
        return decompressor.Unwrap(packed, into);
    }
}
