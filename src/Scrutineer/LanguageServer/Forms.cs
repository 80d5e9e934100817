using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Law.Editing;
using Scrutineer.Wording;

namespace Scrutineer.LanguageServer;

/// <summary>Values of the workbench in the forms of the Language Server Protocol 3.17.</summary>
internal static class Forms
{
    public static JsonObject Range(EditedText text, TextSpan span) =>
        new() { ["start"] = Position(text, span.Start), ["end"] = Position(text, span.End) };

    private static JsonObject Position(EditedText text, int offset)
    {
        var (line, column) = text.PointAt(offset);
        return new JsonObject { ["line"] = line, ["character"] = column };
    }

    public static JsonObject Diagnostic(Diagnosis diagnosis, EditedText text, Language language)
    {
        var problem = Advice.Worded(diagnosis.Problem);
        return new JsonObject
        {
            ["range"] = Range(text, diagnosis.Span),
            ["severity"] = 1,
            ["code"] = problem.Code,
            ["source"] = "scrutineer",
            ["message"] = $"{problem.What.In(language)} — {problem.Mend.In(language)}",
        };
    }

    public static JsonObject Completion(Completion item, int place, EditedText text, ClientAbilities client)
    {
        var asSnippet = client.Snippets && item.Pieces.Any(p => p.IsPlace);
        return new JsonObject
        {
            ["label"] = item.Label,
            ["kind"] = item.Kind switch
            {
                CompletionKind.Sentence => 15,
                CompletionKind.Name => 18,
                CompletionKind.Variable => 6,
                CompletionKind.Word => 14,
                CompletionKind.Id => 21,
                _ => 12,
            },
            ["detail"] = item.Detail.Length == 0 ? null : item.Detail,
            ["sortText"] = place.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            // A name is found by its id too.
            ["filterText"] = item.Kind == CompletionKind.Name ? $"{item.Plain} {item.Detail}" : item.Plain,
            ["insertTextFormat"] = asSnippet ? 2 : 1,
            ["textEdit"] = new JsonObject
            {
                ["range"] = Range(text, item.Replaces),
                ["newText"] = asSnippet ? Snippet(item.Pieces) : item.Plain,
            },
        };
    }

    /// <summary>Pieces as a snippet: <c>${1:{v\}} is held in ${2:{t\}}</c>.</summary>
    internal static string Snippet(IReadOnlyList<CompletionPiece> pieces)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var piece in pieces)
        {
            var escaped = piece
                .Text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("$", "\\$", StringComparison.Ordinal)
                .Replace("}", "\\}", StringComparison.Ordinal);
            text.Append(piece.IsPlace ? $"${{{++number}:{escaped}}}" : escaped);
        }
        return text.ToString();
    }

    public static JsonObject Hover(Hover hover, EditedText text, ClientAbilities client) =>
        new()
        {
            ["contents"] = new JsonObject
            {
                ["kind"] = client.Markdown ? "markdown" : "plaintext",
                ["value"] = string.Join("\n\n", hover.Lines.Select(l => client.Markdown ? Markdown(l) : l.Text)),
            },
            ["range"] = Range(text, hover.Span),
        };

    private static string Markdown(HoverLine line) =>
        line.Style switch
        {
            HoverStyle.Law => $"```scrutineer-rules\n{line.Text.Replace("```", "'''", StringComparison.Ordinal)}\n```",
            HoverStyle.Address
                when Uri.TryCreate(line.Text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http") =>
                $"<{uri.AbsoluteUri}>",
            HoverStyle.Address => $"`{line.Text.Replace("`", "'", StringComparison.Ordinal)}`",
            HoverStyle.Title => $"**{Escaped(line.Text)}**",
            _ => Escaped(line.Text),
        };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // Every sign that Markdown or HTML could take for its own; an address goes on being one.
            escaped.Append(
                letter
                    is '\\'
                        or '`'
                        or '*'
                        or '_'
                        or '{'
                        or '}'
                        or '['
                        or ']'
                        or '<'
                        or '>'
                        or '|'
                        or '#'
                        or '~'
                        or '&'
                        or '!'
                    ? $"\\{letter}"
                    : letter
            );
        }
        return escaped.ToString();
    }

    public static JsonObject Symbol(OutlineEntry entry, EditedText text, string address, ClientAbilities client)
    {
        var symbol = new JsonObject
        {
            ["name"] = entry.Id,
            ["kind"] = entry.Kind switch
            {
                MentionKind.Rule => 12,
                MentionKind.Sentence => 11,
                MentionKind.Source => 1,
                MentionKind.Fact => 14,
                MentionKind.Kind => 5,
                _ => 13,
            },
        };
        if (client.Outlines)
        {
            symbol["detail"] = entry.Detail;
            symbol["range"] = Range(text, entry.Whole);
            symbol["selectionRange"] = Range(text, entry.Span);
        }
        else
        {
            symbol["location"] = new JsonObject { ["uri"] = address, ["range"] = Range(text, entry.Whole) };
        }
        return symbol;
    }
}
