using System.Text;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>The pages of a dossier in their order.</summary>
public sealed class DossierMap
{
    /// <summary>The pages that <paramref name="model"/> fills.</summary>
    public DossierMap(DossierModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Index = new(PageKind.Index, "index", model.Title);
        Numbers = new(PageKind.Numbers, "numbers", new("Що кажуть числа", "What the numbers say"));
        Sources = new(PageKind.Sources, "sources", new("Джерела і відтворення", "Sources and how to reproduce"));
        Glossary = new(PageKind.Glossary, "glossary", new("Що означають слова", "What the words mean"));
        Territories = [.. model.Determination.Select(t => Of(PageKind.Territory, "territory", t.Id, Raised(t.Name)))];
        Methods =
        [
            .. EvidenceTable
                .Of(model.Findings)
                .Select(l => Of(PageKind.Method, "method", l.Finding.Id, l.Finding.Title, l.Finding.Method)),
        ];
        Acts = [.. model.Drafts.Select(d => Of(PageKind.Act, "act", d.Id, d.Kind, Last(d.Id)))];
        Parties = model.Parties is null ? null : new(PageKind.Parties, "parties", PartiesView.Title);
        Pages =
        [
            Index,
            .. Territories,
            Numbers,
            .. Methods,
            .. Parties is null ? [] : new[] { Parties },
            .. Acts,
            Sources,
            Glossary,
        ];
    }

    /// <summary>The first page.</summary>
    public DossierPlace Index { get; }

    /// <summary>A page a territory, in the order of the case.</summary>
    public IReadOnlyList<DossierPlace> Territories { get; }

    /// <summary>All numbers in tables.</summary>
    public DossierPlace Numbers { get; }

    /// <summary>A page a method, by evidence.</summary>
    public IReadOnlyList<DossierPlace> Methods { get; }

    /// <summary>Who held the vote; null where the case names nobody.</summary>
    public DossierPlace? Parties { get; }

    /// <summary>A page a draft.</summary>
    public IReadOnlyList<DossierPlace> Acts { get; }

    /// <summary>Sources, entries, how to reproduce.</summary>
    public DossierPlace Sources { get; }

    /// <summary>What the terms mean.</summary>
    public DossierPlace Glossary { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<DossierPlace> Pages { get; }

    private static DossierPlace Of(PageKind kind, string prefix, string id, Bilingual title, string? name = null) =>
        new(kind, $"{prefix}-{Stem(name ?? id)}", title, id);

    private static Bilingual Raised(Bilingual name) => new(Raise(name.Uk), Raise(name.En));

    private static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What stands after the last full stop: the kind of the act.</summary>
    private static string Last(string id) => id[(id.LastIndexOf('.') + 1)..];

    /// <summary>Lower-case Latin letters, digits and hyphens; all else as its code point, so that any file system takes it.</summary>
    private static string Stem(string id)
    {
        var stem = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            if (
                rune.IsAscii
                && (
                    char.IsAsciiLetterLower((char)rune.Value)
                    || char.IsAsciiDigit((char)rune.Value)
                    || rune.Value == '-'
                )
            )
            {
                stem.Append((char)rune.Value);
            }
            else
            {
                stem.Append('_').Append(rune.Value.ToString("x")).Append('_');
            }
        }
        return stem.ToString();
    }
}
