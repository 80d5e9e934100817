using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>The reasons why an act, or a sentence of one, is refused.</summary>
internal static class ActProblem
{
    public static Problem NullityNotEstablished(string answers) =>
        new(
            "nullity-not-established",
            new(
                $"акт про нікчемність не складено: нікчемність голосування не встановлено в жодній території ({answers})",
                $"no act of nullity is drafted: the vote's nullity is not established in any territory ({answers})"
            ),
            new(
                "перевірте встановлення та його доказ; якщо воно правильне, такого акта бути не може",
                "check the determination and its proof; if it is right, there can be no such act"
            )
        );

    public static Problem StrongerThanConclusion(string id, Answer answer, Answer asserts) =>
        new(
            "stronger-than-conclusion",
            new(
                $"речення каже «{asserts.Words().Uk}», а висновок {id} — «{answer.Words().Uk}»",
                $"the sentence says “{asserts.Words().En}”, but conclusion {id} is “{answer.Words().En}”"
            ),
            new("скажіть не більше, ніж висновок", "say no more than the conclusion does")
        );

    public static Problem WithoutConclusion(string sentence, Conclusion conclusion) =>
        new(
            "stronger-than-conclusion",
            new(
                $"речення {sentence} говорить про те, що «{conclusion.Words().Uk}», не спираючись на такий висновок",
                $"sentence {sentence} speaks of '{conclusion.Words().En}' without resting on such a conclusion"
            ),
            new(
                "зв'яжіть речення з висновком або вилучіть ці слова",
                "link the sentence to the conclusion or remove these words"
            )
        );

    public static Problem PositionMissing(string id) =>
        new(
            "position-missing",
            new(
                $"висновок {id} можна назвати встановленим лише разом із позицією, на якій він ґрунтується, і її носієм",
                $"conclusion {id} can be called established only together with the position that it rests on and the name of its holder"
            ),
            new("додайте позицію до підстав акта", "add the position to the basis of the act")
        );

    public static Problem UnknownSupport(string sentence, string id, IEnumerable<string> known) =>
        new(
            "unknown-support",
            new(
                $"речення {sentence} спирається на {id}, якого немає в підставах",
                $"sentence {sentence} rests on {id}, which is not in the basis"
            ),
            Spelling.Nearest(id, known) is { } near
                ? new(
                    $"можливо, «{near}», або інший запис із переліку",
                    $"perhaps '{near}', or another entry from the list"
                )
                : new("візьміть запис із переліку", "take an entry from the list"),
            Remedy: new Remedy(ActRemedy.ListEntries)
        );

    public static Problem RefutedSupport(string sentence, string id) =>
        new(
            "refuted-support",
            new(
                $"речення {sentence} спирається на спростований факт {id}",
                $"sentence {sentence} rests on the refuted fact {id}"
            ),
            new("вилучіть речення або підставу", "remove the sentence or the support")
        );

    public static Problem Unsupported(string sentence, Bilingual text) =>
        new(
            "unsupported-assertion",
            new(
                $"твердження {sentence} не має опори: «{text.Uk}»",
                $"assertion {sentence} rests on nothing: “{text.En}”"
            ),
            new(
                "зв'яжіть речення з висновком, фактом чи нормою або вилучіть його",
                "link the sentence to a conclusion, finding, fact or provision, or remove it"
            )
        );

    public static Problem FigureWithoutEntry(string sentence, string figure) =>
        new(
            "figure-without-entry",
            new(
                $"число чи дата {figure} у реченні {sentence} не має запису серед його підстав",
                $"the number or date {figure} in sentence {sentence} does not occur in any entry that it rests on"
            ),
            new("додайте запис із цим числом до підстав речення", "link the sentence to the entry that has this number")
        );

    public static Problem LanguagesDiffer(string where, IEnumerable<string> uk, IEnumerable<string> en) =>
        new(
            "languages-differ",
            new(
                $"українська й англійська кажуть різні числа чи дати ({where}): [{string.Join("; ", uk)}] і [{string.Join("; ", en)}]",
                $"Ukrainian and English say different numbers or dates ({where}): [{string.Join("; ", uk)}] and [{string.Join("; ", en)}]"
            ),
            new("узгодьте обидві мови", "make both languages agree")
        );

    public static Problem UnattributedAccusation(string sentence) =>
        new(
            "unattributed-accusation",
            new(
                $"речення {sentence} говорить про примус чи фальсифікацію, не називаючи, чиє це твердження",
                $"sentence {sentence} speaks of coercion or rigging without saying who states it"
            ),
            new(
                "назвіть, хто це стверджує, і додайте факт із носієм",
                "say who states it, and add the fact with its holder"
            )
        );

