using System.Text.RegularExpressions;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>
/// Refuses a draft in which something is asserted without support, with a number or date that its support does not carry,
/// stronger than its conclusion, or differently in the two languages. It judges the draft as it stands, whoever wrote it.
/// </summary>
public static partial class DraftCheck
{
    /// <summary>The same draft, or every reason against it: of support and of lint.</summary>
    public static Outcome<ActDraft> Of(ActDraft draft, ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(basis);
        var index = new BasisIndex(basis);
        List<Problem> problems = [.. draft.Sentences.SelectMany(s => Problems(s, index)), .. ActLint.Of(draft)];
        return problems.Count > 0 ? Outcome<ActDraft>.Refused(problems) : Outcome<ActDraft>.Of(draft);
    }

    /// <summary>What is wrong with one sentence.</summary>
    internal static IEnumerable<Problem> Problems(ActSentence sentence, BasisIndex index)
    {
        var uk = Figures.In(sentence.Text.Uk, Language.Uk);
        var en = Figures.In(sentence.Text.En, Language.En);
        if (!uk.SequenceEqual(en, StringComparer.Ordinal))
        {
            yield return Refusal.LanguagesDiffer(sentence.Id, uk.Except(en), en.Except(uk));
        }
        if (sentence.Asserts && sentence.Support.Count == 0)
        {
            yield return Refusal.Unsupported(sentence.Id, sentence.Text.En);
        }
        foreach (var id in sentence.Support)
        {
            if (index.Find(id) is null)
            {
                yield return Refusal.UnknownSupport(sentence.Id, id);
            }
            else if (index.IsRefuted(id))
            {
                yield return Refusal.RefutedSupport(sentence.Id, id);
            }
        }
        var known = index.Figures(sentence.Support, Language.Uk);
        var knownEn = index.Figures(sentence.Support, Language.En);
        foreach (var figure in uk.Where(f => !known.Contains(f)).Union(en.Where(f => !knownEn.Contains(f))))
        {
            yield return Refusal.FigureWithoutEntry(sentence.Id, figure);
        }
        foreach (var problem in Strength(sentence, index).Concat(Attribution(sentence, index)))
        {
            yield return problem;
        }
    }

    /// <summary>Words of nullity in a sentence written by hand need a conclusion that establishes it.</summary>
    private static IEnumerable<Problem> Strength(ActSentence sentence, BasisIndex index)
    {
        foreach (var entry in index.Basis.Determinations.Where(d => sentence.Support.Contains(d.Id)))
        {
            var asserted = $"{ActNames.Of(entry.Conclusion)}=established(";
            var says =
                sentence.Kind == SentenceKind.Edited
                    ? entry.Conclusion == Conclusion.NullInTerritory && SaysNull(sentence.Text)
                    : sentence.Proposition.StartsWith(asserted, StringComparison.Ordinal);
            if (says && entry.Answer != Answer.Established)
            {
                yield return Refusal.StrongerThanConclusion(entry.Id, entry.Answer, Answer.Established);
            }
        }
        var free = sentence.Kind is SentenceKind.Edited or SentenceKind.Free;
        var rests = index.Basis.Determinations.Any(d =>
            d.Conclusion == Conclusion.NullInTerritory && sentence.Support.Contains(d.Id)
        );
        if (free && SaysNull(sentence.Text) && !rests)
        {
            yield return Refusal.Unsupported(sentence.Id, sentence.Text.En);
        }
    }

    /// <summary>Coercion and rigging enter only as somebody's attributed statement.</summary>
    private static IEnumerable<Problem> Attribution(ActSentence sentence, BasisIndex index)
    {
        var accuses = Accusation().IsMatch(sentence.Text.Uk) || Accusation().IsMatch(sentence.Text.En);
        var free = sentence.Kind is SentenceKind.Fact or SentenceKind.Edited or SentenceKind.Free;
        if (accuses && free && !sentence.Support.Any(index.IsAttributed))
        {
            yield return Refusal.UnattributedAccusation(sentence.Id);
        }
    }

    private static bool SaysNull(Bilingual text) => Nullity().IsMatch(text.Uk) || Nullity().IsMatch(text.En);

    [GeneratedRegex(@"нікчемн|\bnull\b|\bnullity\b|\bvoid\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nullity();

    [GeneratedRegex(
        @"фальсиф|сфальш|примус|змушу|змусил|\brigg|\bfalsif|\bcoerc|\bfraud|\bstuffed\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Accusation();
}
