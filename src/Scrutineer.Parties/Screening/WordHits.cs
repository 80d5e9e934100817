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
            var row = ConsonantRow.Of(token.Sounds);
            var bag = ConsonantRow.Bag(token.Sounds);
            var ranges = index.Ints(Section.Ranges);
            var rows = index.Ulongs(Section.Rows);
            var bags = index.Ulongs(Section.Bags);
            var length = token.Sounds.Length;
            for (var other = 1; other <= SoundDistance.MaxLength; other++)
            {
                var longest = Math.Max(length, other);
                if (Math.Abs(length - other) > SoundDistance.Spread(longest))
                {
                    continue;
                }
                var budget = ((1 - SoundDistance.Least) * longest) + 1e-3f;
                for (var c = Math.Max(0, row.Count - (int)budget); c <= Math.Min(other, row.Count + (int)budget); c++)
                {
                    var range = Layout.Range(c, other);
                    for (var w = ranges[range]; w < ranges[range + 1]; w++)
                    {
                        if (
                            ConsonantRow.MayMeet(bag, bags[w], budget)
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
}
