using System.Text;

namespace Scrutineer.Returns;

/// <summary>Encodings that refuse what they cannot hold.</summary>
internal static class Encodings
{
    /// <summary>UTF-8 without a mark.</summary>
    public static Encoding Utf8 { get; } =
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows code page 1251.</summary>
    public static Encoding Windows1251 => Named("windows-1251")!;

    /// <summary>UTF-16 with the lower byte first.</summary>
    public static Encoding Utf16 { get; } =
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>UTF-16 with the higher byte first.</summary>
    public static Encoding Utf16BigEndian { get; } =
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>An encoding by its IANA name, or null when there is none of that name.</summary>
    public static Encoding? Named(string name)
    {
        switch (name.ToLowerInvariant())
        {
            case "utf-8":
                return Utf8;
            case "utf-16" or "utf-16le":
                return Utf16;
            case "utf-16be":
                return Utf16BigEndian;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    name,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                ) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
