namespace Scrutineer.Forensics.Numerics;

/// <summary>
/// The seeded generator of everything drawn at random here: xoshiro256** started by SplitMix64. The same seed gives the
/// same numbers on every machine; samplers are in the other parts of this class.
/// </summary>
/// <remarks>
/// Blackman and Vigna, <i>Scrambled linear pseudorandom number generators</i>, ACM Trans. Math. Softw. 47(4) 2021;
/// reference code at prng.di.unimi.it (public domain), whose first outputs the tests repeat. For simulation, never for
/// secrets.
/// </remarks>
internal sealed partial class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>A generator whose four words are the next four outputs of SplitMix64 after <paramref name="seed"/>.</summary>
    public SeededRandom(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>A generator with exactly this state, not all zero: for the published vectors.</summary>
    internal SeededRandom(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>
    /// An independent generator for task number <paramref name="stream"/> of a seed, so that work can be shared between
    /// threads and still give the same numbers whoever does it.
    /// </summary>
    public static SeededRandom Stream(ulong seed, ulong stream)
    {
        var mixed = seed;
        var first = SplitMix(ref mixed);
        var second = stream;
        return new SeededRandom(unchecked(first ^ (SplitMix(ref second) * 0x9E3779B97F4A7C15UL)));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>Uniform in [0, 1): 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform in (0, 1]: safe under a logarithm.</summary>
    public double NextPositive() => ((NextBits() >> 11) + 1) * (1.0 / (1L << 53));

    /// <summary>A whole number in [0, <paramref name="below"/>), without bias.</summary>
    /// <remarks>Lemire, ACM Trans. Model. Comput. Simul. 29(1) 2019.</remarks>
    public int NextInt(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var n = (ulong)below;
        var high = Math.BigMul(NextBits(), n, out var low);
        if (low < n)
        {
            var threshold = unchecked(0UL - n) % n;
            while (low < threshold)
            {
                high = Math.BigMul(NextBits(), n, out low);
            }
        }
        return (int)high;
    }

    /// <summary>Puts a list in random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
