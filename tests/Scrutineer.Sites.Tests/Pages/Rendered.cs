using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Pages;

/// <summary>All pages of a sample dossier, rendered once a model and language.</summary>
internal static class Rendered
{
    private static readonly ConcurrentDictionary<(DossierModel, Language), Lazy<Task<IReadOnlyList<PageFile>>>> Known =
        new();

    /// <summary>The pages as files.</summary>
    public static Task<IReadOnlyList<PageFile>> Files(DossierModel model, Language language) =>
        Known.GetOrAdd((model, language), key => new(() => DossierPages.RenderAsync(key.Item1, key.Item2))).Value;

    /// <summary>The pages as documents, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, IDocument>> Pages(DossierModel model, Language language) =>
        (await Files(model, language)).ToDictionary(
            f => f.Name,
            f => (IDocument)new HtmlParser().ParseDocument(f.Html),
            StringComparer.Ordinal
        );

    /// <summary>One page as a document, by the beginning of its name.</summary>
    public static async Task<IDocument> Page(DossierModel model, Language language, string stem) =>
        new HtmlParser().ParseDocument(
            (await Files(model, language)).First(f => f.Name.StartsWith(stem + '.', StringComparison.Ordinal)).Html
        );
}
