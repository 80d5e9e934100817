using Microsoft.AspNetCore.Components;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>A part of a page: it knows the page and speaks the page's language.</summary>
public abstract class DossierPart : ComponentBase
{
    /// <summary>The page.</summary>
    [CascadingParameter]
    public PageContext Page { get; set; } = null!;

    /// <summary>What is shown.</summary>
    protected DossierModel Model => Page.Dossier.Model;

    /// <summary>The pages of the dossier.</summary>
    protected DossierMap Map => Page.Dossier.Map;

    /// <summary>The page's language.</summary>
    protected Language Language => Page.Dossier.Language;

    /// <summary>One of two texts.</summary>
    protected string Say(string uk, string en) => Language == Language.Uk ? uk : en;

    /// <summary>A text in the page's language.</summary>
    protected string Say(Bilingual text) => text.In(Language);

    /// <summary>The language of names from the returns, or null where the case does not know it.</summary>
    protected string? DataLanguage => Model.DataLanguage is "und" or "" ? null : Model.DataLanguage;

    /// <summary>A name of the returns as readers read it.</summary>
    protected string Named(string name) => Model.Names.Of(name).In(Language);

    /// <summary>The language that a name of the returns is written in, where it is not the page's.</summary>
    protected string? LanguageOf(string name) => Model.Names.Knows(name) ? null : DataLanguage;

    /// <summary>A count.</summary>
    protected string Say(long count) => Numbers.Say(count, Language);

    /// <summary>A number.</summary>
    protected string Say(double value, int decimals) => Numbers.Say(value, decimals, Language);

    /// <summary>A share, 0 … 1, in percent with its sign.</summary>
    protected string Percent(double share, int decimals) => Numbers.Say(share * 100, decimals, Language) + "\u00A0%";

    /// <summary>An answer in a word.</summary>
    protected string Say(Answer answer) => answer.Words().In(Language);

    /// <summary>A certainty in words.</summary>
    protected string Say(Certainty certainty) => certainty.Words().In(Language);

    /// <summary>The id as it stands in the page.</summary>
    protected static string Anchor(string id) => Anchors.Of(id);
}
