using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>How likely two honest returns are to agree in the counts for every choice.</summary>
/// <remarks>
/// Each return is a multinomial draw of its registered voters over the choices, invalid ballots and staying away. Two
/// stations agree most often when their expectations are equal; then the difference of a count of mean μ has density
/// 1/√(4πμ) at 0, and the multinomial's constraint multiplies the product by √(n/μ₀), μ₀ the non-voters. That is the
/// score of a pair that agrees. The expected number of agreeing pairs comes from all pairs: for each count, a normal
/// kernel of half the sampling variance at the observed difference, times √1.5, which makes the estimate unbiased when
/// expectations are equal and too large otherwise. Counts with fewer than twenty votes in the two returns together are
/// taken to agree with certainty. Every step errs to the side of more coincidences.
/// </remarks>
internal sealed class PairModel
{
    // Below this total of two counts the normal kernel is rough; agreement is then granted.
    internal const int Granted = 20;

    // √2 from the kernel's height, √1.5 from what it loses to the spread of the difference.
    internal const double KernelCorrection = 1.7320508075688772;

    // A sum of exponents beyond which agreement is too unlikely to matter: e⁻²⁵ = 1.4e-11.
    internal const int Hopeless = 25;

    // A pair expected less often than this to agree is not counted: a million million of them are less than one in a thousand.
    internal const double LeastCounted = 1e-15;

    private readonly int[] _rows;
    private readonly ReturnSet _returns;
    private readonly double[] _atZero;

    public PairModel(ReturnSet returns)
    {
        _returns = returns;
        // Largest counts first: most pairs are told apart by the first two.
        var columns = Enumerable
            .Range(0, returns.Choices.Count + (returns.Has(ReturnField.Invalid) ? 1 : 0))
            .OrderByDescending(c => Sum(Column(returns, c)))
            .ToArray();
        Compared = columns.Length;
        _rows = new int[Compared * returns.Count];
        for (var c = 0; c < Compared; c++)
        {
            var column = Column(returns, columns[c]);
            for (var i = 0; i < column.Length; i++)
            {
                _rows[(i * Compared) + c] = column[i];
            }
        }
        _atZero = new double[4096];
        for (var total = 0; total < _atZero.Length; total++)
        {
            _atZero[total] = Density(total);
        }
    }

    /// <summary>Counts compared in a pair.</summary>
    public int Compared { get; }

    /// <summary>Counts that may differ in a pair that agrees: one, where at least four are compared.</summary>
    public int MayDiffer => Compared >= 4 ? 1 : 0;

    /// <summary>A station's counts, the largest choice first.</summary>
    public ReadOnlySpan<int> Row(int i) => _rows.AsSpan(i * Compared, Compared);

    /// <summary>Registered voters and ballots cast of a station.</summary>
    public (int Registered, int Cast) Voters(int i) => (_returns.Registered[i], _returns.Cast[i]);

    /// <summary>Number of counts on which two stations agree, and the score of agreeing on those; gives up at two that differ.</summary>
    public (int Equal, double Score) Agreement(int i, int j)
    {
        var a = Row(i);
        var b = Row(j);
        var differ = 0;
        for (var c = 0; c < a.Length; c++)
        {
            if (a[c] != b[c] && ++differ > 1)
            {
                return (0, 1);
            }
        }
        var score = Constraint(i, j);
        for (var c = 0; c < a.Length; c++)
        {
            score *= a[c] == b[c] ? AtZero(a[c] + b[c]) : 1;
        }
        return (a.Length - differ, Math.Min(1, score));
    }

    private static ReadOnlySpan<int> Column(ReturnSet returns, int column) =>
        column < returns.Choices.Count ? returns.Votes(column) : returns[ReturnField.Invalid];

    private static long Sum(ReadOnlySpan<int> column)
    {
        long sum = 0;
        foreach (var count in column)
        {
            sum += count;
        }
        return sum;
    }

    // √(n/μ₀): given how many stayed away, the other counts add up to a fixed number.
    private double Constraint(int i, int j)
    {
        var registered = _returns.Registered;
        var cast = _returns.Cast;
        var voters = (double)registered[i] + registered[j];
        var away = Math.Max(2, voters - cast[i] - cast[j]);
        return Math.Sqrt(Math.Max(1, voters / away));
    }

    private double AtZero(int total) => total < _atZero.Length ? _atZero[total] : Density(total);

    // Difference of two counts of mean total/2 each: variance total, density 1/√(2π·total) at 0.
    private static double Density(int total) => total < Granted ? 1 : 1 / Math.Sqrt(2 * Math.PI * total);
}
