using System.Text.Json;

namespace Scrutineer.LanguageServer;

/// <summary>What a client can show.</summary>
/// <param name="Snippets">Whether a completion may have places to fill.</param>
/// <param name="Markdown">Whether a hover may be Markdown.</param>
/// <param name="Outlines">Whether symbols of a document may have a range of their own.</param>
/// <param name="Watches">Whether it tells of files that change on disk when asked.</param>
internal sealed record ClientAbilities(bool Snippets, bool Markdown, bool Outlines, bool Watches)
{
    public static ClientAbilities None { get; } = new(false, false, false, false);

    public static ClientAbilities Read(JsonElement capabilities)
    {
        var document = capabilities.Of("textDocument");
        return new(
            document.Of("completion", "completionItem", "snippetSupport").IsTrue(),
            document.Of("hover", "contentFormat").Items().Any(f => Asked.TextOrNull(f) == "markdown"),
            document.Of("documentSymbol", "hierarchicalDocumentSymbolSupport").IsTrue(),
            capabilities.Of("workspace", "didChangeWatchedFiles", "dynamicRegistration").IsTrue()
        );
    }
}
