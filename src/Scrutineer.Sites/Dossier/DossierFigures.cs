using Scrutineer.Figures;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>The figures of a dossier's model.</summary>
internal static class DossierFigures
{
    /// <summary>As files, in one language.</summary>
    public static IReadOnlyList<FigureFile> Render(DossierModel model, Language language) =>
        FigureFiles.Render(model.Findings, model.Coverage, Origin(model), language);

    /// <summary>As drawings by the id of the finding they belong to, for pages that hold them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Drawing>> Drawings(DossierModel model, Language language) =>
        FigureFiles.Drawings(model.Findings, model.Coverage, Origin(model), language);

    private static FigureOrigin Origin(DossierModel model) =>
        new(model.Invented, model.DataLanguage, model.ReturnsSource)
        {
            Names = model.Names,
            Vote = model.Title,
            Leader = model.Leader,
        };
}
