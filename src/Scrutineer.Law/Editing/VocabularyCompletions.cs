using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What may stand at a place of a vocabulary: its blocks and their lines, kinds in a wording, contraries.</summary>
internal sealed class VocabularyCompletions(EditedText text, Vocabulary words, Language language)
{
    public Completions At(int offset)
    {
        var (number, _) = text.PointAt(offset);
        var line = text.Line(number);
        var before = text[new(line.Start, offset)];
        var start = text.Trim(new(line.Start, offset)).Start;
        if (before.Length == 0 || !char.IsWhiteSpace(before[0]))
        {
            return Starting(VocabularyKeys.Blocks.Select(k => (k + " ", "")), new(line.Start, offset));
        }
        var colon = before.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return Starting(LinesOf(number), new(start, offset));
        }
        var key = before[..colon].Trim();
        var from = line.Start + colon + 1;
        while (from < offset && text.Text[from] == ' ')
        {
            from++;
        }
        return key switch
        {
            "kind" => Kinds(new(from, offset)),
            "en" when before.LastIndexOf('{') is var open && open > before.LastIndexOf('}') => InSlot(
                line.Start + open,
                offset
            ),
            "contrary" => Starting(
                words.Predicates.Where(p => !p.IsComparison).Select(p => (p.Id, SentenceGuess.Template(p, language))),
                new(from, offset)
            ),
            _ => Completions.None,
        };
    }

    private IEnumerable<(string, string)> LinesOf(int number)
    {
        for (var above = number - 1; above >= 0; above--)
        {
            var line = text[text.Line(above)];
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]))
            {
                return VocabularyKeys.Of(line.Split(' ')[0]).Select(l => (VocabularyKeys.IsBare(l) ? l : l + ": ", ""));
            }
        }
        return [];
    }

    // «{p: person or body}»
    private Completions InSlot(int open, int offset)
    {
        var inside = text[new(open, offset)];
        var after = Math.Max(inside.LastIndexOf(':'), inside.LastIndexOf(" or ", StringComparison.Ordinal) + 3);
        return after < 1 || !inside.Contains(':', StringComparison.Ordinal)
            ? Completions.None
            : Kinds(new(text.Trim(new(open + after + 1, offset)).Start, offset));
    }

    private Completions Kinds(TextSpan place) =>
        Starting(words.Kinds.Select(k => (k.Key, k.Value.In(language))), place);

    private Completions Starting(IEnumerable<(string Text, string Detail)> values, TextSpan place)
    {
        var typed = text[place];
        return new(
            [
                .. values
                    .Where(v => v.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                    .Select(v => Completion.Of(CompletionKind.Word, v.Text, place, v.Detail)),
            ],
            true
        );
    }
}
