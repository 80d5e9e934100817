using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Reading;

/// <summary>What a document edited in a word processor changed.</summary>
/// <param name="Draft">The draft with those changes: a changed sentence rests on nothing.</param>
/// <param name="Language">The language that the document is in; the other keeps its words until somebody changes them too.</param>
/// <param name="Changed">Ids of sentences with other words.</param>
/// <param name="Removed">Ids of sentences that are gone.</param>
public sealed record ReadBackDraft(
    ActDraft Draft,
    Language Language,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed
);

/// <summary>
/// Takes a DOCX that was written from a draft and edited by hand back into that draft. Only sentences change: the head, numbers,
/// notes and entries come from the case. A sentence with other words loses its support, in whatever way it was changed.
/// </summary>
public static class ReadBack
{
    /// <summary>The draft as the document has it, or why not.</summary>
    /// <param name="draft">The draft that the document was made from.</param>
    /// <param name="docx">The document's bytes.</param>
    /// <param name="file">Its name, for problems.</param>
    public static Outcome<ReadBackDraft> FromWord(this ActDraft draft, ReadOnlyMemory<byte> docx, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Adoption is not null)
        {
            return Outcome<ReadBackDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
        }
        var read = WordReader.Read(docx, file);
        if (!read.Succeeded)
        {
            return Outcome<ReadBackDraft>.Refused(read.Problems);
        }
        // The document does not say its language: it is the one in which more of its lines are those of the draft.
        var (language, lines) = Languages
            .Select(l => (Language: l, Lines: (IReadOnlyList<ActLine>)ActText.Of(draft, l).Lines))
            .MaxBy(l => l.Lines.Count(line => read.Value.Contains(WordReader.Joined(line.Text))));
        var pairs = LineMatch.Of([.. lines.Select(l => WordReader.Joined(l.Text))], read.Value);
        if (
            pairs.TrueForAll(p =>
                p.Line < 0 || p.Paragraph < 0 || lines[p.Line].Role is not (LineRole.Title or LineRole.ActName)
            )
        )
        {
            return Outcome<ReadBackDraft>.Refused(WordProblem.OtherAct(file));
        }
        return Apply(draft, language, lines, read.Value, pairs, file);
    }

    private static Language[] Languages { get; } = [Language.Uk, Language.En];

    private static Outcome<ReadBackDraft> Apply(
        ActDraft draft,
        Language language,
        IReadOnlyList<ActLine> lines,
        IReadOnlyList<string> paragraphs,
        List<(int Line, int Paragraph)> pairs,
        string? file
    )
    {
        var problems = new List<Problem>();
        var (changed, removed) = (new List<string>(), new List<string>());
        var now = Outcome<ActDraft>.Of(draft);
        foreach (var (at, there) in pairs)
        {
            var text = there < 0 ? "" : paragraphs[there];
            if (at < 0)
            {
                problems.Add(WordProblem.Added(text, file));
                continue;
            }
            var line = lines[at];
            if (WordReader.Joined(line.Text) == text)
            {
                continue;
            }
            if (line.Runs.All(r => r.Sentence is null))
            {
                problems.Add(WordProblem.FormChanged(line.Text, file));
                continue;
            }
            foreach (var (sentence, words) in SentenceMatch.Of(line, text, language))
            {
                var isGone = words.Length == 0;
                now = now.Then(d =>
                    isGone ? d.Remove(sentence.Id) : d.Edit(sentence.Id, In(language, words, sentence.Text))
                );
                (isGone ? removed : changed).Add(sentence.Id);
            }
        }
        if (problems.Count == 0 && changed.Count + removed.Count == 0)
        {
            problems.Add(WordProblem.NothingChanged(file));
        }
        return problems.Count > 0 || !now.Succeeded
            ? Outcome<ReadBackDraft>.Refused([.. problems, .. now.Problems])
            : Outcome<ReadBackDraft>.Of(new(now.Value, language, changed, removed));
    }

    private static Bilingual In(Language language, string words, Bilingual text) =>
        language == Language.Uk ? new(words, text.En) : new(text.Uk, words);
}
