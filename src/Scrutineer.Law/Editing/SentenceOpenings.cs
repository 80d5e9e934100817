using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>A wording that a sentence which is still being typed may follow, and where it stands in it.</summary>
/// <param name="Predicate">The kind of sentence.</param>
/// <param name="Language">Of the wording.</param>
/// <param name="Parts">The wording.</param>
/// <param name="Part">The part that is being typed.</param>
/// <param name="Start">Where that part begins in what is typed.</param>
internal sealed record SentenceOpening(
    Predicate Predicate,
    Language Language,
    IReadOnlyList<TemplatePart> Parts,
    int Part,
    int Start
)
{
    /// <summary>The slot that is being typed; null among words.</summary>
    public TemplatePart? Slot => Parts[Part].Slot >= 0 ? Parts[Part] : null;
}

/// <summary>Follows the wordings of the vocabulary along the beginning of a sentence.</summary>
internal sealed class SentenceOpenings(Vocabulary vocabulary, string typed)
{
    private const int Longest = 1000;
    private readonly List<SentenceOpening> _found = [];

    // An editor may write either apostrophe.
    private readonly string _typed = typed.Replace('’', '\'').Replace('ʼ', '\'');

    /// <summary>Every wording of a language that may go on from here.</summary>
    public IReadOnlyList<SentenceOpening> In(Language language)
    {
        _found.Clear();
        if (_typed.Length <= Longest)
        {
            // Comparisons, which every vocabulary has, after what it says itself.
            foreach (var predicate in vocabulary.Predicates.OrderBy(p => p.IsComparison))
            {
                Follow(predicate, language, predicate.In(language), 0, 0);
            }
        }
        return [.. _found];
    }

    private void Follow(Predicate predicate, Language language, IReadOnlyList<TemplatePart> parts, int part, int at)
    {
        if (part == parts.Count)
        {
            return;
        }
        var piece = parts[part];
        if (piece.Slot >= 0)
        {
            Fill(predicate, language, parts, part, at);
            return;
        }
        var rest = _typed.AsSpan(at);
        if (rest.Length < piece.Text.Length)
        {
            if (piece.Text.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase))
            {
                _found.Add(new(predicate, language, parts, part, at));
            }
        }
        else if (rest.StartsWith(piece.Text, StringComparison.OrdinalIgnoreCase))
        {
            Follow(predicate, language, parts, part + 1, at + piece.Text.Length);
        }
    }

    private void Fill(Predicate predicate, Language language, IReadOnlyList<TemplatePart> parts, int part, int at)
    {
        var name = at;
        var word = NameForms.WordBefore(parts[part].Case);
        if (word.Length > 0 && _typed.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            name += word.Length;
        }
        if (name < _typed.Length && _typed[name] == '{')
        {
            var close = _typed.IndexOf('}', name);
            if (close >= 0)
            {
                Follow(predicate, language, parts, part + 1, close + 1);
                return;
            }
        }
        else if (part + 1 < parts.Count)
        {
            var next = parts[part + 1].Text;
            for (
                var end = _typed.IndexOf(next, Math.Min(at + 1, _typed.Length), StringComparison.OrdinalIgnoreCase);
                end > 0;
                end = _typed.IndexOf(next, end + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                if (IsName(_typed[at..end], predicate, parts[part], language))
                {
                    Follow(predicate, language, parts, part + 1, end);
                }
            }
            Begun(predicate, language, parts, part, at);
        }
        _found.Add(new(predicate, language, parts, part, at));
    }

    /// <summary>After a whole name, words that are typed in part.</summary>
    private void Begun(Predicate predicate, Language language, IReadOnlyList<TemplatePart> parts, int part, int at)
    {
        var next = parts[part + 1].Text;
        for (var length = Math.Min(next.Length - 1, _typed.Length - at - 1); length > 0; length--)
        {
            var end = _typed.Length - length;
            if (
                _typed.AsSpan(end).Equals(next.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)
                && IsName(_typed[at..end], predicate, parts[part], language)
            )
            {
                _found.Add(new(predicate, language, parts, part + 1, end));
            }
        }
    }

    private bool IsName(string text, Predicate predicate, TemplatePart part, Language language)
    {
        var kinds = predicate.Slots[part.Slot].Kinds;
        return kinds.Any(k => k is SlotSpec.Day or SlotSpec.Date or SlotSpec.Number or "any")
            ? text.Length > 0 && char.IsAsciiDigit(text[0])
            : vocabulary.Names.Find(text, language, part.Case, kinds).Any();
    }
}
