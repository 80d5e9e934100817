using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What stands at a place means.</summary>
/// <param name="Span">The piece that it is said of.</param>
/// <param name="Lines">What is said, as paragraphs.</param>
public sealed record Hover(TextSpan Span, IReadOnlyList<HoverLine> Lines);

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words; lines of their own where it is quoted.</param>
/// <param name="Style">How it is shown.</param>
public sealed record HoverLine(string Text, HoverStyle Style = HoverStyle.Plain);

/// <summary>How a paragraph is shown.</summary>
public enum HoverStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>As what the rest is about.</summary>
    Title,

    /// <summary>As text of law, in lines of its own.</summary>
    Law,

    /// <summary>As an address.</summary>
    Address,
}

/// <summary>Says what a rule, a sentence, a name or a source means, from the files that declare it.</summary>
public sealed class Hovering(Workbench workbench)
{
    /// <summary>What stands at a place; null where nothing is named, or nothing is known of it.</summary>
    /// <param name="file">A file of the workbench.</param>
    /// <param name="offset">UTF-16 code units from its beginning.</param>
    /// <param name="language">Of what is said.</param>
    public Hover? At(string file, int offset, Language language)
    {
        if (
            workbench.ReadingOf(file) is not { Words: { } words } reading
            || workbench.Mentions(file, reading).At(offset) is not { } mention
        )
        {
            return null;
        }
        var about = new HoverTexts(words, reading, language);
        var lines = mention.Kind switch
        {
            MentionKind.Rule => reading.Rule(mention.Id) is { } rule ? about.Rule(rule) : [],
            MentionKind.Sentence => words.Predicate(mention.Id) is { } predicate
                ? about.Sentence(predicate, mention.Reading)
                : [],
            MentionKind.Term => words.Term(mention.Id) is { } term ? about.Term(term) : [],
            MentionKind.Source => about.Source(mention.Id),
            MentionKind.Fact => about.Fact(mention.Id),
            MentionKind.Kind => words.Kinds.TryGetValue(mention.Id, out var kind)
                ? [new(kind.In(language), HoverStyle.Title)]
                : [],
            _ => Variable(file, mention, reading, about),
        };
        return lines.Count == 0 ? null : new(mention.Span, lines);
    }

    /// <summary>A variable means what the kinds of the slots that it fills say.</summary>
    private IReadOnlyList<HoverLine> Variable(string file, Mention variable, UnitReading reading, HoverTexts about)
    {
        var kinds = workbench
            .Mentions(file, reading)
            .All.Where(m => m.Reading is { } r && r.Sentence.Slots.Any(s => s.Variable == variable.Id))
            .Where(m => m.Within == variable.Within)
            .SelectMany(m =>
                m.Reading!.Sentence.Slots.Zip(m.Reading.Sentence.Predicate.Slots)
                    .Where(s => s.First.Variable == variable.Id)
                    .SelectMany(s => s.Second.Kinds)
            )
            .Where(k => k != "any")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return kinds.Count == 0 ? [] : [new($"{{{variable.Id}}}", HoverStyle.Title), new(about.Kinds(kinds))];
    }
}
