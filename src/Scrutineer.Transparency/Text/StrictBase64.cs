namespace Scrutineer.Transparency.Text;

/// <summary>
/// RFC 4648 §4 base 64 with one spelling for each value: padding present, no white space, no stray bits in the
/// last character. Lax readers would give one proof many spellings.
/// </summary>
internal static class StrictBase64
{
    /// <summary>The bytes, or null when <paramref name="text"/> is not the one spelling of any bytes.</summary>
    public static byte[]? Decode(string text)
    {
        if (text.Length % 4 != 0)
        {
            return null;
        }
        var bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var written))
        {
            return null;
        }
        var exact = bytes.AsSpan(0, written).ToArray();
        return string.Equals(Convert.ToBase64String(exact), text, StringComparison.Ordinal) ? exact : null;
    }
}
