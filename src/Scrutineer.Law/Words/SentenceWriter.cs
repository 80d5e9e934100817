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
        _day = sentence.Day;
        var text = new StringBuilder();
        foreach (var part in sentence.Predicate.In(language))
        {
            if (part.Slot < 0)
            {
                text.Append(part.Text);
            }
            else
            {
                text.Append(Fill(sentence.Slots[part.Slot], part.Case, language));
            }
        }
        return text.ToString();
    }

    private string Fill(Slot slot, GrammaticalCase grammaticalCase, Language language)
    {
        if (slot.IsVariable)
        {
            return slot.ToString();
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
            vocabulary.Term(id)?.On(_day) ?? throw new InvalidOperationException($"\"{id}\" is not a term of this vocabulary.");
        if (language == Language.En)
        {
            return term.En;
        }
        // A form is never guessed: without it the id stands, which reads back as the same term.
        return term.Uk.In(grammaticalCase) ?? term.Id;
    }
}
