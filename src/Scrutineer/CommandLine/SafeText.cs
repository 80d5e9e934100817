using System.Globalization;
using System.Text;

namespace Scrutineer.CommandLine;

/// <summary>
/// Texts from anywhere made safe for a terminal, and shown for what they are: what a terminal would obey, what turns the direction of
/// reading, and what no reader sees is written out as <c>\u001B</c>.
/// </summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        if (!text.Any(c => c is not ('\n' or '\t') && Harmful(c)))
        {
            return text;
        }
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c is not ('\n' or '\t') && Harmful(c))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                safe.Append(c);
            }
        }
        return safe.ToString();
    }

    // C0 and C1 controls (escape sequences begin with them), marks and overrides of direction (Unicode TR 36 § 3), characters of no
    // width, the byte order mark, separators of lines and paragraphs.
    private static bool Harmful(char c) =>
        char.IsControl(c)
        || c
            is '\u061C'
                or '\u180E'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u2028' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or '\uFEFF'
                or (>= '\uFFF9' and <= '\uFFFB');
}
