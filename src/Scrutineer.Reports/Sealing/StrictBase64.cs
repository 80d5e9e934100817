using System.Buffers.Text;

namespace Scrutineer.Reports.Sealing;

/// <summary>Base64 of one spelling (RFC 4648 §4): no white space, no bits to spare; padded in armor, bare in a header.</summary>
internal static class StrictBase64
{
    /// <summary>Bare text of bytes.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    /// <summary>Bytes of bare text, or null where it is spelt otherwise.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'=') || text.Length % 4 == 1)
        {
            return null;
        }
        Span<byte> padded = new byte[(text.Length + 3) / 4 * 4];
        padded.Fill((byte)'=');
        text.CopyTo(padded);
        return DecodePadded(padded);
    }

    /// <summary>Bytes of padded text, or null where it is spelt otherwise.</summary>
    public static byte[]? DecodePadded(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0 || text.ContainsAny(" \t\r\n"u8))
        {
            return null;
        }
        var bytes = new byte[text.Length / 4 * 3];
        var done = Base64.DecodeFromUtf8(text, bytes, out var read, out var written);
        if (done != System.Buffers.OperationStatus.Done || read != text.Length)
        {
            return null;
        }
        Array.Resize(ref bytes, written);
        Span<byte> again = new byte[text.Length];
        Base64.EncodeToUtf8(bytes, again, out _, out _);
        return again.SequenceEqual(text) ? bytes : null;
    }
}
