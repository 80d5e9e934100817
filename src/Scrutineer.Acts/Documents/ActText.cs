using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>Where a line stands in an act.</summary>
public enum LineRole
{
    /// <summary>The country, at the head.</summary>
    Country,

    /// <summary>The commission.</summary>
    Commission,

    /// <summary>«Постанова», «Заява», …</summary>
    ActName,

    /// <summary>That it is a draft, before adoption.</summary>
    Status,

    /// <summary>That the case is invented.</summary>
    Invented,

    /// <summary>City and, once adopted, date and number.</summary>
    Place,

    /// <summary>Which earlier act it replaces or corrects.</summary>
    Supersedes,

    /// <summary>Whom it is sent to, in the dative.</summary>
    Addressee,

    /// <summary>«Про …»</summary>
    Title,

    /// <summary>A heading in the text.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A numbered point.</summary>
    Point,

    /// <summary>An item of an unnumbered list.</summary>
    Item,

    /// <summary>How it was adopted.</summary>
    Adoption,

    /// <summary>The office that signs.</summary>
    Signature,

    /// <summary>The heading of the annex with the roll call.</summary>
    RollHeading,

    /// <summary>Composition, presence, quorum and majority.</summary>
    RollCount,

    /// <summary>What a reader must know of the meeting's record.</summary>
    RollRemark,

    /// <summary>Those who voted in one way.</summary>
    Roll,

    /// <summary>The heading of a separate opinion.</summary>
    OpinionHeading,

    /// <summary>A separate opinion.</summary>
    Opinion,

    /// <summary>The heading over the entries.</summary>
    EntriesHeading,

    /// <summary>One entry of the register that the text rests on.</summary>
    Entry,

    /// <summary>Under a solemn copy: by which hash it belongs to the act with its support.</summary>
    Copy,
}

/// <summary>Some words of a line.</summary>
/// <param name="Text">The words, marks included.</param>
/// <param name="Sentence">The sentence, or null for words of the form.</param>
/// <param name="Note">1-based number of its note, or null when it rests on nothing.</param>
public sealed record ActRun(string Text, ActSentence? Sentence = null, int? Note = null);

/// <summary>One line: a paragraph of the document.</summary>
/// <param name="Role">Where it stands.</param>
/// <param name="Id">Unique in the act: the block's id, or the role.</param>
/// <param name="Runs">Its words; they are joined by a space.</param>
/// <param name="Number">Of a point, 1-based.</param>
public sealed record ActLine(LineRole Role, string Id, IReadOnlyList<ActRun> Runs, int? Number = null)
{
    /// <summary>The words without notes and number.</summary>
    public string Text => string.Join(' ', Runs.Select(r => r.Text));
}

/// <summary>The one text of an act in one language, which every format says.</summary>
/// <param name="Draft">The act.</param>
/// <param name="Language">The language.</param>
/// <param name="Lines">All lines in order.</param>
/// <param name="Notes">Note <c>n</c> stands at <c>n − 1</c>: the ids that one sentence rests on.</param>
public sealed record ActText(
    ActDraft Draft,
    Language Language,
    IReadOnlyList<ActLine> Lines,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The text of an act in a language.</summary>
    /// <param name="draft">The act.</param>
    /// <param name="language">The language.</param>
    /// <param name="solemn">Without notes, entries and marks of certainty, which the hash at its end leads to.</param>
    public static ActText Of(ActDraft draft, Language language, bool solemn = false) =>
        solemn ? SolemnCopy.Of(Whole(draft, language)) : Whole(draft, language);

    private static ActText Whole(ActDraft draft, Language language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        List<ActLine> lines = [.. Head(draft, language)];
        List<string> notes = [];
        lines.Add(new(LineRole.Title, "title", [Run(draft.Title, language, notes)]));
        var number = 0;
        foreach (var block in draft.Blocks)
        {
            var runs = block.Sentences.Select(s => Run(s, language, notes)).ToList();
            lines.Add(new(RoleOf(block.Role), block.Id, runs, block.Role == BlockRole.Point ? ++number : null));
        }
        lines.AddRange(Tail(draft, language));
        return draft.Edition == PhraseEdition.First
            ? new(draft, language, lines, notes)
            : new(draft, language, [.. lines.Select(l => Set(l, language))], notes);
    }

    private static ActLine Set(ActLine line, Language language) =>
        line with
        {
            Runs = [.. line.Runs.Select(r => r with { Text = Typeset.Of(r.Text, language) })],
        };

    private static ActRun Run(ActSentence sentence, Language language, List<string> notes)
    {
        var text = string.Join(' ', sentence.Marks.Select(m => m.In(language)).Prepend(sentence.Text.In(language)));
        if (sentence.Support.Count == 0)
        {
            return new(text, sentence);
        }
        notes.Add($"{new Bilingual("Опора", "Rests on").In(language)}: {string.Join("; ", sentence.Support)}.");
        return new(text, sentence, notes.Count);
    }

    private static IEnumerable<ActLine> Head(ActDraft draft, Language language)
    {
        var of = draft.Commission;
        yield return Line(LineRole.Country, of.Country.In(language).ToUpperInvariant());
        yield return Line(LineRole.Commission, Capital(of.Name.In(language)));
        yield return Line(LineRole.ActName, ActNames.Heading(draft.Kind).In(language));
        if (draft.Adoption is null)
        {
            yield return Line(LineRole.Status, ActWords.Draft.In(language));
        }
        if (draft.Invented)
        {
            yield return Line(LineRole.Invented, ActWords.Invented.In(language));
        }
        var dated = draft.Adoption is { } a
            ? $", {Dates.Say(a.Date, language)}, {ActWords.No.In(language)} {a.Number}"
            : "";
        yield return Line(LineRole.Place, of.City.In(language) + dated);
        if (draft.Supersedes is { } earlier)
        {
            yield return Line(LineRole.Supersedes, ActWords.Supersedes(earlier).In(language));
        }
        var index = 0;
        foreach (var addressee in draft.Addressees)
        {
            index++;
            var name =
                language == Language.Uk
                    ? addressee.Name.Uk.Dative ?? addressee.Name.Uk.Nominative
                    : $"To {addressee.Name.En}";
            yield return new(LineRole.Addressee, $"addressee{index}", [new(Capital(name))]);
        }
    }

    private static IEnumerable<ActLine> Tail(ActDraft draft, Language language)
    {
        if (draft.Adoption is { } adoption)
        {
            yield return Line(LineRole.Adoption, ActWords.Adopted(adoption, draft.Edition).In(language));
        }
        yield return Line(LineRole.Signature, draft.Commission.Head.In(language));
        foreach (var line in RollLines.Of(draft, language))
        {
            yield return line;
        }
        if (draft.Support.Count == 0)
        {
            yield break;
        }
        yield return Line(LineRole.EntriesHeading, ActWords.Entries.In(language));
        var index = 0;
        foreach (var entry in draft.Support)
        {
            index++;
            var certainty = ActWords.Of(entry.Certainty, draft.Edition).In(language);
            var words = $"{entry.Id} — {entry.Label.In(language)} [{certainty}]";
            yield return new(LineRole.Entry, $"entry{index}", [new(words)]);
        }
    }

    private static ActLine Line(LineRole role, string text) =>
        new(role, role.ToString().ToLowerInvariant(), [new(text)]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static LineRole RoleOf(BlockRole role) =>
        role switch
        {
            BlockRole.Heading => LineRole.Heading,
            BlockRole.Paragraph => LineRole.Paragraph,
            BlockRole.Point => LineRole.Point,
            _ => LineRole.Item,
        };
}
