using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>What a page of a dossier is about.</summary>
public enum PageKind
{
    /// <summary>The answer first: what anybody reads.</summary>
    Index,

    /// <summary>One territory: its conclusions and their derivations.</summary>
    Territory,

    /// <summary>All methods in one table, coverage, relations, totals.</summary>
    Numbers,

    /// <summary>One method: its figures, numbers, limits.</summary>
    Method,

    /// <summary>One draft of an act.</summary>
    Act,

    /// <summary>Who held the vote, and where states have acted against them.</summary>
    Parties,

    /// <summary>Sources, entries of the register, and how to make the dossier again.</summary>
    Sources,

    /// <summary>What the terms mean.</summary>
    Glossary,
}

/// <summary>A page of a dossier.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Stem">Its file's name without language and ending, such as <c>territory-crimea</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Id">Id of the territory, finding or draft; null for the others.</param>
public sealed record DossierPlace(PageKind Kind, string Stem, Bilingual Title, string? Id = null)
{
    /// <summary>Its file: <c>index.html</c> in Ukrainian, <c>index.en.html</c> in English.</summary>
    public string File(Language language) => Stem + (language == Language.Uk ? ".html" : ".en.html");
}
