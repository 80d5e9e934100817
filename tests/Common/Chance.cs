namespace Scrutineer.Testing;

/// <summary>A seeded generator: SplitMix64 (Steele, Lea and Flood, 2014), the same on every machine and runtime.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 … <paramref name="end"/> − 1.</summary>
    public int Next(int end) => (int)(Bits() % (ulong)end);

    /// <summary><paramref name="start"/> … <paramref name="end"/> − 1.</summary>
    public int Next(int start, int end) => start + Next(end - start);

    private ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
