using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>Something that a file declares.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Detail">What it is in words; may be empty.</param>
/// <param name="Span">Its id's place.</param>
/// <param name="Whole">From its first line to that of the next.</param>
public sealed record OutlineEntry(MentionKind Kind, string Id, string Detail, TextSpan Span, TextSpan Whole);

/// <summary>Lists what a file declares, in the order of the file.</summary>
public sealed class Outline(Workbench workbench)
{
    /// <summary>What a file declares; empty for a file that is not there.</summary>
    public IReadOnlyList<OutlineEntry> Of(string file, Language language)
    {
        if (workbench.Text(file) is not { } text || workbench.ReadingOf(file) is not { } reading)
        {
            return [];
        }
        var declared = workbench
            .Mentions(file, reading)
            .All.Where(m => m.IsDeclaration)
            .OrderBy(m => m.Span.Start)
            .ToList();
        var details = Details(reading, language);
        int Beginning(Mention m) => text.Line(text.PointAt(m.Span.Start).Line).Start;
        return
        [
            .. declared.Select(
                (m, i) =>
                    new OutlineEntry(
                        m.Kind,
                        m.Id,
                        Detail(m, details, reading.Words, language),
                        m.Span,
                        new(
                            Beginning(m),
                            Math.Max(m.Span.End, i + 1 < declared.Count ? Beginning(declared[i + 1]) : text.Text.Length)
                        )
                    )
            ),
        ];
    }

    /// <summary>What each id is in words: a register may declare very many.</summary>
    private static Dictionary<(MentionKind Kind, string Id), string> Details(UnitReading reading, Language language)
    {
        var details = new Dictionary<(MentionKind Kind, string Id), string>();
        foreach (var rule in reading.Rules)
        {
            details.TryAdd((MentionKind.Rule, rule.Id), rule.Provision.In(language));
        }
        foreach (var source in reading.Written.Sources)
        {
            details.TryAdd((MentionKind.Source, source.Id), source.Title.In(language));
        }
        foreach (var fact in reading.Written.Facts)
        {
            details.TryAdd((MentionKind.Fact, fact.Id), fact.Says);
        }
        return details;
    }

    private static string Detail(
        Mention mention,
        Dictionary<(MentionKind Kind, string Id), string> details,
        Vocabulary? words,
        Language language
    ) =>
        mention.Kind switch
        {
            MentionKind.Term => words?.Term(mention.Id)?.In(language),
            MentionKind.Sentence => words?.Predicate(mention.Id) is { } p ? SentenceGuess.Template(p, language) : null,
            MentionKind.Kind => words?.Kinds.GetValueOrDefault(mention.Id)?.In(language),
            _ => details.GetValueOrDefault((mention.Kind, mention.Id)),
        } ?? "";
}
