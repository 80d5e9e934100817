using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Names of a dossier's pages.</summary>
public static class PageNames
{
    /// <summary><c>index.html</c> in Ukrainian, <c>index.en.html</c> in English; the pages link to each other by these names.</summary>
    public static string Of(Language language) => language == Language.Uk ? "index.html" : "index.en.html";
}
