using System.Text.RegularExpressions;
using Scrutineer.Acts.Claims;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>
/// Refuses a draft in which something is asserted without support, with a number or date that its support does not carry,
/// stronger than its conclusion, or differently in the two languages; and one whose head, blocks or list of support are not what
/// the basis gives. It judges the draft as it stands, whoever wrote it.
/// </summary>
public static partial class DraftCheck
{
    /// <summary>The same draft, or every reason against it: of support, of lint, of words that the basis does not give.</summary>
    public static Outcome<ActDraft> Of(ActDraft draft, ActBasis basis) =>
        Against(draft, basis) is { Problems: { Count: > 0 } problems }
            ? Outcome<ActDraft>.Refused(problems)
            : Outcome<ActDraft>.Of(draft);

    /// <summary>Drafts the act of this kind from the basis once, and holds the draft at hand against it.</summary>
    public static ComparedDraft Against(ActDraft draft, ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(basis);
        // An act is held to the phrases of its own time.
        basis = basis with
        {
            Edition = draft.Edition,
        };
        var given = Drafts.From(draft.Kind, basis);
        return given.Succeeded
            ? new ComparedDraft(
                draft,
                given.Value,
                [
                    .. Altered(draft, given.Value),
                    .. Bound.Loose(draft, given.Value, new BasisIndex(basis)),
                    .. Safeguards.Missing(draft, given.Value),
                    .. Reasons(draft, basis),
                ]
            )
            : new ComparedDraft(draft, null, given.Problems);
    }

    /// <summary>Reasons of support and of lint.</summary>
    internal static IEnumerable<Problem> Reasons(ActDraft draft, ActBasis basis)
    {
        var index = new BasisIndex(basis);
        return draft
            .Sentences.SelectMany(s => Problems(s, index))
            .Concat(ActLint.Of(draft))
            .Concat(BareNames.In(draft, basis.SoCalled));
    }

    /// <summary>Sentences that claim to come from the basis, but are not what the basis gives.</summary>
    private static IEnumerable<Problem> Altered(ActDraft draft, ActDraft given)
    {
        var byProposition = given.Sentences.ToLookup(s => s.Proposition, StringComparer.Ordinal);
        foreach (var sentence in draft.Sentences.Where(s => s.Kind is not (SentenceKind.Free or SentenceKind.Edited)))
        {
            if (!byProposition[sentence.Proposition].Any(s => Same(s, sentence)))
            {
                yield return ActProblem.Altered(sentence.Id);
            }
        }
        if (draft.Invented != given.Invented || draft.CaseId != given.CaseId)
        {
            yield return ActProblem.Altered("case");
        }
    }

    private static bool Same(ActSentence one, ActSentence other) =>
        one.Kind == other.Kind
        && one.Text == other.Text
        && one.Certainty == other.Certainty
        && one.Status == other.Status
        && one.Support.SequenceEqual(other.Support, StringComparer.Ordinal);

    /// <summary>What is wrong with one sentence.</summary>
    internal static IEnumerable<Problem> Problems(ActSentence sentence, BasisIndex index)
    {
        var words = sentence.IsByHand;
        var uk = Figures.In(sentence.Text.Uk, Language.Uk, words);
        var en = Figures.In(sentence.Text.En, Language.En, words);
        if (!uk.SequenceEqual(en, StringComparer.Ordinal))
        {
            yield return ActProblem.LanguagesDiffer(sentence.Id, uk.Except(en), en.Except(uk));
        }
        if (sentence.Asserts && sentence.Support.Count == 0)
        {
            yield return ActProblem.Unsupported(sentence.Id, sentence.Text);
        }
        foreach (var id in sentence.Support)
        {
            if (index.Find(id) is null)
            {
                yield return ActProblem.UnknownSupport(sentence.Id, id, index.Ids);
            }
            else if (index.IsRefuted(id))
            {
                yield return ActProblem.RefutedSupport(sentence.Id, id);
            }
        }
        var known = index.Figures(sentence.Support, Language.Uk, words);
        var knownEn = index.Figures(sentence.Support, Language.En, words);
        foreach (var figure in uk.Where(f => !known.Contains(f)).Union(en.Where(f => !knownEn.Contains(f))))
        {
            yield return ActProblem.FigureWithoutEntry(sentence.Id, figure);
        }
        foreach (var problem in Strength(sentence, index).Concat(Attribution(sentence, index)))
        {
            yield return problem;
        }
    }

