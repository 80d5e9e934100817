using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>
/// The published plug-in null: a station that reported k of n redraws its count from Bin(n, k/n). The probability of a
/// whole percentage is a finite sum of binomial masses, so nothing is simulated.
/// </summary>
/// <remarks>
/// Kobak, Shpilkin, Pshenichnikov, AOAS 10(1) 2016, section 2. Masses below e⁻³⁰ of the largest are left out (relative
/// error below 1e-12). One station's masses are worked out eight at a time. Thread-safe.
/// </remarks>
internal sealed class PlugInNull
{
    /// <summary>Stations above this size are few (electronic voting); they go one mass at a time.</summary>
    private const int LargestTabulated = 20_000;
    private const double Negligible = -30;
    private const int BufferSize = 256;

    private readonly double[] _logFactorial;
    private readonly double[] _log;
    private readonly VectorWidth _width;
    private readonly WholeRule _rule;

    public PlugInNull(int largest, VectorWidth width, WholeRule rule)
    {
        _width = width;
        _rule = rule;
        var size = Math.Min(largest, LargestTabulated) + 1;
        _logFactorial = new double[size];
        _log = new double[size];
        var sum = default(CompensatedSum);
        for (var n = 1; n < size; n++)
        {
            _log[n] = PortableMath.Log(n);
            sum.Add(_log[n]);
            _logFactorial[n] = sum.Value;
        }
    }

    /// <summary>Probabilities of a whole percentage for stations that reported k of n; n ≥ 1, 0 ≤ k ≤ n.</summary>
    public void Probabilities(ReadOnlySpan<int> k, ReadOnlySpan<int> n, Span<double> p)
    {
        switch (_width)
        {
            case VectorWidth.Widest when Vector512.IsHardwareAccelerated:
                Probabilities<Lanes512>(k, n, p);
                break;
            case VectorWidth.None:
                Probabilities<PlainLanes>(k, n, p);
                break;
            default:
                Probabilities<Lanes256>(k, n, p);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Probabilities<T>(ReadOnlySpan<int> k, ReadOnlySpan<int> n, Span<double> p)
        where T : struct, ILanes<T>
    {
        Span<double> buffer = stackalloc double[BufferSize];
        for (var i = 0; i < k.Length; i++)
        {
            p[i] =
                k[i] == 0 || k[i] == n[i] ? 1
                : n[i] < _logFactorial.Length && !Odd(n[i]) ? Tabulated<T>(k[i], n[i], buffer)
                : OneByOne(k[i], n[i]);
        }
    }

    /// <summary>Whether the published floating-point rule may differ from exact arithmetic at this size.</summary>
    private bool Odd(int n) => _rule == WholeRule.Published && Wholeness.HasTies(n);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Tabulated<T>(int k, int n, Span<double> buffer)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> logFactorial = _logFactorial;
        var logOdds = _log[k] - _log[n - k];
        // ln mass of x = top + tilt·x − ln x! − ln (n−x)!
        var peak = (k * logOdds) - logFactorial[k] - logFactorial[n - k];
        var scale = logFactorial[n] + (k * _log[k]) + ((n - k) * _log[n - k]) - (n * _log[n]);
        scale = scale - logFactorial[k] - logFactorial[n - k];
        var used = 0;
        var total = T.All(0);
        var centre = Wholeness.Window(k, n);
        for (var m = centre; m <= 100; m++)
        {
            var first = Wholeness.First(m, n);
            if (first > n || Drop(logFactorial, first, n, logOdds, peak) < Negligible && first > k)
            {
                break;
            }
            var last = Math.Min(n, Wholeness.Last(m, n));
            for (var x = first; x <= last; x++)
            {
                Push(Drop(logFactorial, x, n, logOdds, peak), buffer, ref used, ref total);
            }
        }
        for (var m = centre - 1; m >= 0; m--)
        {
            var last = Wholeness.Last(m, n);
            if (Drop(logFactorial, last, n, logOdds, peak) < Negligible && last < k)
            {
                break;
            }
            for (var x = last; x >= Wholeness.First(m, n); x--)
            {
                Push(Drop(logFactorial, x, n, logOdds, peak), buffer, ref used, ref total);
            }
        }
        Flush(buffer, ref used, ref total);
        return Math.Min(1, LaneMath.Sum(total) * PortableMath.Exp(scale));
    }

    /// <summary>ln of the mass of x over the mass of the observed k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Drop(ReadOnlySpan<double> logFactorial, int x, int n, double logOdds, double peak) =>
        (x * logOdds) - logFactorial[x] - logFactorial[n - x] - peak;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Push<T>(double value, Span<double> buffer, ref int used, ref T total)
        where T : struct, ILanes<T>
    {
        buffer[used++] = value;
        if (used == BufferSize)
        {
            Flush(buffer, ref used, ref total);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Flush<T>(Span<double> buffer, ref int used, ref T total)
        where T : struct, ILanes<T>
    {
        while (used % ILanes<T>.Count != 0)
        {
            buffer[used++] = -1000;
        }
        for (var i = 0; i < used; i += ILanes<T>.Count)
        {
            total += LaneMath.Exp(T.Load(buffer[i..]));
        }
        used = 0;
    }

    /// <summary>For stations too large to tabulate, and for those with ties: each window starts from Loader's mass and goes on by the ratio of neighbours.</summary>
    private double OneByOne(int k, int n)
    {
        var p = (double)k / n;
        var odds = (double)k / (n - k);
        var atPeak = BinomialDistribution.LogMass(k, n, p);
        var total = default(CompensatedSum);
        var centre = Wholeness.Window(k, n);
        for (var m = centre; m <= 100; m++)
        {
            var first = Wholeness.First(m, n);
            if (first > n || (first > k && BinomialDistribution.LogMass(first, n, p) - atPeak < Negligible))
            {
                break;
            }
            AddWindow(m, n, p, odds, ref total);
        }
        for (var m = centre - 1; m >= 0; m--)
        {
            var last = Wholeness.Last(m, n);
            if (last < k && BinomialDistribution.LogMass(last, n, p) - atPeak < Negligible)
            {
                break;
            }
            AddWindow(m, n, p, odds, ref total);
        }
        return Math.Min(1, total.Value);
    }

    private void AddWindow(int m, int n, double p, double odds, ref CompensatedSum total)
    {
        var first = Wholeness.First(m, n);
        var last = Math.Min(n, Wholeness.Last(m, n));
        if (Odd(n))
        {
            first += Wholeness.IsWhole(first, n, _rule) ? 0 : 1;
            last -= Wholeness.IsWhole(last, n, _rule) ? 0 : 1;
        }
        // A mass too small for a double would stay zero under ratios: begin where the window is likeliest.
        var start = Math.Clamp((int)(n * p), first, Math.Max(first, last));
        if (start > last)
        {
            return;
        }
        var mass = PortableMath.Exp(BinomialDistribution.LogMass(start, n, p));
        total.Add(mass);
        var up = mass;
        for (var x = start; x < last && up > 0; x++)
        {
            up *= odds * (n - x) / (x + 1);
            total.Add(up);
        }
        var down = mass;
        for (var x = start; x > first && down > 0; x--)
        {
            down *= x / (odds * (n - x + 1));
            total.Add(down);
        }
    }
}
