using System.Text;

namespace Scrutineer.Transparency.Text;

/// <summary>UTF-8 without a byte-order mark that refuses malformed bytes instead of replacing them.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text, or null when the bytes are not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Encode(string text) => Encoding.GetBytes(text);
}
