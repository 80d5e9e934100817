using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What a piece of a line of a rule file is.</summary>
internal enum RulePartKind
{
    /// <summary>The line that begins a rule.</summary>
    Beginning,

    /// <summary>A field.</summary>
    Field,

    /// <summary>A conclusion, or a line that should be one.</summary>
    Conclusion,

    /// <summary>A condition.</summary>
    Condition,
}

/// <summary>A piece of a line of a rule file, with its columns.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">From 0.</param>
/// <param name="Rule">Which rule of the file it belongs to, from 0; -1 before the first.</param>
/// <param name="Language">Of the rule.</param>
/// <param name="Word">The word that says what it is: <c>rule</c>, the name of the field, <c>if</c>; empty for a conclusion.</param>
/// <param name="Content">What is said: the id, the value, the sentence.</param>
/// <param name="Key">English key of a field.</param>
internal sealed record RulePart(
    RulePartKind Kind,
    int Line,
    int Rule,
    Language Language,
    TextSpan Word,
    TextSpan Content,
    string Key = ""
)
{
    /// <summary>The pieces of a text, as <see cref="RuleReader"/> divides it.</summary>
    public static IReadOnlyList<RulePart> Of(EditedText text)
    {
        var parts = new List<RulePart>();
        var (rule, language) = (-1, Language.En);
        for (var number = 0; number < text.LineCount; number++)
        {
            var span = text.Trim(text.Line(number));
            if (span.Length == 0)
            {
                continue;
            }
            var line = text[span];
            if (RuleReader.Begin(line) is var (_, written))
            {
                (rule, language) = (rule + 1, written);
                var word = line.IndexOf(' ', StringComparison.Ordinal);
                parts.Add(
                    new(
                        RulePartKind.Beginning,
                        number,
                        rule,
                        language,
                        new(span.Start, span.Start + word),
                        text.Trim(new(span.Start + word, span.End))
                    )
                );
            }
            else if (RuleReader.FieldOf(line) is not null)
            {
                Fields(text, span, parts, number, rule, language);
            }
            else
            {
                var condition = RuleWords.Conditions.FirstOrDefault(c =>
                    line.StartsWith(c.Word, StringComparison.OrdinalIgnoreCase)
                );
                var word = condition.Word?.Length ?? 0;
                parts.Add(
                    new(
                        word > 0 ? RulePartKind.Condition : RulePartKind.Conclusion,
                        number,
                        rule,
                        language,
                        new(span.Start, span.Start + Math.Max(0, word - 1)),
                        text.Trim(new(span.Start + word, span.End))
                    )
                );
            }
        }
        return parts;
    }

    private static void Fields(
        EditedText text,
        TextSpan span,
        List<RulePart> parts,
        int number,
        int rule,
        Language language
    )
    {
        var line = text[span];
        foreach (var (start, end) in RuleReader.Pieces(line))
        {
            var piece = line[start..end];
            if (RuleReader.FieldOf(piece) is var (key, _))
            {
                var colon = span.Start + start + piece.IndexOf(':', StringComparison.Ordinal);
                var content = text.Trim(new(colon + 1, span.Start + end));
                parts.Add(
                    new(RulePartKind.Field, number, rule, language, new(span.Start + start, colon), content, key)
                );
            }
            else
            {
                // Two spaces inside a value: it goes on.
                parts[^1] = parts[^1] with
                {
                    Content = new(parts[^1].Content.Start, span.Start + end),
                };
            }
        }
    }
}
