namespace Scrutineer.Law.Editing;

/// <summary>What a sentence names: its kind, and what stands in its slots.</summary>
internal sealed class SentenceMentions(Vocabulary vocabulary, EditedText text)
{
    public List<Mention> All { get; } = [];

    public List<TextSpan> Unread { get; } = [];

    /// <summary>Adds what a sentence names.</summary>
    /// <param name="span">The sentence, without white space around it.</param>
    /// <param name="rule">The rule that it stands in, from 0; -1 outside of rules.</param>
    public void Add(TextSpan span, int rule)
    {
        if (span.Length == 0)
        {
            return;
        }
        var typed = text[span];
        var readings =
            typed.Length > SentenceReader.Longest ? [] : new SentenceReader(vocabulary).Readings(Letters.Tidy(typed));
        if (readings.Count == 0)
        {
            Unread.Add(span);
            return;
        }
        var reading = readings[0];
        All.Add(new(MentionKind.Sentence, reading.Sentence.Predicate.Id, span) { Reading = reading, Within = rule });
        if (TidyMap.Of(typed) is not { } map)
        {
            // Composed letters: what its slots name is known, where it stands is not.
            Unread.Add(span);
            return;
        }
        for (var i = 0; i < reading.Slots.Count; i++)
        {
            var (start, end) = reading.Slots[i];
            var place = map.Typed(start, end).From(span.Start);
            var slot = reading.Sentence.Slots[i];
            if (slot.Variable is { } variable)
            {
                All.Add(new(MentionKind.Variable, variable, place) { Within = rule, WrittenId = Inside(place) });
            }
            else if (slot.Value.Kind == ValueKind.Term)
            {
                var id = slot.Value.TermId;
                All.Add(
                    new(MentionKind.Term, id, place)
                    {
                        WrittenId = IsId(place, id) ? new(place.Start, place.Start + id.Length) : null,
                    }
                );
            }
        }
    }

    // The closing comma of a name's clause belongs to the sentence. A name that differs from the id by its capitals is a name.
    private bool IsId(TextSpan place, string id)
    {
        var written = text[place].TrimEnd(',');
        return written == id
            || (
                written.Equals(id, StringComparison.OrdinalIgnoreCase)
                && !written.Equals(vocabulary.Term(id)?.En, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>What stands between the braces of a variable.</summary>
    private TextSpan Inside(TextSpan braces) => text.Trim(new(braces.Start + 1, braces.End - 1));
}
