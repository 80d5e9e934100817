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
        int Beginning(Mention m) => text.Line(text.PointAt(m.Span.Start).Line).Start;
        return
        [
            .. declared.Select(
                (m, i) =>
                    new OutlineEntry(
                        m.Kind,
                        m.Id,
                        Detail(m, reading, language),
                        m.Span,
                        new(
                            Beginning(m),
                            Math.Max(m.Span.End, i + 1 < declared.Count ? Beginning(declared[i + 1]) : text.Text.Length)
                        )
                    )
            ),
        ];
    }

    private static string Detail(Mention mention, UnitReading reading, Language language) =>
        mention.Kind switch
        {
            MentionKind.Rule => reading.Rule(mention.Id)?.Provision.In(language),
            MentionKind.Term => reading.Words?.Term(mention.Id)?.In(language),
            MentionKind.Source => reading.Written.Sources.FirstOrDefault(s => s.Id == mention.Id)?.Title.In(language),
            MentionKind.Fact => reading.Written.Facts.FirstOrDefault(f => f.Id == mention.Id)?.Says,
            MentionKind.Sentence => reading.Words?.Predicate(mention.Id) is { } p
                ? SentenceGuess.Template(p, language)
                : null,
            MentionKind.Kind => reading.Words?.Kinds.GetValueOrDefault(mention.Id)?.In(language),
            _ => null,
        } ?? "";
}
