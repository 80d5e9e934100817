namespace Scrutineer.Wording;

/// <summary>
/// A text in a table of comma-separated values (RFC 4180). A spreadsheet runs a text that begins with <c>= + - @</c>, a tab or a
/// line break as a formula (OWASP, "CSV Injection"), and names of stations, people and places come from strangers: such a text
/// gets an apostrophe in front, which spreadsheets hide and <see cref="Plain"/> takes away again.
/// </summary>
public static class CsvCell
{
    private const char Mark = '\'';
    private const string Starts = "=+-@\t\r\n";
    private const string Quoted = ",\"\n\r";

    /// <summary>The cell: safe and quoted where it needs to be.</summary>
    /// <param name="text">What it says. Numbers are written as numbers, without this.</param>
    /// <param name="isRaw">Whether formulas are left as they are.</param>
    public static string Of(string text, bool isRaw = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var safe = isRaw ? text : Safe(text);
        var isPlain = safe.AsSpan().IndexOfAny(Quoted) < 0 && safe.AsSpan().Trim().Length == safe.Length;
        return isPlain ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text that no spreadsheet runs; a text that looks like one already made safe is marked once more.</summary>
    public static string Safe(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsMarked(text) || (text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal))
            ? Mark + text
            : text;
    }

    /// <summary>What <see cref="Safe"/> was given.</summary>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text) => IsMarked(text) ? text[1..] : text;

    private static bool IsMarked(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == Mark && (text[1] == Mark || Starts.Contains(text[1], StringComparison.Ordinal));
}
