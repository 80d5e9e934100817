using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Scrutineer.Figures;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Dossier.Parts;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>A page of a dossier as a file.</summary>
/// <param name="Name">Such as <c>territory-crimea.en.html</c>.</param>
/// <param name="Html">With LF line ends, to be written as UTF-8 without a byte order mark.</param>
public sealed record PageFile(string Name, string Html);

/// <summary>Renders a dossier's pages: HTML without scripts, style and figures inside; only the typeface stands beside.</summary>
public static class DossierPages
{
    /// <summary>All pages of one language, the first page first. The same model and language give the same texts.</summary>
    public static async Task<IReadOnlyList<PageFile>> RenderAsync(DossierModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        var dossier = DossierContext.Of(model, language);
        var services = new ServiceCollection();
        // Cyrillic stays readable in the source; what is markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var pages = new List<PageFile>();
        foreach (var place in dossier.Map.Pages)
        {
            var context = new PageContext(dossier, place);
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(DossierPage.Context)] = context }
                );
                var root = await renderer.RenderComponentAsync<DossierPage>(parameters);
                return root.ToHtmlString();
            });
            pages.Add(new(place.File(language), Read(html.ReplaceLineEndings("\n"), place, dossier.Map, language)));
        }
        return pages;
    }

    private static string Read(string html, DossierPlace place, DossierMap map, Language language)
    {
        var set = TypesetPage.Of(html, language);
        return place.Kind == PageKind.Glossary ? set : TermLinks.Of(set, language, map.Glossary.File(language));
    }

    /// <summary>The style sheet with the typeface that all pages refer to: its name and text.</summary>
    public static (string Name, string Css) Fonts { get; } = (PageStyle.FontsFile, PageStyle.Fonts());
}
