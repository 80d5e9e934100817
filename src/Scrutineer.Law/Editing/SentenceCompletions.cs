using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Proposes how a sentence that is being typed goes on: its words as a snippet, names and variables in its slots.</summary>
/// <param name="vocabulary">With the terms of the registers.</param>
/// <param name="language">Of what is shown beside a proposal.</param>
internal sealed class SentenceCompletions(Vocabulary vocabulary, Language language)
{
    /// <summary>Whether the places of a snippet are named by variables, as in a rule, or by kinds, as in a fact.</summary>
    public bool IsFact { get; init; }

    /// <summary>Which kinds of sentences may stand here.</summary>
    public Func<Predicate, bool> Fits { get; init; } = _ => true;

    /// <summary>Variables that the rule has already.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <param name="typed">What stands before the cursor.</param>
    /// <param name="from">Where it begins in its text.</param>
    /// <param name="languages">The languages that the sentence may be in.</param>
    public Completions At(string typed, int from, params IReadOnlyList<Language> languages)
    {
        var openings = languages
            .SelectMany(l => new SentenceOpenings(vocabulary, typed).In(l))
            .Where(o => Fits(o.Predicate))
            .ToList();
        var whole = new TextSpan(from, from + typed.Length);
        // Where words are typed, the sentence goes on; at its very beginning a slot may come first, and still it is the sentence.
        var sentences = openings
            .Where(o => o.Slot is null || (typed.Length == 0 && o.Part == 0))
            .Select(o => Sentence(o, typed, whole))
            .DistinctBy(c => c.Label, StringComparer.Ordinal);
        var names = openings
            .Where(o => o.Slot is not null && typed.Length > 0)
            .SelectMany(o => Names(o, typed, from))
            .DistinctBy(c => (c.Replaces, c.Label))
            .Take(Completions.MostNames + 1)
            .ToList();
        return new([.. names.Take(Completions.MostNames), .. sentences], names.Count <= Completions.MostNames);
    }

    private Completion Sentence(SentenceOpening opening, string typed, TextSpan whole)
    {
        List<CompletionPiece> pieces = [new(typed[..opening.Start], false)];
        pieces.AddRange(opening.Parts.Skip(opening.Part).Select(p => Piece(opening.Predicate, p)));
        var other = opening.Language == language ? (language == Language.Uk ? Language.En : Language.Uk) : language;
        return new(
            CompletionKind.Sentence,
            SentenceGuess.Template(opening.Predicate, opening.Language),
            [.. pieces.Where(p => p.Text.Length > 0)],
            whole,
            SentenceGuess.Template(opening.Predicate, other)
        );
    }

    private CompletionPiece Piece(Predicate predicate, TemplatePart part)
    {
        if (part.Slot < 0)
        {
            return new(part.Text, false);
        }
        var slot = predicate.Slots[part.Slot];
        var variable = $"{NameForms.WordBefore(part.Case)}{{{slot.Name}}}";
        return !IsFact ? new(variable, true)
            : slot.IsDay ? new(variable, false)
            : new(string.Join('/', slot.Kinds.Select(Kind)), true);
    }

    private string Kind(string kind) => vocabulary.Kinds.TryGetValue(kind, out var words) ? words.In(language) : kind;

    private IEnumerable<Completion> Names(SentenceOpening opening, string typed, int from)
    {
        var part = opening.Slot!;
        var slot = opening.Predicate.Slots[part.Slot];
        var begun = typed[opening.Start..];
        var place = new TextSpan(from + opening.Start, from + typed.Length);
        var word = NameForms.WordBefore(part.Case);
        foreach (var variable in IsFact ? (slot.IsDay ? [slot.Name] : []) : Variables.Append(slot.Name))
        {
            var text = $"{word}{{{variable}}}";
            if (text.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            {
                yield return Completion.Of(CompletionKind.Variable, text, place);
            }
        }
        foreach (var term in vocabulary.Terms.Where(t => slot.Kinds is ["any"] || slot.Kinds.Contains(t.Kind)))
        {
            var name = (opening.Language == Language.Uk ? term.Uk.In(part.Case) : term.En) ?? term.Id;
            if (
                name.Contains(begun, StringComparison.OrdinalIgnoreCase)
                || term.Id.StartsWith(begun, StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return Completion.Of(CompletionKind.Name, name, place, $"{Kind(term.Kind)} · {term.Id}");
            }
        }
    }
}
