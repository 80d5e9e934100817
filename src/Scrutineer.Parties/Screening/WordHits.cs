using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Screening;

/// <summary>Words of an index that a word of a question meets, with how alike they are.</summary>
internal sealed class WordHits
{
    private WordHits(Dictionary<int, float> likeness, NameIndex index, NameToken token)
    {
        Likeness = likeness;
        Words = [.. likeness.OrderBy(l => l.Key).Select(l => (l.Key, l.Value, index.Token(l.Key).Weight))];
        var starts = index.Ints(Section.PostingStarts);
        foreach (var (word, t, weight) in Words)
        {
            Postings += starts[word + 1] - starts[word];
            MostAgreed = Math.Max(MostAgreed, t * (token.Weight + weight) / 2);
            MostMet = Math.Max(MostMet, (token.Weight + weight) / 2);
            MostSkew = Math.Max(MostSkew, Math.Abs(token.Weight - weight));
        }
    }

    /// <summary>Likeness by word.</summary>
    public Dictionary<int, float> Likeness { get; }

    /// <summary>Words, their likeness and weight.</summary>
    public IReadOnlyList<(int Word, float Likeness, float Weight)> Words { get; }

    /// <summary>How many forms hold them.</summary>
    public int Postings { get; }

    /// <summary>The most that the word can add to what agrees.</summary>
    public float MostAgreed { get; }

    /// <summary>The most that it can add to what meets.</summary>
    public float MostMet { get; }

    /// <summary>The most that it can add to the skew of weights.</summary>
    public float MostSkew { get; }

    /// <summary>Finds all of them. Initials meet by letter and are not looked up.</summary>
    public static WordHits Find(NameIndex index, NameToken token)
    {
        var found = new Dictionary<int, float>();
        foreach (var key in WordKeys.Of(token))
        {
            Add(index, token, found, index.Find(Section.WordKeys, key));
        }
        var other = Skeletons.IsArabic(token.Sounds) ? Hashes.Consonants : Hashes.ArabicConsonants;
        if (token.Skeleton.Length > 0)
        {
            Add(index, token, found, index.Find(Section.WordKeys, Hashes.Of(other, token.Skeleton)));
        }
        if (token.Kind is not (TokenKind.LegalForm or TokenKind.Number))
        {
            Scan(index, token, found);
        }
        return new WordHits(found, index, token);
    }

    private static void Add(NameIndex index, NameToken token, Dictionary<int, float> found, ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            Try(index, token, found, word);
        }
    }

    private static void Try(NameIndex index, NameToken token, Dictionary<int, float> found, int word)
    {
        var other = index.Token(word);
        var likeness = other.Kind is TokenKind.Initial ? 0 : Meeting.Of(token, other, out _);
        if (likeness > 0)
        {
            found[word] = likeness;
        }
    }

    // Consonants bound the cost from below, and the cost bounds the likeness from above: what is skipped cannot reach it.
    private static void Scan(NameIndex index, NameToken token, Dictionary<int, float> found)
    {
        unchecked
        {
            const float cheapest = 0.3f;
            const float share = 1 - SoundDistance.Least;
            var row = ConsonantRow.Of(token.Sounds);
            var ranges = index.Ints(Section.Ranges);
            var rows = index.Ulongs(Section.Rows);
            var kinds = index.Raw(Section.WordKinds);
            var length = token.Sounds.Length;
            // A word longer by its cheap sounds alone may still meet.
            var longest = Math.Min(48, (int)(length / (1 - (share / cheapest))) + 1);
            var reach = (int)((share * longest) + 1e-3f);
            for (var c = Math.Max(0, row.Count - reach); c <= Math.Min(64, row.Count + reach); c++)
            {
                var apart = Math.Abs(c - row.Count);
                for (var w = ranges[c]; w < ranges[c + 1]; w++)
                {
                    var other = kinds[(w * 4) + 2];
                    var budget = (share * Math.Max(length, other)) + 1e-3f;
                    if (
                        apart <= budget
                        && Math.Abs(length - other) * cheapest <= budget
                        && ConsonantRow.MayMeet(row, new ConsonantRow(rows[w], c), budget)
                    )
                    {
                        Try(index, token, found, w);
                    }
                }
            }
        }
    }
}
