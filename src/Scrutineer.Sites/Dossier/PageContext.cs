using Scrutineer.Figures;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>What every part of one page shares: the model, the language, the anchors, the figures.</summary>
/// <param name="Model">What is shown.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Anchors">Which ids of the page can be linked to.</param>
/// <param name="Figures">The page's figures by the id of what they belong to.</param>
public sealed record PageContext(
    DossierModel Model,
    Language Language,
    Anchors Anchors,
    IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Figures
)
{
    /// <summary>The page in the other language.</summary>
    public Language Other => Language == Language.Uk ? Language.En : Language.Uk;
}
