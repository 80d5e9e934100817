using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Screening;

/// <summary>Asks an index who is listed. One screener is for one thread; many screeners can share an index.</summary>
/// <remarks>
/// Lossless: a form is skipped only when <see cref="Alignment.Bound"/> says that its score cannot reach the threshold. What is found is what
/// comparing with every form would find.
/// </remarks>
public sealed class Screener
{
    private const int Remembered = 20_000;

    private readonly NameIndex _index;
    private readonly NameParser _parser = new();
    private readonly Dictionary<object, WordHits> _words = new(ReferenceEqualityComparer.Instance);
    private readonly float[] _agreed;
    private readonly float[] _met;
    private readonly float[] _skew;
    private readonly List<int> _touched = [];
    private readonly HashSet<int> _together = [];

    /// <summary>A screener of an index.</summary>
    public Screener(NameIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
        _agreed = new float[index.Forms];
        _met = new float[index.Forms];
        _skew = new float[index.Forms];
    }

    /// <summary>Listed entities whose names reach the threshold, best first; one hit per entity.</summary>
    /// <param name="party">Who is asked about.</param>
    /// <param name="threshold">0.5 … 1.</param>
    /// <param name="brute">Compare with every form instead: slow, for checking that nothing is lost.</param>
    public IReadOnlyList<Hit> Screen(Party party, double threshold = Judge.Threshold, bool brute = false)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        var best = new Dictionary<int, (int Form, float Score, NameForm Asked)>();
        foreach (var asked in _parser.Parse(party.Name))
        {
            foreach (
                var (form, score) in brute ? Everything(asked, (float)threshold) : Reaching(asked, (float)threshold)
            )
            {
                var entity = _index.EntityOf(form);
                if (
                    !best.TryGetValue(entity, out var known)
                    || known.Score < score
                    || (known.Score == score && form < known.Form)
                )
                {
                    best[entity] = (form, score, asked);
                }
            }
        }
        return best.Count == 0 ? [] : Hits(party, best, threshold);
    }

    private List<Hit> Hits(Party party, Dictionary<int, (int Form, float Score, NameForm Asked)> best, double threshold)
    {
        var born = Births.Read(party.Born);
        var hits = new List<(Hit Hit, double Rank)>();
        foreach (var (entity, (form, score, asked)) in best)
        {
            var person = _index.IsPerson(form);
            if (person && party.Kind is PartyKind.Body)
            {
                continue;
            }
            var births = person ? _index.BirthsOf(entity) : Births.Unknown;
            var evidence = born.With(births);
            var dated = Judge.Score(score, evidence);
            if (dated < threshold)
            {
                continue;
            }
            var (countries, place) = _index.OriginOf(entity);
            var origin = person ? Circumstances.Of(party, countries, place) : Circumstances.None;
            var total = origin.On(dated, threshold);
            var listed = new NameForm(_index.FormTokens(form));
            var genders = person && NamePair.Contradict(asked.Gender, listed.Gender);
            var (id, source, type, bornText) = _index.Entity(entity);
            var why = Reasons.Of(asked, listed, person, evidence, born.Known || births.Known, renamed: false);
            why = [.. why, .. origin.Why()];
            hits.Add(
                (
                    new(
                        id,
                        _index.FormText(form),
                        source,
                        type,
                        bornText,
                        Math.Round(total, 4),
                        Judge.OnHit(person, genders, evidence),
                        why
                    ),
                    total + (evidence is BirthEvidence.SameDay ? 0.001 : 0)
                )
            );
        }
        // Equal scores: the United Nations' list first, which the others repeat; then by name, so that the order never changes.
        return
        [
            .. hits.OrderByDescending(h => Math.Round(h.Rank, 5))
                .ThenBy(h => h.Hit.Source is "UN" ? 0 : 1)
                .ThenBy(h => h.Hit.Source, StringComparer.Ordinal)
                .ThenBy(h => h.Hit.Entity, StringComparer.Ordinal)
                .Select(h => h.Hit),
        ];
    }

    private List<(int Form, float Score)> Everything(NameForm asked, float threshold)
    {
        var found = new List<(int, float)>();
        for (var form = 0; form < _index.Forms; form++)
        {
            var score = NamePair.Score(asked, new NameForm(_index.FormTokens(form)), _index.IsPerson(form));
            if (score >= threshold)
            {
                found.Add((form, score));
            }
        }
        return found;
    }

    private List<(int Form, float Score)> Reaching(NameForm asked, float threshold)
    {
        var tokens = asked.Tokens as NameToken[] ?? [.. asked.Tokens];
        var words = new WordHits?[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = tokens[i].Kind is TokenKind.Initial ? null : Look(tokens[i]);
        }
        RunTogether(tokens, asked.Joined);
        var open = Accumulate(tokens, words, threshold);
        var found = new List<(int, float)>();
        foreach (var form in _together)
        {
            var score = NamePair.Score(asked, new NameForm(_index.FormTokens(form)), _index.IsPerson(form));
            if (score >= threshold)
            {
                found.Add((form, score));
            }
        }
        Collect(asked, tokens, words, open, threshold, found);
        Clear();
        return found;
    }

    private WordHits Look(NameToken token)
    {
        if (_words.TryGetValue(token, out var hits))
        {
            return hits;
        }
        if (_words.Count >= Remembered)
        {
            _words.Clear();
        }
        hits = WordHits.Find(_index, token);
        _words.Add(token, hits);
        return hits;
    }

    // Forms in which neighbours of one side are one word of the other, or all letters are the same.
    private void RunTogether(NameToken[] tokens, string joined)
    {
        _together.Clear();
        var postingStarts = _index.Ints(Section.PostingStarts);
        var postings = _index.Ints(Section.Postings);
        for (var i = 0; i < tokens.Length; i++)
        {
            Mark(_index.Find(Section.FormKeys, Hashes.Of(Hashes.Together, Sounds.Of(tokens[i].Written))));
            if (i + 1 < tokens.Length && NamePair.Joinable(tokens[i], tokens[i + 1]))
            {
                var together = NamePair.Together(tokens[i], tokens[i + 1]);
                foreach (var word in _index.Find(Section.WordKeys, Hashes.Of(Hashes.Word, together)))
                {
                    Mark(postings[postingStarts[word]..postingStarts[word + 1]]);
                }
            }
        }
        if (joined.Length >= 5)
        {
            Mark(_index.Find(Section.FormKeys, Hashes.Of(Hashes.Whole, joined)));
        }
    }

    private void Mark(ReadOnlySpan<int> forms)
    {
        foreach (var form in forms)
        {
            _together.Add(form);
        }
    }

    /// <summary>What words that are not looked up may add to any form.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Open(float Agreed, float Met, float Skew);

    private Open Accumulate(NameToken[] tokens, WordHits?[] words, float threshold)
    {
        unchecked
        {
            var starts = _index.Ints(Section.PostingStarts);
            var postings = _index.Ints(Section.Postings);
            var flags = _index.Raw(Section.FormFlags);
            var open = new Open(0, 0, 0);
            var looked = new List<(NameToken Token, WordHits Hits)>(tokens.Length);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (words[i] is not { } hits)
                {
                    // An initial meets any word of its letter: weights (0.5 + 1) / 2.
                    open = new(open.Agreed + 0.75f, open.Met + 0.75f, open.Skew + 0.5f);
                }
                else if (tokens[i].Kind is TokenKind.Particle or TokenKind.LegalForm)
                {
                    open = new(open.Agreed + hits.MostAgreed, open.Met + hits.MostMet, open.Skew + hits.MostSkew);
                }
                else
                {
                    looked.Add((tokens[i], hits));
                }
            }
            looked.Sort((a, b) => a.Hits.Postings.CompareTo(b.Hits.Postings));
            var total = tokens.Sum(t => t.Weight);
            for (var i = 0; i < looked.Count; i++)
            {
                var (token, hits) = looked[i];
                // A form that holds none of the rarer words may be past reaching the threshold by this one and what is open.
                var late = i > 0 && i == looked.Count - 1 && CannotReach(token, hits, open, total, threshold);
                foreach (var (word, t, weight) in hits.Words)
                {
                    var pair = (token.Weight + weight) / 2;
                    var (agreed, skew) = (t * pair, Math.Abs(token.Weight - weight));
                    foreach (var form in postings[starts[word]..starts[word + 1]])
                    {
                        if (_agreed[form] == 0)
                        {
                            if (late && flags[form] < 2)
                            {
                                continue;
                            }
                            _touched.Add(form);
                        }
                        _agreed[form] += agreed;
                        _met[form] += pair;
                        _skew[form] += skew;
                    }
                }
            }
            return open;
        }
    }

    // Forms with initials, which may meet the other words, are never skipped so.
    private static bool CannotReach(NameToken token, WordHits hits, Open open, float total, float threshold)
    {
        var met = hits.MostMet + open.Met;
        var left = total - token.Weight - open.Met;
        if (left <= 0.45f || met >= 1.45f)
        {
            return false;
        }
        // A body's form that holds nothing else: its omissions cost.
        var body = met / (met + (Alignment.OtherOmission * left));
        return Alignment.OneWord < threshold && body < threshold;
    }

    private void Collect(
        NameForm asked,
        NameToken[] tokens,
        WordHits?[] words,
        Open open,
        float threshold,
        List<(int, float)> found
    )
    {
        unchecked
        {
            var weights = _index.Floats(Section.FormWeights);
            var flags = _index.Raw(Section.FormFlags);
            var starts = _index.Ints(Section.FormStarts);
            var formWords = _index.Ints(Section.FormWords);
            var total = 0f;
            foreach (var token in tokens)
            {
                total += token.Weight;
            }
            Span<float> likeness = stackalloc float[tokens.Length * 16];
            foreach (var form in _touched)
            {
                var initials = flags[form] >> 1;
                var person = (flags[form] & 1) != 0;
                var bound = Alignment.Bound(
                    _agreed[form] + open.Agreed + (0.75f * initials),
                    _met[form] + open.Met + (0.75f * initials),
                    _skew[form] + open.Skew + (0.5f * initials),
                    total,
                    weights[form],
                    person
                );
                if (bound < threshold - 1e-4f || (_together.Count > 0 && _together.Contains(form)))
                {
                    continue;
                }
                var own = formWords[starts[form]..starts[form + 1]];
                var score = Exact(asked, tokens, words, own, person, likeness);
                if (score >= threshold)
                {
                    found.Add((form, score));
                }
            }
        }
    }

    private float Exact(
        NameForm asked,
        NameToken[] tokens,
        WordHits?[] words,
        ReadOnlySpan<int> own,
        bool person,
        Span<float> likeness
    )
    {
        var listed = new NameToken[own.Length];
        for (var j = 0; j < own.Length; j++)
        {
            listed[j] = _index.Token(own[j]);
        }
        for (var i = 0; i < tokens.Length; i++)
        {
            for (var j = 0; j < own.Length; j++)
            {
                likeness[(i * own.Length) + j] =
                    words[i] is null || listed[j].Kind is TokenKind.Initial ? Meeting.Of(tokens[i], listed[j], out _)
                    : words[i]!.Likeness.TryGetValue(own[j], out var t) ? t
                    : 0;
            }
        }
        var score = Alignment.Score(tokens, listed, likeness[..(tokens.Length * own.Length)], person);
        return person && NamePair.Contradict(asked.Gender, NameForm.GenderOf(listed)) ? score * 0.8f : score;
    }

    private void Clear()
    {
        foreach (var form in _touched)
        {
            _agreed[form] = _met[form] = _skew[form] = 0;
        }
        _touched.Clear();
    }
}
