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

/// <summary>Renders a dossier's pages: self-contained HTML, no scripts, styles, figures and fonts inside.</summary>
public static class DossierPages
{
    /// <summary>One page. The same model and language give the same text.</summary>
    /// <returns>HTML with LF line ends, to be written as UTF-8 without a byte order mark.</returns>
    public static async Task<string> RenderAsync(DossierModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new PageContext(model, language, new Anchors(model), DossierFigures.Drawings(model, language));
        var services = new ServiceCollection();
        // Cyrillic stays readable in the source; what is markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(DossierPage.Context)] = context }
            );
            var root = await renderer.RenderComponentAsync<DossierPage>(parameters);
            return root.ToHtmlString();
        });
        return html.ReplaceLineEndings("\n");
    }
}
