using System.Globalization;
using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>
/// What people change in a draft. Text by hand is marked; an edited sentence rests on nothing until somebody links it again. An
/// adopted act does not change.
/// </summary>
public static class ActEditing
{
    /// <summary>Adds a free paragraph, marked as such.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="after">The block, or a sentence of it, that it follows; null puts it at the head of the text.</param>
    /// <param name="text">The paragraph, one line in each language.</param>
    public static Outcome<ActDraft> AddFree(this ActDraft draft, string? after, Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Adoption is not null)
        {
            return Outcome<ActDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
        }
        var at =
            after is null || after == draft.Title.Id
                ? 0
                : draft.Blocks.ToList().FindIndex(b => b.Id == after || b.Sentences.Any(s => s.Id == after)) + 1;
        if (at == 0 && after is not null && after != draft.Title.Id)
        {
            var known = draft.Blocks.Select(b => b.Id).Concat(draft.Sentences.Select(s => s.Id));
            return Outcome<ActDraft>.Refused(ActProblem.NoSuchPlace(after, known));
        }
        if (HandText.Problems(text).ToList() is { Count: > 0 } problems)
        {
            return Outcome<ActDraft>.Refused(problems);
        }
        var id = FreeId(draft);
        var sentence = new ActSentence(id, SentenceKind.Free, text, [], "free");
        List<Block> blocks = [.. draft.Blocks];
        blocks.Insert(at, new($"b-{id}", BlockRole.Paragraph, [sentence]));
        return Outcome<ActDraft>.Of(draft with { Blocks = blocks });
    }

    /// <summary>Changes a sentence: it loses its support. A free paragraph stays free.</summary>
    public static Outcome<ActDraft> Edit(this ActDraft draft, string sentenceId, Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(draft);
        List<Problem> problems = [.. HandText.Problems(text)];
        if (draft.Sentences.FirstOrDefault(s => s.Id == sentenceId)?.Text == text)
        {
            problems.Add(ActProblem.NothingChanged(sentenceId));
        }
        return problems.Count > 0
            ? Outcome<ActDraft>.Refused(problems)
            : draft.Change(
                sentenceId,
                s =>
                    s.Kind == SentenceKind.Free
                        ? s with
                        {
                            Text = text,
                        }
                        : s with
                        {
                            Kind = SentenceKind.Edited,
                            Text = text,
                            Support = [],
                            Proposition = "edited:" + s.Id,
                            Certainty = Certainty.Verified,
                            Status = FactStatus.Asserted,
                        }
            );
    }

    /// <summary>Links a sentence written by hand to what it rests on. Refused when the entries do not carry what it says.</summary>
    public static Outcome<ActDraft> Relink(
        this ActDraft draft,
        string sentenceId,
        IReadOnlyList<string> supportIds,
        ActBasis basis
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(supportIds);
        if (supportIds.Count == 0)
        {
            return Outcome<ActDraft>.Refused(ActProblem.NothingToLink(sentenceId));
        }
        if (
            draft.Adoption is null
            && draft.Sentences.FirstOrDefault(s => s.Id == sentenceId)
                is { Kind: not (SentenceKind.Free or SentenceKind.Edited) }
        )
        {
            return Outcome<ActDraft>.Refused(ActProblem.NotByHand(sentenceId));
        }
        var index = new BasisIndex(basis with { Edition = draft.Edition });
        var disputed = basis.Facts.Any(f => f.Status == FactStatus.Disputed && supportIds.Contains(f.Id));
        var changed = draft.Change(
            sentenceId,
            s =>
                s with
                {
                    Kind = SentenceKind.Edited,
                    Support = [.. supportIds.Distinct(StringComparer.Ordinal)],
                    Proposition = "edited:" + s.Id,
                    Certainty = index.Weakest(supportIds),
                    Status = disputed ? FactStatus.Disputed : FactStatus.Asserted,
                }
        );
        if (!changed.Succeeded)
        {
            return changed;
        }
        var problems = DraftCheck.Problems(changed.Value.Sentences.First(s => s.Id == sentenceId), index).ToList();
        return problems.Count > 0
            ? Outcome<ActDraft>.Refused(problems)
            : Outcome<ActDraft>.Of(changed.Value.WithSupport(index));
    }

    /// <summary>Removes a sentence, and its block when nothing else is in it. The title stays.</summary>
    public static Outcome<ActDraft> Remove(this ActDraft draft, string sentenceId)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Adoption is not null)
        {
            return Outcome<ActDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
        }
        var kept = draft
            .Blocks.Select(b => b with { Sentences = [.. b.Sentences.Where(s => s.Id != sentenceId)] })
            .Where(b => b.Sentences.Count > 0)
            .ToList();
        var found = draft.Blocks.Any(b => b.Sentences.Any(s => s.Id == sentenceId));
        return found ? Outcome<ActDraft>.Of((draft with { Blocks = kept }).WithUsedSupport())
            : sentenceId == draft.Title.Id ? Outcome<ActDraft>.Refused(ActProblem.TitleStays(sentenceId))
            : Outcome<ActDraft>.Refused(ActProblem.NoSuchSentence(sentenceId, draft));
    }

    /// <summary>Points a draft to an adopted act that it replaces or corrects: the only way in which an act changes.</summary>
    public static Outcome<ActDraft> Supersede(this ActDraft draft, ActDraft earlier, SupersessionKind kind)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(earlier);
        if (draft.Adoption is not null)
        {
            return Outcome<ActDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
        }
        return earlier.Adoption is { } adoption
            ? Outcome<ActDraft>.Of(draft with { Supersedes = new(kind, earlier.Id, adoption.Number, adoption.Date) })
            : Outcome<ActDraft>.Refused(ActProblem.NotAdopted(earlier.Id));
    }

    // No free id comes twice, whatever was removed before.
    private static string FreeId(ActDraft draft)
    {
        var last = draft
            .Sentences.Where(s => s.Id.StartsWith('f'))
            .Select(s => int.TryParse(s.Id.AsSpan(1), CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"f{last + 1}");
    }

    private static Outcome<ActDraft> Change(
        this ActDraft draft,
        string sentenceId,
        Func<ActSentence, ActSentence> change
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Adoption is not null)
        {
            return Outcome<ActDraft>.Refused(ActProblem.AlreadyAdopted(draft.Id));
        }
        if (draft.Sentences.All(s => s.Id != sentenceId))
        {
            return Outcome<ActDraft>.Refused(ActProblem.NoSuchSentence(sentenceId, draft));
        }
        ActSentence Changed(ActSentence s) => s.Id == sentenceId ? change(s) : s;
        return Outcome<ActDraft>.Of(
            (
                draft with
                {
                    Title = Changed(draft.Title),
                    Blocks = [.. draft.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(Changed)] })],
                }
            ).WithUsedSupport()
        );
    }
}