    /// <summary>A sentence must not say more than its conclusions; written by hand, it is judged by its words.</summary>
    private static IEnumerable<Problem> Strength(ActSentence sentence, BasisIndex index)
    {
        var byHand = sentence.IsByHand;
        var text = new Bilingual(VisibleText.Fold(sentence.Text.Uk), VisibleText.Fold(sentence.Text.En));
        var linked = index.Basis.Conclusions.Where(d => sentence.Support.Contains(d.Id)).ToList();
        foreach (var entry in linked.Where(d => d.Answer != Answer.Established))
        {
            var asserted = $"{entry.Conclusion.Code()}=established(";
            var says = byHand
                ? !(LeavesOpenUk().IsMatch(text.Uk) && LeavesOpenEn().IsMatch(text.En))
                : sentence.Proposition.StartsWith(asserted, StringComparison.Ordinal);
            if (says)
            {
                yield return ActProblem.StrongerThanConclusion(entry.Id, entry.Answer, Answer.Established);
            }
        }
        foreach (var conclusion in byHand ? Enum.GetValues<Conclusion>() : [])
        {
            if (Speaks(conclusion, text) && linked.TrueForAll(d => d.Conclusion != conclusion))
            {
                yield return ActProblem.WithoutConclusion(sentence.Id, conclusion);
            }
        }
    }

    /// <summary>Coercion and rigging enter only as somebody's attributed statement.</summary>
    private static IEnumerable<Problem> Attribution(ActSentence sentence, BasisIndex index)
    {
        var accuses =
            Accusation().IsMatch(VisibleText.Fold(sentence.Text.Uk))
            || Accusation().IsMatch(VisibleText.Fold(sentence.Text.En));
        var free = sentence.Kind is SentenceKind.Fact or SentenceKind.Edited or SentenceKind.Free;
        if (accuses && free && !sentence.Support.Any(index.IsAttributed))
        {
            yield return ActProblem.UnattributedAccusation(sentence.Id);
        }
    }

    private static bool Speaks(Conclusion conclusion, Bilingual text)
    {
        var words = conclusion switch
        {
            Conclusion.NullInTerritory => Nullity(),
            Conclusion.StatusUnchanged => Status(),
            Conclusion.ResultTainted => Taint(),
            _ => Mandate(),
        };
        return words.IsMatch(text.Uk) || words.IsMatch(text.En);
    }

    [GeneratedRegex(@"нікчемн|недійсн|\bnull\b|\bnullity\b|\bvoid\b|\binvalid", Options, 10_000)]
    private static partial Regex Nullity();

    [GeneratedRegex(@"статус\p{L}* території|\bstatus of the territor", Options, 10_000)]
    private static partial Regex Status();

    [GeneratedRegex(@"спотворен|загальн\p{L}+ результат|\btainted\b|\boverall result", Options, 10_000)]
    private static partial Regex Taint();

    [GeneratedRegex(@"нелегітим|легітимн|повноважен|мандат|\bmandate\b|\b(?:il)?legitima", Options, 10_000)]
    private static partial Regex Mandate();

    [GeneratedRegex(@"не встановлено|відкрит|невідомо", Options, 10_000)]
    private static partial Regex LeavesOpenUk();

    [GeneratedRegex(@"not established|\bopen\b|unknown", Options, 10_000)]
    private static partial Regex LeavesOpenEn();

    [GeneratedRegex(
        @"фальсиф|сфальш|примус|примуш|підлаштов|підтасов|підтасу|змушу|змусил|\brigg|\bfalsif|\bcoerc|\bfraud|\bstuffed\b",
        Options,
        10_000
    )]
    private static partial Regex Accusation();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
