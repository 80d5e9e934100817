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

    /// <summary>An encoding by its IANA name, or null when there is none of that name.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                ? Utf8
                : CodePagesEncodingProvider.Instance.GetEncoding(
                    name,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
