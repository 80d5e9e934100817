using System.Buffers;
using System.Text;

namespace Scrutineer.Stores;

/// <summary>What a text is by its look: keys and policies by their first words, a table by its first column, JSON and YAML by their first key.</summary>
internal static class TextMark
{
    private const int LongestLine = 80;

    // What vouches, by the word that a line of it begins with: never replaced.
    private static readonly string[] Vouching = ["-----BEGIN", "ssh-", "publisher ", "witness ", "quorum ", "log "];

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    /// <summary>Whether a text is a public key, a certificate or a policy.</summary>
    public static bool Vouches(string text) =>
        text.Split('\n').Any(line => Vouching.Any(v => line.StartsWith(v, StringComparison.Ordinal)));

    /// <summary>Of a text that is neither JSON nor markup.</summary>
    public static string Of(string text)
    {
        // A public half without its private one opens nothing: a killed run left it. A list of several is somebody's.
        if (text.Split('\n').Count(l => l.StartsWith("age1", StringComparison.Ordinal)) is var recipients and > 0)
        {
            return $"recipients {recipients}";
        }
        if (
            text.Split('\n').Select(l => l.TrimEnd('\r')).FirstOrDefault(l => l.Length > 0 && l[0] != '#')
            is not { } first
        )
        {
            return "";
        }
        if (first.Split(',') is { Length: > 2 } cells)
        {
            return "table " + Masked(cells[0]);
        }
        return KeyOf(first) is { } key
            ? "key " + key
            : "line " + Masked(first.Length > LongestLine ? first[..LongestLine] : first);
    }

    /// <summary>The first key, and its value where it names a format; of a list, of its first element.</summary>
    public static string OfJson(string text)
    {
        var begins = text.TakeWhile(c => c is '{' or '[' || char.IsWhiteSpace(c)).Count();
        var brackets = string.Concat(text[..begins].Where(c => !char.IsWhiteSpace(c)));
        var parts = text[begins..].Split('"', 5);
        return parts is not ["", var key, ..] ? brackets
            : key is "schema" or "form" or "$schema" && parts.Length > 3 ? $"{brackets} {key} {parts[3]}"
            : $"{brackets} {key}";
    }

    /// <summary>The root element and what names it.</summary>
    public static string OfMarkup(string text)
    {
        foreach (var piece in text.Split('<').Skip(1).Where(p => p.Length > 0 && p[0] is not ('?' or '!')))
        {
            var tag = piece.Split('>')[0];
            var name = tag.Split([' ', '\n', '\r', '\t', '/'], 2)[0];
            return tag.Split("aria-labelledby=\"") is [_, var label, ..] ? $"{name} {label.Split('"')[0]}" : name;
        }
        return "";
    }

    // Counts and days differ between two runs of one command.
    private static string Masked(string text)
    {
        var masked = new StringBuilder();
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                masked.Append(letter);
            }
            else if (masked.Length == 0 || masked[^1] != '#')
            {
                masked.Append('#');
            }
        }
        return masked.ToString();
    }

    private static string? KeyOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && (colon == line.Length - 1 || line[colon + 1] == ' ')
        && line.AsSpan(0, colon).IndexOfAnyExcept(KeyLetters) < 0
            ? line[..colon]
            : null;
}
