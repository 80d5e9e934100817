namespace Scrutineer.Law.Editing;

/// <summary>What a vocabulary names.</summary>
internal static class VocabularyMentions
{
    public static FileMentions Of(EditedText text)
    {
        var all = new List<Mention>();
        for (var number = 0; number < text.LineCount; number++)
        {
            var span = text.Trim(text.Line(number));
            var line = text[span];
            if (span.Length == 0)
            {
                continue;
            }
            if (span.Start == text.Line(number).Start)
            {
                Block(text, span, line, all);
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                var value = text.Trim(new(span.Start + colon + 1, span.End));
                Line(text, line[..colon].Trim(), value, all);
            }
        }
        return new(all, []);
    }

    private static void Block(EditedText text, TextSpan span, string line, List<Mention> all)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        MentionKind? kind = (space < 0 ? line : line[..space]) switch
        {
            "kind" => MentionKind.Kind,
            "term" => MentionKind.Term,
            "predicate" or "parameter" => MentionKind.Sentence,
            _ => null,
        };
        if (kind is { } known && space > 0)
        {
            var id = text.Trim(new(span.Start + space, span.End));
            all.Add(Mention.Written(known, text[id], id, declares: true));
        }
    }

    private static void Line(EditedText text, string key, TextSpan value, List<Mention> all)
    {
        if (value.Length == 0)
        {
            return;
        }
        if (key == "kind")
        {
            all.Add(Mention.Written(MentionKind.Kind, text[value], value));
        }
        else if (key == "contrary")
        {
            all.Add(Mention.Written(MentionKind.Sentence, text[value], value));
        }
        else if (key == "en")
        {
            Kinds(text, value, all);
        }
    }

    // The kinds in «{p: person or body}».
    private static void Kinds(EditedText text, TextSpan template, List<Mention> all)
    {
        var end = template.Start;
        while (text.Text.IndexOf('{', end, template.End - end) is var open and >= 0)
        {
            var close = text.Text.IndexOf('}', open, template.End - open);
            var colon = close < 0 ? -1 : text.Text.IndexOf(':', open, close - open);
            end = close < 0 ? template.End : close + 1;
            if (colon < 0)
            {
                continue;
            }
            var at = colon + 1;
            foreach (var piece in text.Text[at..close].Split(" or "))
            {
                var kind = text.Trim(new(at, at + piece.Length));
                at += piece.Length + " or ".Length;
                if (kind.Length > 0)
                {
                    all.Add(Mention.Written(MentionKind.Kind, text[kind], kind));
                }
            }
        }
    }
}
