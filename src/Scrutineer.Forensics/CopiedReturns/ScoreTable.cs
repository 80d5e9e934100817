namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Expected numbers of coincidences by their score, in sixteenths of an octave; sums are exact whatever the order.</summary>
internal sealed class ScoreTable
{
    private const int Octaves = 1023;
    private const double Unit = 1UL << 52;

    // Expected numbers in units of 2⁻⁵²; a sum of up to 2¹¹ expected coincidences per cell fits in 64 bits.
    private readonly UInt128[] _sums = new UInt128[Octaves * 16];

    public void Add(double score, double expected) => _sums[Index(score)] += (UInt128)(ulong)(expected * Unit);

    public void Add(ScoreTable other)
    {
        for (var s = 0; s < _sums.Length; s++)
        {
            _sums[s] += other._sums[s];
        }
    }

    /// <summary>Expected number of coincidences with a score of at most <paramref name="score"/>, rounded up to a cell.</summary>
    public double AtMost(double score)
    {
        UInt128 sum = 0;
        for (var s = Index(score); s < _sums.Length; s++)
        {
            sum += _sums[s];
        }
        return (double)sum / Unit;
    }

    /// <summary>Whether every cell holds the same.</summary>
    public bool SameAs(ScoreTable other) => _sums.AsSpan().SequenceEqual(other._sums);

    // 0 for scores of ½ … 1, growing as the score falls: exponent and the first four bits of the mantissa.
    private static int Index(double score)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Clamp(score, 1e-300, 1));
        var fromOne = (1023L * 16) + 15 - (bits >> 48);
        return (int)Math.Clamp(fromOne, 0, (Octaves * 16) - 1);
    }
}
