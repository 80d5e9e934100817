using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Scrutineer.Wording.Bytes;

/// <summary>
/// Base 64 of one spelling for each value (RFC 4648 §4): no white space, no stray bits in the last character, padding present, or
/// absent where the text is bare. Lax readers would give one proof, or one sealed file, many spellings.
/// </summary>
public static class StrictBase64
{
    /// <summary>Bare text of bytes: without padding.</summary>
    public static string EncodeBare(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    /// <summary>Bytes of bare text, or null where it is spelt otherwise.</summary>
    public static byte[]? DecodeBare(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'=') || text.Length % 4 == 1)
        {
            return null;
        }
        Span<byte> padded = new byte[(text.Length + 3) / 4 * 4];
        padded.Fill((byte)'=');
        text.CopyTo(padded);
        return Decode(padded);
    }

    /// <summary>Bytes of padded text, or null where it is spelt otherwise.</summary>
    public static byte[]? Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = new byte[text.Length];
        return Ascii.FromUtf16(text, characters, out var written) == OperationStatus.Done
            ? Decode(characters.AsSpan(0, written))
            : null;
    }

    /// <summary>Bytes of padded text, or null where it is spelt otherwise.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0 || text.ContainsAny(" \t\r\n"u8))
        {
            return null;
        }
        var bytes = new byte[text.Length / 4 * 3];
        var done = Base64.DecodeFromUtf8(text, bytes, out var read, out var written);
        if (done != OperationStatus.Done || read != text.Length)
        {
            return null;
        }
        Array.Resize(ref bytes, written);
        // Whatever else the decoder lets pass is spelt otherwise when it is written again.
        Span<byte> again = new byte[text.Length];
        Base64.EncodeToUtf8(bytes, again, out _, out _);
        return again.SequenceEqual(text) ? bytes : null;
    }
}
