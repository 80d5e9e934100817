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
        ReadOnlySpan<double> logFactorial = _logFactorial.AsSpan(0, n + 1);
        var logOdds = _log[k] - _log[n - k];
        // ln of the mass of x = scale + x ln odds − ln x! − ln (n − x)!
        var scale = logFactorial[n] + (n * (_log[n - k] - _log[n]));
        var negligible = scale + (k * logOdds) - logFactorial[k] - logFactorial[n - k] + Negligible;
        var used = 0;
        var total = T.All(0);
        var centre = Wholeness.Window(k, n);
        // First and last whole count of a window, as quotient and remainder of 2000, carried from window to window.
        var (step, rest) = (n / 100, n % 100 * 20);
        var (first, firstRest) = Math.DivRem((n * ((20 * centre) - 1)) + 1999, 2000);
        // The quotient is rounded down, in window 0 as well, where it is negative.
        (first, firstRest) = Down(first, firstRest);
        var (last, lastRest) = Math.DivRem(n * ((20 * centre) + 1), 2000);
        var (downFirst, downFirstRest, downLast, downLastRest) = (first, firstRest, last, lastRest);
        for (var m = centre; m <= 100; m++)
        {
            var end = Math.Min(n, last);
            for (var x = Math.Max(0, first); x <= end; x++)
            {
                var mass = scale + (x * logOdds) - logFactorial[x] - logFactorial[n - x];
                buffer[used++] = mass;
                if (used == BufferSize)
                {
                    Flush(buffer, ref used, ref total);
                }
                if (mass < negligible && x > k)
                {
                    m = 100;
                    break;
                }
            }
            (first, firstRest) = Up(first + step, firstRest + rest);
            (last, lastRest) = Up(last + step, lastRest + rest);
        }
        for (var m = centre - 1; m >= 0; m--)
        {
            (downFirst, downFirstRest) = Down(downFirst - step, downFirstRest - rest);
            (downLast, downLastRest) = Down(downLast - step, downLastRest - rest);
            var end = Math.Max(0, downFirst);
            for (var x = downLast; x >= end; x--)
            {
                var mass = scale + (x * logOdds) - logFactorial[x] - logFactorial[n - x];
                buffer[used++] = mass;
                if (used == BufferSize)
                {
                    Flush(buffer, ref used, ref total);
                }
                if (mass < negligible && x < k)
                {
                    m = 0;
                    break;
                }
            }
        }
        Flush(buffer, ref used, ref total);
        return Math.Min(1, LaneMath.Sum(total));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Quotient, int Remainder) Up(int quotient, int rest) =>
        rest >= 2000 ? (quotient + 1, rest - 2000) : (quotient, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Quotient, int Remainder) Down(int quotient, int rest) =>
        rest < 0 ? (quotient - 1, rest + 2000) : (quotient, rest);

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
