using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier.Parts;

/// <summary>The page's sections in their order: id and heading.</summary>
internal static class SectionTitles
{
    public static IReadOnlyList<(string Id, Bilingual Title)> All { get; } =
    [
        ("summary", new("Коротко", "In brief")),
        ("determination", new("Встановлення", "Determination")),
        ("findings", new("Що кажуть числа", "What the numbers say")),
        ("coverage", new("Повнота даних", "Coverage")),
        ("relations", new("Контрольні співвідношення і підсумки", "Control relations and totals")),
        ("drafts", new("Проєкти актів", "Drafts of acts")),
        ("sources", new("Джерела", "Sources")),
        ("reproduce", new("Як відтворити", "How to reproduce")),
    ];

    public static Bilingual Of(string id) => All.First(s => s.Id == id).Title;
}
