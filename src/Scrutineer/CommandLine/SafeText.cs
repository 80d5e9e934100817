using System.Text;

namespace Scrutineer.CommandLine;

/// <summary>Texts from files made safe for a terminal: control characters and direction overrides cannot pass.</summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.Any(Harmful))
        {
            return text;
        }
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            safe.Append(
                c is '\n' or '\t' ? c
                : Harmful(c) ? '\uFFFD'
                : c
            );
        }
        return safe.ToString();
    }

    // C0 and C1 controls (escape sequences begin with them) and the bidirectional overrides of Unicode TR 36 § 3.
    private static bool Harmful(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
