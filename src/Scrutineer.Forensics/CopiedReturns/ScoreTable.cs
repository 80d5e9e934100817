namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Expected numbers of coincidences by their score, in sixteenths of an octave; sums are exact whatever the order.</summary>
/// <remarks>
/// Sums of 128 bits are kept as two words of 64: code that touches <see cref="UInt128"/> is not compiled ahead, and runs many
/// times slower until the runtime has compiled it twice.
/// </remarks>
internal sealed class ScoreTable
{
    private const int Octaves = 1023;
    private const int Cells = Octaves * 16;
    private const double Unit = 1UL << 52;

    // Expected numbers in units of 2⁻⁵²; a sum of up to 2¹¹ expected coincidences per cell fits in the low word alone.
    private readonly ulong[] _low = new ulong[Cells];
    private readonly ulong[] _high = new ulong[Cells];

    // Of each cell and those of lower scores; null once something was added.
    private double[]? _atMost;

    /// <param name="score">Any; held between 1e−300 and 1.</param>
    /// <param name="expected">0 … 1.</param>
    public void Add(double score, double expected)
    {
        _atMost = null;
        Add(Index(score), unchecked((ulong)(long)(expected * Unit)), 0);
    }

    public void Add(ScoreTable other)
    {
        _atMost = null;
        for (var s = 0; s < Cells; s++)
        {
            Add(s, other._low[s], other._high[s]);
        }
    }

    /// <summary>Expected number of coincidences with a score of at most <paramref name="score"/>, rounded up to a cell.</summary>
    public double AtMost(double score) => (_atMost ??= Cumulated())[Index(score)];

    /// <summary>Whether every cell holds the same.</summary>
    public bool SameAs(ScoreTable other) =>
        _low.AsSpan().SequenceEqual(other._low) && _high.AsSpan().SequenceEqual(other._high);

    private void Add(int cell, ulong low, ulong high)
    {
        unchecked
        {
            _low[cell] += low;
            _high[cell] += high + (_low[cell] < low ? 1UL : 0);
        }
    }

    private double[] Cumulated()
    {
        var sums = new double[Cells];
        UInt128 sum = 0;
        for (var s = Cells - 1; s >= 0; s--)
        {
            sum += new UInt128(_high[s], _low[s]);
            sums[s] = (double)sum / Unit;
        }
        return sums;
    }

    // 0 for scores of ½ … 1, growing as the score falls: exponent and the first four bits of the mantissa.
    private static int Index(double score)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Clamp(score, 1e-300, 1));
        var fromOne = (1023L * 16) + 15 - (bits >> 48);
        return (int)Math.Clamp(fromOne, 0, Cells - 1);
    }
}
