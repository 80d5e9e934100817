using Scrutineer.Figures;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>What all pages of a dossier in one language share.</summary>
/// <param name="Model">What is shown.</param>
/// <param name="Language">Of the pages.</param>
/// <param name="Map">The pages.</param>
/// <param name="Anchors">Where each id stands.</param>
/// <param name="Figures">Figures by the id of what they belong to.</param>
public sealed record DossierContext(
    DossierModel Model,
    Language Language,
    DossierMap Map,
    Anchors Anchors,
    IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Figures
)
{
    /// <summary>The context of the pages about a model.</summary>
    public static DossierContext Of(DossierModel model, Language language)
    {
        var map = new DossierMap(model);
        return new(model, language, map, new Anchors(model, map), DossierFigures.Drawings(model, language));
    }
}

/// <summary>What every part of one page shares.</summary>
/// <param name="Dossier">What all pages share.</param>
/// <param name="Place">Which page it is.</param>
public sealed record PageContext(DossierContext Dossier, DossierPlace Place)
{
    /// <summary>The other language.</summary>
    public Language Other => Dossier.Language == Language.Uk ? Language.En : Language.Uk;

    /// <summary>A link to a page.</summary>
    public string Href(DossierPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.File(Dossier.Language);
    }

    /// <summary>A link to an id; null where it stands nowhere.</summary>
    public string? Href(string id) =>
        Dossier.Anchors.PlaceOf(id) is not { } place ? null
        : place == Place ? "#" + Anchors.Of(id)
        : Href(place) + "#" + Anchors.Of(id);
}
