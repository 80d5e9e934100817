using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Tests.Pages;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Browser;

/// <summary>Sample dossiers as folders, for a browser that opens files.</summary>
public sealed class DossierOnDisk : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-pages-");

    /// <summary>Path of a page, by its stem; the dossier is written once.</summary>
    internal async Task<string> Page(DossierModel model, Language language, string stem)
    {
        var folder = _home
            .CreateSubdirectory(
                ReferenceEquals(model, SampleDossier.Model) ? "full"
                : ReferenceEquals(model, SampleDossier.Bare) ? "bare"
                : "unmarked"
            )
            .FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, DossierPages.Fonts.Name), DossierPages.Fonts.Css);
        foreach (var (name, html) in await Rendered.Files(model, language))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), html);
        }
        return Path.Combine(folder, stem + (language == Language.Uk ? ".html" : ".en.html"));
    }

    /// <inheritdoc/>
    public void Dispose() => _home.Delete(recursive: true);
}
