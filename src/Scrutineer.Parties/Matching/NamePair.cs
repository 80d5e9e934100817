using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Matching;

/// <summary>Two names set against each other: the score by definition, which every shortcut must give too.</summary>
internal static class NamePair
{
    /// <summary>The score 0–1 of the best way of reading both.</summary>
    public static float Score(IReadOnlyList<NameForm> a, IReadOnlyList<NameForm> b, bool person)
    {
        var best = 0f;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                best = Math.Max(best, Score(one, other, person));
            }
        }
        return best;
    }

    /// <summary>The score 0–1 of two ways of writing.</summary>
    public static float Score(NameForm a, NameForm b, bool person)
    {
        var best = Plain(a.Tokens, b.Tokens, person, null);
        if (best < 1 && RunTogether(a, b) is { } merged)
        {
            best = Math.Max(best, Plain(merged.A, merged.B, person, null));
        }
        if (best < Alignment.SameWithoutSpaces && a.Joined.Length >= 5 && a.Joined == b.Joined)
        {
            best = Alignment.SameWithoutSpaces;
        }
        return Gendered(best, a, b, person);
    }

    /// <summary>A contradiction of gender between persons takes a fifth of the score.</summary>
    public static float Gendered(float score, NameForm a, NameForm b, bool person) =>
        person && Contradict(a.Gender, b.Gender) ? score * 0.8f : score;

    /// <summary>Whether both genders are known and differ.</summary>
    public static bool Contradict(Gender a, Gender b) => a != b && a is not Gender.Unknown && b is not Gender.Unknown;

    /// <summary>The words that met in the best reading of two ways of writing, with the words that each side leaves over.</summary>
    public static (
        IReadOnlyList<(NameToken A, NameToken B, float Likeness, MeetingRule Rule)> Met,
        IReadOnlyList<NameToken> LeftA,
        IReadOnlyList<NameToken> LeftB
    ) Explain(NameForm a, NameForm b, bool person)
    {
        var (ta, tb) = (a.Tokens, b.Tokens);
        var together = RunTogether(a, b);
        if (together is { } merged && Plain(merged.A, merged.B, person, null) > Plain(ta, tb, person, null))
        {
            (ta, tb) = merged;
        }
        var pairs = new List<(int A, int B, float Likeness)>();
        Plain(ta, tb, person, pairs);
        var met = new List<(NameToken, NameToken, float, MeetingRule)>();
        foreach (var (i, j, likeness) in pairs.OrderBy(p => p.A))
        {
            Meeting.Of(ta[i], tb[j], out var rule);
            met.Add((ta[i], tb[j], likeness, rule));
        }
        return (
            met,
            [.. ta.Where((_, i) => pairs.TrueForAll(p => p.A != i))],
            [.. tb.Where((_, j) => pairs.TrueForAll(p => p.B != j))]
        );
    }

    /// <summary>The score of words in the order given, without joining any.</summary>
    public static float Plain(
        IReadOnlyList<NameToken> a,
        IReadOnlyList<NameToken> b,
        bool person,
        List<(int A, int B, float Likeness)>? pairs
    )
    {
        Span<float> likeness = stackalloc float[a.Count * b.Count];
        for (var i = 0; i < a.Count; i++)
        {
            for (var j = 0; j < b.Count; j++)
            {
                likeness[(i * b.Count) + j] = Meeting.Of(a[i], b[j], out _);
            }
        }
        return Alignment.Score(Array(a), Array(b), likeness, person, pairs);
    }

    private static NameToken[] Array(IReadOnlyList<NameToken> tokens) => tokens as NameToken[] ?? [.. tokens];

    /// <summary>Sounds of two neighbouring words written together.</summary>
    public static string Together(NameToken first, NameToken second) => Sounds.Of(first.Written + second.Written);

    /// <summary>Whether two neighbours can be one word run apart.</summary>
    public static bool Joinable(NameToken first, NameToken second) =>
        first.Kind is not (TokenKind.LegalForm or TokenKind.Number)
        && second.Kind is not (TokenKind.LegalForm or TokenKind.Number)
        && first.Written.Length + second.Written.Length is >= 4 and <= 48
        && (
            first.Kind is not TokenKind.Initial
            || second.Kind is not TokenKind.Initial
            || first.Written.Length + second.Written.Length >= 4
        );

    private static (IReadOnlyList<NameToken> A, IReadOnlyList<NameToken> B)? RunTogether(NameForm a, NameForm b)
    {
        var (ta, tb) = (Merge(a.Tokens, b.Tokens), Merge(b.Tokens, a.Tokens));
        return ta is null && tb is null ? null : (ta ?? a.Tokens, tb ?? b.Tokens);
    }

    // Neighbours that are one word on the other side become that word.
    private static List<NameToken>? Merge(IReadOnlyList<NameToken> words, IReadOnlyList<NameToken> others)
    {
        List<NameToken>? merged = null;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!Joinable(words[i], words[i + 1]))
            {
                continue;
            }
            var together = Together(words[i], words[i + 1]);
            var same = others.FirstOrDefault(o => Sounds.Of(o.Written) == together);
            if (same is not null)
            {
                merged ??= [.. words];
                var at = merged.IndexOf(words[i]);
                if (at >= 0 && at + 1 < merged.Count && ReferenceEquals(merged[at + 1], words[i + 1]))
                {
                    merged[at] = same;
                    merged.RemoveAt(at + 1);
                    i++;
                }
            }
        }
        return merged;
    }
}
