namespace Scrutineer.Law.Editing;

/// <summary>What a rule file names.</summary>
internal static class RuleMentions
{
    public static FileMentions Of(EditedText text, Vocabulary vocabulary)
    {
        var found = new SentenceMentions(vocabulary, text);
        foreach (var part in RulePart.Of(text))
        {
            switch (part.Kind)
            {
                case RulePartKind.Beginning when part.Content.Length > 0:
                    found.All.Add(Mention.Written(MentionKind.Rule, text[part.Content], part.Content, declares: true));
                    break;
                case RulePartKind.Field when part.Key == RuleWords.Overrides:
                    found.All.AddRange(
                        Items(text, part.Content).Select(i => Mention.Written(MentionKind.Rule, text[i], i))
                    );
                    break;
                case RulePartKind.Field when part.Key == RuleWords.InForce:
                    Force(text, part, found);
                    break;
                case RulePartKind.Conclusion or RulePartKind.Condition:
                    found.Add(part.Content, part.Rule);
                    break;
            }
        }
        return new(found.All, found.Unread);
    }

    /// <summary>The items of a list with commas, without the dash that stands for none.</summary>
    private static IEnumerable<TextSpan> Items(EditedText text, TextSpan list)
    {
        var start = list.Start;
        foreach (var piece in text[list].Split(','))
        {
            var item = text.Trim(new(start, start + piece.Length));
            start += piece.Length + 1;
            if (item.Length > 0 && text[item] is not ("—" or "-"))
            {
                yield return item;
            }
        }
    }

    // The variable of «in force: … on {e}».
    private static void Force(EditedText text, RulePart part, SentenceMentions found)
    {
        var value = text[part.Content];
        var open = value.IndexOf('{', StringComparison.Ordinal);
        if (open < 0 || !value.EndsWith('}'))
        {
            return;
        }
        var span = new TextSpan(part.Content.Start + open, part.Content.End);
        var inside = text.Trim(new(span.Start + 1, span.End - 1));
        found.All.Add(
            new(MentionKind.Variable, Letters.Tidy(text[inside]), span) { Within = part.Rule, WrittenId = inside }
        );
    }
}
