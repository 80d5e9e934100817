using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Matching;

/// <summary>Sets the words of two names against each other and scores the whole.</summary>
/// <remarks>
/// score = Σ w·t / (M + 1.25·c + λ·e): M is the weight of words that met, t how alike they are, c the weight that both sides leave over (a
/// contradiction), e what one side has more than the other (an omission). Depends on the two names alone, never on a list.
/// </remarks>
internal static class Alignment
{
    /// <summary>What a contradiction costs beside an agreement.</summary>
    public const float Contradiction = 1.25f;

    /// <summary>What an omitted word of a person's name costs.</summary>
    public const float PersonOmission = 0.15f;

    /// <summary>What an omitted word of an organisation's name costs.</summary>
    public const float OtherOmission = 0.6f;

    /// <summary>A name that met in one word only, of several, scores no more than this.</summary>
    public const float OneWord = 0.7f;

    /// <summary>Names whose letters are the same but for the spaces score this.</summary>
    public const float SameWithoutSpaces = 0.97f;

    /// <summary>Gives the likeness of word <paramref name="i"/> of one name and <paramref name="j"/> of the other.</summary>
    public delegate float Likeness(int i, int j);

    /// <summary>The score 0–1. <paramref name="pairs"/> receives which words met, when asked for.</summary>
    public static float Score(
        ReadOnlySpan<NameToken> a,
        ReadOnlySpan<NameToken> b,
        ReadOnlySpan<float> likeness,
        bool person,
        List<(int A, int B, float Likeness)>? pairs = null
    )
    {
        unchecked
        {
            var (na, nb) = (a.Length, b.Length);
            Span<bool> usedA = stackalloc bool[na];
            Span<bool> usedB = stackalloc bool[nb];
            float met = 0,
                agreed = 0,
                metA = 0,
                metB = 0;
            var (strong, solid) = (0, false);
            while (true)
            {
                var (best, bi, bj) = (0f, -1, -1);
                for (var i = 0; i < na; i++)
                {
                    if (usedA[i])
                    {
                        continue;
                    }
                    for (var j = 0; j < nb; j++)
                    {
                        var t =
                            usedB[j] || (!person && IsInitial(a[i]) != IsInitial(b[j])) ? 0 : likeness[(i * nb) + j];
                        // Equal likeness: words, then parts of one kind, then order.
                        if (t > 0 && t + (a[i].Kind == b[j].Kind ? 0.005f : 0) > best)
                        {
                            (best, bi, bj) = (t + (a[i].Kind == b[j].Kind ? 0.005f : 0), i, j);
                        }
                    }
                }
                if (bi < 0)
                {
                    break;
                }
                usedA[bi] = usedB[bj] = true;
                var t0 = likeness[(bi * nb) + bj];
                pairs?.Add((bi, bj, t0));
                var weight = (a[bi].Weight + b[bj].Weight) / 2;
                met += weight;
                agreed += weight * t0;
                metA += a[bi].Weight;
                metB += b[bj].Weight;
                strong += weight >= 0.75f ? 1 : 0;
                solid |= IsSolid(a[bi]) && IsSolid(b[bj]);
            }
            if (!solid)
            {
                return 0;
            }
            float leftA = 0,
                leftB = 0;
            for (var i = 0; i < na; i++)
            {
                leftA += usedA[i] ? 0 : a[i].Weight;
            }
            for (var j = 0; j < nb; j++)
            {
                leftB += usedB[j] ? 0 : b[j].Weight;
            }
            var against = Math.Min(leftA, leftB);
            var omitted = Math.Abs(leftA - leftB);
            var score =
                agreed / (met + (Contradiction * against) + ((person ? PersonOmission : OtherOmission) * omitted));
            return person && strong < 2 && omitted + against > 0.45f && met < 1.45f ? Math.Min(score, OneWord) : score;
        }
    }

    // A letter in the name of a body or a ship stands for itself.
    private static bool IsInitial(NameToken token) => token.Kind is TokenKind.Initial;

    // Letters, particles and legal forms alone make no name.
    private static bool IsSolid(NameToken token) =>
        token.Kind is not (TokenKind.Initial or TokenKind.Particle or TokenKind.LegalForm);

    /// <summary>Upper bound of <see cref="Score"/> from sums over words that may meet.</summary>
    /// <param name="agreed">Σ w·t, or more.</param>
    /// <param name="met">Σ w of the same, or more.</param>
    /// <param name="skew">Σ |w<sub>a</sub> − w<sub>b</sub>| of the same, or more.</param>
    /// <param name="weightA">Weight of all words of one name.</param>
    /// <param name="weightB">Weight of all words of the other.</param>
    /// <param name="person">Whether omissions count as in a person's name.</param>
    public static float Bound(float agreed, float met, float skew, float weightA, float weightB, bool person)
    {
        // D = M + 1.25·(W̄ − M) − (0.625 − λ)·d, which falls as M and d = |left A − left B| grow.
        var average = (weightA + weightB) / 2;
        var most = Math.Min(met, average);
        var spread = Math.Abs(weightA - weightB) + skew;
        var slope = Math.Max(0, (Contradiction / 2) - (person ? PersonOmission : OtherOmission));
        var divisor = most + (Contradiction * (average - most)) - (slope * spread);
        return divisor <= most * 0.5f ? 1 : Math.Min(1, Math.Min(agreed, average) / divisor);
    }
}
