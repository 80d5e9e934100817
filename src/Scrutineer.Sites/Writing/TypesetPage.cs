using System.Text.RegularExpressions;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>A page's texts as its readers see them; markup, styles, code and what is hashed stay byte for byte.</summary>
internal static partial class TypesetPage
{
    public static string Of(string html, Language language) =>
        Pieces()
            .Replace(
                html,
                m =>
                    m.Groups["text"].Success ? Typeset.Of(Plain(m.Value), language)
                    : m.Groups["tag"].Success ? Typeset.OfNumbers(m.Value, language)
                    : m.Value
            );

    private static string Plain(string text) => text.Replace("&#xA0;", "\u00A0", StringComparison.Ordinal);

    [GeneratedRegex(
        @"<(?<skip>style|script|pre|code)\b.*?</\k<skip>\s*>|(?<tag><[^>]*>)|(?<text>[^<]+)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        60_000
    )]
    private static partial Regex Pieces();
}
