using System.Text;

namespace Scrutineer.Stores;

/// <summary>What a text is by its look: keys and policies by their first words, a table by its first column, a format by the line that names it.</summary>
internal static class TextShape
{
    // What vouches or is secret, by the word that a line of it begins with.
    private static readonly string[] Marks =
    [
        "-----BEGIN",
        "AGE-SECRET-KEY-",
        "age1",
        "ssh-",
        "scrutineer-",
        "publisher ",
        "witness ",
        "quorum ",
        "log ",
    ];

    /// <summary>The shape of a text, from its beginning; texts of one shape may take each other's place.</summary>
    /// <param name="beginning">Its first bytes, UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> beginning)
    {
        var lines = Encoding
            .UTF8.GetString(beginning)
            .TrimStart('\uFEFF')
            .Split('\n')
            .Select(l => l.TrimEnd('\r'))
            .ToList();
        if (
            lines.SelectMany(l => Marks.Where(m => l.StartsWith(m, StringComparison.Ordinal))).FirstOrDefault() is
            { } mark
        )
        {
            return mark;
        }
        if (lines.Find(l => l.Length > 0 && l[0] != '#') is not { } first)
        {
            return "";
        }
        if (first.Split(',') is { Length: > 2 } cells)
        {
            return "table: " + cells[0];
        }
        return !first.Contains(' ', StringComparison.Ordinal) && first.Contains('/', StringComparison.Ordinal) ? first
            : IsKey(first) ? "keys and values"
            : "";
    }

    private static bool IsKey(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && (colon == line.Length - 1 || line[colon + 1] == ' ')
        && line.AsSpan(0, colon).IndexOfAnyExcept(KeyLetters) < 0;

    private static readonly System.Buffers.SearchValues<char> KeyLetters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );
}
