using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>
/// Leads a reader from the first use of a term on a page to what it means. Only running text is touched: no heading, link, code, figure or
/// act, whose words are its own.
/// </summary>
internal static partial class TermLinks
{
    private static readonly HashSet<string> Untouched = new(StringComparer.Ordinal)
    {
        "a",
        "article",
        "button",
        "caption",
        "cite",
        "code",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "nav",
        "pre",
        "script",
        "style",
        "summary",
        "svg",
        "table",
        "title",
    };

    private static readonly Regex[] Ukrainian = [.. Glossary.Terms.Select(t => Word(t.Uk))];
    private static readonly Regex[] English = [.. Glossary.Terms.Select(t => Word(t.En))];

    /// <summary>The page with its links.</summary>
    /// <param name="html">The page.</param>
    /// <param name="language">Its language.</param>
    /// <param name="glossary">File of the page of terms.</param>
    public static string Of(string html, Language language, string glossary)
    {
        var words = language == Language.Uk ? Ukrainian : English;
        var seen = new bool[words.Length];
        var open = new Stack<string>();
        var page = new StringBuilder(html.Length + 2048);
        foreach (Match piece in Piece().Matches(html))
        {
            if (piece.Groups["name"] is { Success: true } name)
            {
                Follow(open, name.Value.ToLowerInvariant(), piece.Value);
            }
            else if (open.Count == 0 && !piece.Value.StartsWith('<'))
            {
                page.Append(Linked(piece.Value, words, seen, glossary));
                continue;
            }
            page.Append(piece.Value);
        }
        return page.ToString();
    }

    // Of what may not be touched the innermost is on top; the same element inside itself counts twice.
    private static void Follow(Stack<string> open, string name, string tag)
    {
        if (!Untouched.Contains(name) || tag.EndsWith("/>", StringComparison.Ordinal))
        {
            return;
        }
        if (!tag.StartsWith("</", StringComparison.Ordinal))
        {
            open.Push(name);
        }
        else if (open.Count > 0 && open.Peek() == name)
        {
            open.Pop();
        }
    }

    private static string Linked(string text, Regex[] words, bool[] seen, string glossary)
    {
        var found = new List<(int At, int Length, int Term)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!seen[i] && words[i].Match(text) is { Success: true } word && found.TrueForAll(f => Apart(f, word)))
            {
                found.Add((word.Index, word.Length, i));
                seen[i] = true;
            }
        }
        foreach (var (at, length, term) in found.OrderByDescending(f => f.At))
        {
            var link =
                $"<a class=\"term-link\" href=\"{glossary}#{Glossary.Terms[term].Anchor}\">{text.Substring(at, length)}</a>";
            text = text[..at] + link + text[(at + length)..];
        }
        return text;
    }

    private static bool Apart((int At, int Length, int Term) one, Match other) =>
        one.At + one.Length <= other.Index || other.Index + other.Length <= one.At;

    private static Regex Word(string pattern) =>
        new(
            $@"(?<![\p{{L}}\p{{Nd}}-])(?:{pattern})(?![\p{{L}}\p{{Nd}}-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );

    [GeneratedRegex(@"</?(?<name>[A-Za-z][A-Za-z0-9]*)\b[^>]*>|<[^>]*>|[^<]+", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Piece();
}
