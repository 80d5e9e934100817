using Scrutineer.Cases;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary>
/// What a vocabulary lets people say: its sentences and names, and which of them come near to words that somebody typed freely. Words
/// are compared by their beginnings, in both languages; rare words weigh more.
/// </summary>
internal sealed class WhatCanBeSaid
{
    private const int Stem = 4;
    private const int LeastStem = 3;

    private readonly Case _case;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, HashSet<string>> _sentences;
    private readonly Dictionary<string, HashSet<string>> _terms;

    public WhatCanBeSaid(Case @case)
    {
        _case = @case;
        _vocabulary = @case.Law.Register.Vocabulary;
        _sentences = Sentences.ToDictionary(
            p => p.Id,
            p => Stems(Words(p, Language.Uk) + " " + Words(p, Language.En)),
            StringComparer.Ordinal
        );
        _terms = _vocabulary.Terms.ToDictionary(t => t.Id, t => Stems(NamesOf(t)), StringComparer.Ordinal);
    }

    /// <summary>Sentences that can be asked, in the vocabulary's order.</summary>
    public IEnumerable<Predicate> Sentences => _vocabulary.Predicates.Where(p => !p.IsComparison && !p.IsParameter);

    /// <summary>Names, in the vocabulary's order.</summary>
    public IReadOnlyCollection<Term> Terms => _vocabulary.Terms;

    /// <summary>A sentence with its places as <c>{name: kind}</c>.</summary>
    public static string Form(Predicate predicate, Language language) =>
        string.Concat(
            predicate
                .In(language)
                .Select(p =>
                    p.Slot < 0
                        ? p.Text
                        : $"{{{predicate.Slots[p.Slot].Name}: {string.Join("/", predicate.Slots[p.Slot].Kinds)}}}"
                )
        );

    /// <summary>Names nearest to the words, best first.</summary>
    public IReadOnlyList<Term> NearestTerms(string words, int most) =>
        [.. Ranked(_terms, words).Take(most).Select(id => _vocabulary.Term(id)!)];

    /// <summary>Sentences nearest to the words, best first, each with the names that the words mean where its places take them.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="day">Asked about.</param>
    /// <param name="language">Of the answer.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> NearestSentences(string words, DateOnly day, Language language, int most)
    {
        var terms = Ranked(_terms, words).Select(id => _vocabulary.Term(id)!).ToList();
        return
        [
            .. Ranked(_sentences, words)
                .Select(id => _vocabulary.Predicate(id)!)
                .Select(p => Filled(p, terms, day, language))
                .Distinct(StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private string Filled(Predicate predicate, List<Term> terms, DateOnly day, Language language)
    {
        var left = terms.ToList();
        var values = new List<Value>();
        foreach (var slot in predicate.Slots.Where((_, i) => i != predicate.DaySlot))
        {
            var term =
                left.Find(t => slot.Kinds.Contains(t.Kind))
                ?? (_vocabulary.Term(_case.Vote) is { } vote && slot.Kinds.Contains(vote.Kind) ? vote : null);
            if (term is null)
            {
                return Form(predicate, language);
            }
            left.Remove(term);
            values.Add(Value.Of(term.Id));
        }
        return _vocabulary.Say(Sentence.Of(predicate, values, predicate.DaySlot < 0 ? null : day), language);
    }

    private static IEnumerable<string> Ranked(Dictionary<string, HashSet<string>> known, string words)
    {
        var asked = Stems(words);
        double Weight(string stem) => 1.0 / (1 + known.Values.Count(k => k.Contains(stem)));
        var weights = asked.ToDictionary(s => s, Weight, StringComparer.Ordinal);
        return known
            .Select(k =>
                (Id: k.Key, Common: k.Value.Where(weights.ContainsKey).Sum(s => weights[s]), Size: k.Value.Count)
            )
            .Where(k => k.Common > 0)
            .OrderByDescending(k => k.Common / Math.Sqrt(k.Size))
            .ThenBy(k => k.Id, StringComparer.Ordinal)
            .Select(k => k.Id);
    }

    private static string Words(Predicate predicate, Language language) =>
        string.Join(' ', predicate.In(language).Where(p => p.Slot < 0).Select(p => p.Text));

    private static string NamesOf(Term term) =>
        string.Join(
            ' ',
            term.Names.Select(n => n.En + " " + n.Uk.Nominative)
                .Prepend(string.Join(' ', term.Id, term.En, term.Uk.Nominative, term.Uk.Genitive, term.Uk.Locative))
        );

    private static HashSet<string> Stems(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= LeastStem && !Common.Contains(w))
            .Select(w => w.Length > Stem ? w[..Stem] : w)
            .ToHashSet(StringComparer.Ordinal);

    // Words of any sentence in either language.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the",
        "and",
        "for",
        "that",
        "was",
        "not",
        "have",
        "has",
        "does",
        "with",
        "are",
        "чим",
        "яка",
        "який",
        "яке",
        "щодо",
        "або",
        "від",
        "станом",
    };
}
