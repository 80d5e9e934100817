using System.Text;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Every act in both languages.</summary>
internal static class Kinds
{
    public static IEnumerable<(ActKind Kind, Language Language)> All =>
        Enum.GetValues<ActKind>().SelectMany(_ => Enum.GetValues<Language>(), (kind, language) => (kind, language));

    public static ActDraft Draft(ActKind kind, ActBasis? basis = null)
    {
        var draft = Drafts.From(kind, basis ?? Bases.Worked());
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems.Select(p => p.In(Language.En))));
        return draft.Value;
    }

    /// <summary>A statement in which people added, changed and linked sentences.</summary>
    public static ActDraft Edited()
    {
        var basis = Bases.Worked();
        var draft = Draft(ActKind.Statement);
        var fact = draft.Sentences.Single(s => s.Proposition == "fact:fact.ga-es-11-4").Id;
        return draft
            .AddFree("b1", new("Дякуємо <спостерігачам> & громадам.", "We thank <observers> & communities."))
            .Value!.AddFree("b2", new("Комісія працює далі.", "The Commission works on."))
            .Value!.Edit(fact, new("За — 143.", "143 in favour."))
            .Value!.Relink(fact, ["fact.ga-es-11-4"], basis)
            .Value!.Edit("s2", new("Змінене речення.", "A changed sentence."))
            .Value!;
    }

    /// <summary>What a reader of each format reads, as text.</summary>
    public static IReadOnlyList<string> Texts(ActDraft draft, Language language) =>
        [
            PlainText.Write(draft, language),
            System.Net.WebUtility.HtmlDecode(HtmlFragment.Write(draft, language)),
            Encoding.UTF8.GetString(AkomaNtoso.Write(draft, language)),
            string.Join('\n', Tests.Documents.Extract.FromDocx(WordDocument.Write(draft, language)).Lines),
        ];
}
