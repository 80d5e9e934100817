using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What may stand at a place of a rule file.</summary>
internal sealed class RuleCompletions(EditedText text, UnitReading reading, Vocabulary words, Language language)
{
    public Completions At(int offset)
    {
        var (number, _) = text.PointAt(offset);
        var line = text.Line(number);
        var start = Math.Min(text.Trim(line).Start, offset);
        var parts = RulePart.Of(text);
        var rule = parts.LastOrDefault(p => p.Kind == RulePartKind.Beginning && p.Line < number);
        if (rule is null)
        {
            return Beginnings(text[new(start, offset)], new(start, offset));
        }
        var own = parts.Where(p => p.Rule == rule.Rule && p.Line != number).ToList();
        // Only what stands before the cursor says what is being typed.
        var typed = text[new(start, offset)];
        var word = RuleWords
            .Conditions.FirstOrDefault(c => typed.StartsWith(c.Word, StringComparison.OrdinalIgnoreCase))
            .Word;
        if (word is not null)
        {
            return Sentences(own, rule.Language, offset, AfterGap(start + word.Length, offset), isConclusion: false);
        }
        var before = RulePart.Of(new EditedText(text[new(line.Start, offset)]));
        return before is [.., { Kind: RulePartKind.Field } field]
            ? Values(field, AfterGap(line.Start + field.Content.Start, offset), offset, rule.Language)
            : Lines(own, rule.Language, start, offset);
    }

    private int AfterGap(int from, int offset)
    {
        while (from < offset && char.IsWhiteSpace(text.Text[from]))
        {
            from++;
        }
        return Math.Min(from, offset);
    }

    private Completions Sentences(List<RulePart> own, Language written, int offset, int from, bool isConclusion) =>
        new SentenceCompletions(words, language)
        {
            Fits = p => !isConclusion || !(p.IsComparison || p.IsParameter || p.OnlyByFacts || p.PositionOf >= 0),
            Variables = Variables(own),
        }.At(text[new(from, offset)], from, written);

    private List<string> Variables(List<RulePart> own)
    {
        var names = new List<string>();
        foreach (var part in own.Where(p => p.Kind is RulePartKind.Conclusion or RulePartKind.Condition))
        {
            var pieces = text[part.Content].Split('{');
            names.AddRange(
                pieces
                    .Skip(1)
                    .Where(p => p.Contains('}', StringComparison.Ordinal))
                    .Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)].Trim())
            );
        }
        return [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>At the beginning of a line of a rule: its fields that are not there yet, its conclusion, its conditions.</summary>
    private Completions Lines(List<RulePart> own, Language written, int start, int offset)
    {
        var (place, typed) = (new TextSpan(start, offset), text[new(start, offset)]);
        var hasConclusion = own.Exists(p => p.Kind == RulePartKind.Conclusion);
        var sentences = hasConclusion ? Completions.None : Sentences(own, written, offset, start, isConclusion: true);
        var conditions = RuleWords
            .Conditions.Where(c => hasConclusion && IsOf(c.Word, written))
            .Select(c => Completion.Of(CompletionKind.Word, c.Word, place));
        var fields = RuleWords
            .Fields.Where(f => !own.Exists(p => p.Kind == RulePartKind.Field && p.Key == f.En))
            .Select(f =>
                Completion.Of(
                    CompletionKind.Word,
                    (written == Language.Uk ? f.Uk : f.En) + ": ",
                    place,
                    written == Language.Uk ? f.En : f.Uk
                )
            );
        var forms = conditions.Concat(fields).Where(c => c.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return new([.. forms, .. sentences.Items, .. Beginnings(typed, place).Items], sentences.IsWhole);
    }

    private static bool IsOf(string word, Language language) => language == Language.Uk == (word[0] >= 'Ѐ');

    private static Completions Beginnings(string typed, TextSpan place) =>
        new([.. RuleForms.All(place).Where(c => c.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase))], true);

    private Completions Values(RulePart field, int from, int offset, Language written)
    {
        if (field.Key == RuleWords.Overrides && text[new(from, offset)].LastIndexOf(',') is var comma and >= 0)
        {
            from = AfterGap(from + comma + 1, offset);
        }
        var place = new TextSpan(from, offset);
        var values = field.Key switch
        {
            RuleWords.Strength => Enum.GetValues<Strength>()
                .Reverse()
                .Select(s =>
                    Completion.Of(
                        CompletionKind.Value,
                        written == Language.Uk ? s.Words().Uk : s.Code(),
                        place,
                        s.Words().In(language)
                    )
                ),
            RuleWords.Certainty => Enum.GetValues<Certainty>()
                .Reverse()
                .Select(c => Completion.Of(CompletionKind.Value, c.Letter(), place, c.Words().In(language))),
            RuleWords.InForce => RuleForms.Intervals(written, place),
            RuleWords.Overrides => reading.Rules.Select(r =>
                Completion.Of(CompletionKind.Id, r.Id, place, r.Provision.In(language))
            ),
            _ => [],
        };
        var typed = text[place];
        return new([.. values.Where(v => v.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase))], true);
    }
}
