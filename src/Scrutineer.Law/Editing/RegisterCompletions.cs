using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>
/// What may stand at a place of a register file. Judged by the line and those above it: while a line is typed, the file is seldom
/// whole YAML.
/// </summary>
internal sealed class RegisterCompletions(EditedText text, UnitReading reading, Vocabulary words, Language language)
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["sources"] = ["id", "title", "address", "published"],
        ["terms"] = ["id", "kind", "en", "uk", "names"],
        ["facts"] = ["id", "says", "from", "until", "sources", "certainty", "status", "known", "note"],
    };

    public Completions At(int offset)
    {
        var (number, _) = text.PointAt(offset);
        var line = text.Line(number);
        var before = text[new(line.Start, offset)];
        var key = before.TrimStart(' ', '-');
        var start = offset - key.Length;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return Item(number, before) ? Sources(start, offset) : KeysAt(number, new(start, offset));
        }
        var from = start + colon + 1;
        while (from < offset && (text.Text[from] == ' ' || text.Text[from] is '"' or '\''))
        {
            from++;
        }
        return key[..colon] switch
        {
            "says" => Sentences(from, offset),
            "sources" => Sources(AfterComma(from, offset), offset),
            "kind" => Values(words.Kinds.Select(k => (k.Key, k.Value.In(language))), from, offset),
            "certainty" => Values(
                Enum.GetValues<Certainty>().Reverse().Select(c => (c.Letter(), c.Words().In(language))),
                from,
                offset
            ),
            "status" => Values([("asserted", ""), ("disputed", ""), ("refuted", "")], from, offset),
            "from" or "until" => Values([("open", "")], from, offset),
            _ => Completions.None,
        };
    }

    private Completions Sentences(int from, int offset)
    {
        var typed = text[new(from, offset)];
        IReadOnlyList<Language> languages =
            typed.FirstOrDefault(char.IsLetter) is var letter && letter == default
                ? (language == Language.Uk ? [Language.Uk, Language.En] : [Language.En, Language.Uk])
                : [letter >= 'Ѐ' ? Language.Uk : Language.En];
        return new SentenceCompletions(words, language)
        {
            IsFact = true,
            Fits = p => !(p.IsComparison || p.IsParameter || p.OnlyByRules),
        }.At(typed, from, languages);
    }

    private Completions Sources(int from, int offset) =>
        Values(reading.Written.Sources.Select(s => (s.Id, s.Title.In(language))), from, offset, CompletionKind.Id);

    private int AfterComma(int from, int offset)
    {
        for (var i = offset - 1; i >= from; i--)
        {
            if (text.Text[i] is '[' or ',')
            {
                return text.Trim(new(i + 1, offset)).Start;
            }
        }
        return from;
    }

    private Completions Values(
        IEnumerable<(string Value, string Detail)> values,
        int from,
        int offset,
        CompletionKind kind = CompletionKind.Value
    )
    {
        var place = new TextSpan(from, offset);
        var typed = text[place];
        return new(
            [
                .. values
                    .Where(v => v.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                    .Select(v => Completion.Of(kind, v.Value, place, v.Detail)),
            ],
            true
        );
    }

    /// <summary>Whether a line is an item of a list of sources.</summary>
    private bool Item(int number, string before)
    {
        var indent = Indent(before);
        if (!before.TrimStart().StartsWith('-'))
        {
            return false;
        }
        for (var above = number - 1; above >= 0; above--)
        {
            var line = text[text.Line(above)];
            if (line.TrimEnd().EndsWith("sources:", StringComparison.Ordinal))
            {
                return Indent(line) > 0 && Indent(line) <= indent;
            }
            if (!line.TrimStart().StartsWith('-') || Indent(line) != indent)
            {
                return false;
            }
        }
        return false;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private Completions KeysAt(int number, TextSpan place)
    {
        if (place.Start == text.Line(number).Start)
        {
            return Values(Keys.Keys.Select(k => (k + ":", "")), place.Start, place.End, CompletionKind.Word);
        }
        for (var above = number - 1; above >= 0; above--)
        {
            var line = text[text.Line(above)].TrimEnd();
            if (
                line.Length > 0
                && !char.IsWhiteSpace(line[0])
                && line.EndsWith(':')
                && Keys.TryGetValue(line[..^1], out var keys)
            )
            {
                return Values(keys.Select(k => (k + ": ", "")), place.Start, place.End, CompletionKind.Word);
            }
        }
        return Completions.None;
    }
}
