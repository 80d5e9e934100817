using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Matching;

/// <summary>
/// Weighted edit distance of two words in sounds with transposition (optimal string alignment; Damerau 1964, weights of our own): what
/// romanizations confuse costs little, another consonant costs 1.
/// </summary>
/// <remarks>
/// Consonants other than v, h, g and j cost at least 1 to insert, delete or exchange outside their group in <see cref="Group"/>: the bound of
/// <see cref="ConsonantRow"/> rests on it.
/// </remarks>
internal static class SoundDistance
{
    /// <summary>Words less like each other than this do not meet at all.</summary>
    public const float Least = 0.75f;

    /// <summary>Longer words meet only when they are equal.</summary>
    public const int MaxLength = 48;

    /// <summary>What the exchange of two neighbours costs.</summary>
    public const float Swap = 0.7f;

    private static readonly float[] Exchange = Exchanges();
    private static readonly float[] Single = Singles();

    /// <summary>Likeness 0–1, or 0 below <see cref="Least"/>.</summary>
    public static float Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }
        var longest = Math.Max(a.Length, b.Length);
        if (longest > MaxLength || a.Length == 0 || b.Length == 0 || Math.Abs(a.Length - b.Length) > Spread(longest))
        {
            return 0;
        }
        var allowed = ((1 - Least) * longest) + 1e-4f;
        var cost = Cost(a, b, allowed);
        return cost > allowed ? 0 : 1 - (cost / longest);
    }

    /// <summary>Words whose lengths differ by more do not meet.</summary>
    public static int Spread(int longest) => 1 + (longest / 5);

    private static float Cost(string a, string b, float allowed)
    {
        unchecked
        {
            Span<float> two = stackalloc float[MaxLength + 1];
            Span<float> one = stackalloc float[MaxLength + 1];
            Span<float> now = stackalloc float[MaxLength + 1];
            one[0] = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                one[j] = one[j - 1] + Alone(b[j - 1]);
            }
            for (var i = 1; i <= a.Length; i++)
            {
                var from = a[i - 1];
                var alone = Alone(from);
                now[0] = one[0] + alone;
                var least = now[0];
                for (var j = 1; j <= b.Length; j++)
                {
                    var to = b[j - 1];
                    var cost = Math.Min(
                        one[j - 1] + Change(from, to),
                        Math.Min(one[j] + alone, now[j - 1] + Alone(to))
                    );
                    if (i > 1 && j > 1 && from == b[j - 2] && to == a[i - 2] && from != to)
                    {
                        cost = Math.Min(cost, two[j - 2] + Swap);
                    }
                    now[j] = cost;
                    least = Math.Min(least, cost);
                }
                // A transposition reaches two rows back.
                if (least > allowed + Swap)
                {
                    return float.MaxValue;
                }
                var old = two;
                two = one;
                one = now;
                now = old;
            }
            return one[b.Length];
        }
    }

    /// <summary>Group of a counted consonant, or −1 for sounds that are cheap to change. Other scripts fall into groups by their code.</summary>
    public static int Group(char c) =>
        c switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'v' or 'h' or 'g' or 'j' => -1,
            's' or 'x' or 'z' or 'q' => 0,
            't' or 'c' => 1,
            'b' => 2,
            'd' => 3,
            'f' => 4,
            'k' => 5,
            'l' => 6,
            'm' => 7,
            'n' => 8,
            'p' => 9,
            'r' => 10,
            'w' => 11,
            _ => 12 + (c & 3),
        };

    private static float Alone(char c) => c < 128 ? Single[c] : 1;

    private static float Change(char a, char b) =>
        a == b ? 0
        : a < 128 && b < 128 ? Exchange[(a * 128) + b]
        : 1;

    private static float[] Singles()
    {
        var costs = new float[128];
        Array.Fill(costs, 1);
        foreach (var vowel in "aeou")
        {
            costs[vowel] = 0.5f;
        }
        costs['i'] = 0.3f;
        costs['h'] = 0.5f;
        costs['j'] = 0.4f;
        costs['v'] = 0.8f;
        return costs;
    }

    private static float[] Exchanges()
    {
        var costs = new float[128 * 128];
        Array.Fill(costs, 1);
        foreach (var a in "aeiou")
        {
            foreach (var b in "aeiou")
            {
                costs[(a * 128) + b] = 0.6f;
            }
        }
        foreach (
            var (pair, cost) in new[]
            {
                ("ei", 0.3f),
                ("ao", 0.25f),
                ("ae", 0.4f),
                ("ou", 0.35f),
                ("eo", 0.35f),
                ("gh", 0.2f),
                ("uv", 0.35f),
                ("sx", 0.4f),
                ("zq", 0.4f),
                ("sz", 0.5f),
                ("tc", 0.5f),
                ("ij", 0.3f),
                ("gj", 0.5f),
            }
        )
        {
            costs[(pair[0] * 128) + pair[1]] = cost;
            costs[(pair[1] * 128) + pair[0]] = cost;
        }
        return costs;
    }
}
