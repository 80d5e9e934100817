using System.Globalization;
using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>Puts a sentence into words.</summary>
internal sealed class SentenceWriter(Vocabulary vocabulary)
{
    private DateOnly? _day;

    public string Write(Sentence sentence, Language language)
    {
        var text = new StringBuilder();
        var clause = false;
        foreach (var part in Wording(sentence, language))
        {
            if (part.Slot < 0)
            {
                // A name with a clause of its own («територія, підконтрольна Уряду») is closed by a comma before what follows.
                text.Append(clause && part.Text[0] == ' ' ? "," : "").Append(part.Text);
                clause = false;
            }
            else
            {
                var name = Fill(sentence.Slots[part.Slot], part.Case, language);
                text.Append(name);
                clause = language == Language.Uk && name.Contains(',', StringComparison.Ordinal);
            }
        }
        return text.ToString();
    }

    /// <summary>The present wording; where a name lacks a form that it asks, an earlier one that the names can fill.</summary>
    private IReadOnlyList<TemplatePart> Wording(Sentence sentence, Language language)
    {
        _day = sentence.Day;
        return language == Language.En
            ? sentence.Predicate.En
            : sentence
                .Predicate.Wordings(language)
                .FirstOrDefault(w => w.All(p => p.Slot < 0 || Can(sentence.Slots[p.Slot], p.Case)))
                ?? sentence.Predicate.Uk;
    }

    private bool Can(Slot slot, GrammaticalCase grammaticalCase) =>
        slot.IsVariable
        || slot.Value.Kind != ValueKind.Term
        || vocabulary.Term(slot.Value.TermId)?.On(_day).Uk.In(grammaticalCase) is not null;

    /// <summary>The places whose names lack the form that the present wording asks; none where an earlier wording can be filled.</summary>
    public IEnumerable<TemplatePart> Lacking(Sentence sentence) =>
        Wording(sentence, Language.Uk).Where(p => p.Slot >= 0 && !Can(sentence.Slots[p.Slot], p.Case));

    private string Fill(Slot slot, GrammaticalCase grammaticalCase, Language language)
    {
        if (slot.IsVariable)
        {
            return NameForms.WordBefore(grammaticalCase) + slot;
        }
        return slot.Value.Kind switch
        {
            ValueKind.Number => slot.Value.Number.ToString(CultureInfo.InvariantCulture),
            ValueKind.Date => Dates.Say(slot.Value.Date, language),
            _ => Name(slot.Value.TermId, grammaticalCase, language),
        };
    }

    private string Name(string id, GrammaticalCase grammaticalCase, Language language)
    {
        var term =
            vocabulary.Term(id)?.On(_day)
            ?? throw new InvalidOperationException($"\"{id}\" is not a term of this vocabulary.");
        if (language == Language.En)
        {
            return term.En;
        }
        // A form is never guessed: without it the id stands, which reads back as the same term.
        return term.Uk.In(grammaticalCase) ?? term.Id;
    }
}