    public static Problem MissingAddressee(ActKind kind) =>
        new(
            "missing-addressee",
            new($"немає адресата для акта «{ActNames.Of(kind)}»", $"the act '{ActNames.Of(kind)}' has no addressee"),
            new("додайте адресата до підстав", "add an addressee to the basis")
        );

    public static Problem MissingLegalBasis(string what) =>
        new(
            "missing-legal-basis",
            new($"немає правової підстави: {what}", $"there is no legal basis: {what}"),
            new("додайте норму до підстав", "add the provision to the basis")
        );

    public static Problem AlreadyAdopted(string id) =>
        new(
            "already-adopted",
            new($"акт {id} ухвалено: він не змінюється", $"act {id} is adopted: it does not change"),
            new("складіть новий акт, що замінює або виправляє його", "draft a new act that replaces or corrects it")
        );

    public static Problem Altered(string sentence) =>
        new(
            "altered-sentence",
            new(
                $"{sentence}: речення видає себе за виведене з підстав, але підстави дають інше",
                $"{sentence}: the sentence claims to come from the basis, but the basis gives another"
            ),
            new(
                "складіть проєкт знову або позначте зміну як правку й зв'яжіть її з підставами",
                "draft again, or make the change as an edit and link it to its support"
            )
        );

    public static Problem NoSuchSentence(string id, ActDraft draft) =>
        new(
            "unknown-sentence",
            new($"у проєкті немає речення «{id}»", $"the draft has no sentence '{id}'"),
            Near(id, draft.Sentences.Select(s => s.Id)),
            Remedy: new Remedy(ActRemedy.ListSentences)
        );

    public static Problem NoSuchPlace(string id, IEnumerable<string> known) =>
        new(
            "unknown-place",
            new(
                $"у проєкті немає ні абзацу, ні речення «{id}»",
                $"the draft has neither a block nor a sentence '{id}'"
            ),
            Near(id, known),
            Remedy: new Remedy(ActRemedy.ListSentences)
        );

    public static Problem TitleStays(string id) =>
        new(
            "title-stays",
            new($"{id} — назва акта: без неї акта немає", $"{id} is the act's title: there is no act without it"),
            new("змініть її", "change it"),
            Remedy: new Remedy(ActRemedy.EditSentence, ("sentence", id))
        );

    public static Problem NothingChanged(string id) =>
        new(
            "nothing-changed",
            new($"речення {id} уже має цей текст", $"sentence {id} already has this text"),
            new("дайте інший текст", "give another text")
        );

    public static Problem NothingToLink(string id) =>
        new(
            "nothing-to-link",
            new($"не названо, на що спирається речення {id}", $"nothing is named for sentence {id} to rest on"),
            new("назвіть записи з переліку", "name entries from the list"),
            Remedy: new Remedy(ActRemedy.ListEntries)
        );

    /// <summary>A part of the act that follows from nothing.</summary>
    public static Problem Loose(Bilingual what) =>
        new(
            "not-of-the-basis",
            new($"{what.Uk}: не те, що дають справа й правила", $"{what.En}: not what the case and the rules give"),
            new("складіть проєкт знову: змінювати можна лише речення", "draft again: only sentences can be changed")
        );

    public static Problem MissingSafeguard(string proposition, Bilingual text) =>
        new(
            "missing-safeguard",
            new(
                $"вилучено чи змінено речення, без якого цей акт не виходить ({proposition}): «{text.Uk}»",
                $"a sentence that this act cannot go out without has been removed or changed ({proposition}): “{text.En}”"
            ),
            new("складіть проєкт знову й залиште його", "draft again and keep it")
        );

    private static Bilingual Near(string id, IEnumerable<string> known) =>
        Spelling.Nearest(id, known) is { } near
            ? new(
                $"можливо, «{near}», або інше речення з переліку",
                $"perhaps '{near}', or another sentence from the list"
            )
            : new("візьміть речення з переліку", "take a sentence from the list");

    public static Problem NotByHand(string sentence) =>
        new(
            "not-by-hand",
            new(
                $"речення {sentence} виведено з підстав: його опора не змінюється",
                $"sentence {sentence} comes from the basis: its support does not change"
            ),
            new("спершу змініть речення", "edit the sentence first")
        );

    public static Problem NotAdopted(string act) =>
        new(
            "not-adopted",
            new(
                $"акт {act} не ухвалено: його не треба замінювати",
                $"act {act} is not adopted: nothing needs to replace it"
            ),
            new("змініть сам проєкт", "change the draft itself")
        );
}
