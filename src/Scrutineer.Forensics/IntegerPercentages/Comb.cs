using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Stations by tenth of a percent, with the band that the lattice null allows: the picture of teeth at whole percentages.</summary>
/// <remarks>
/// Tenth b holds (b − ½)/10 ≤ percentage &lt; (b + ½)/10. Under the lattice null a station is equally likely to be at any
/// count of its own 1-point window, so within a window the expectation follows the lattice and its total is the observed
/// one. Windows 0 and 100 have no expectation.
/// </remarks>
internal static class Comb
{
    private const int Tenths = 1001;
    private const int BlockSize = 8192;

    public static CombCurve Of(ReadOnlyMemory<int> k, ReadOnlyMemory<int> n, int threads)
    {
        var blocks = (k.Length + BlockSize - 1) / BlockSize;
        var parts = new Part[blocks];
        Work.Share(
            blocks,
            threads,
            block =>
            {
                var from = block * BlockSize;
                var length = Math.Min(BlockSize, k.Length - from);
                parts[block] = Part.Of(k.Slice(from, length).Span, n.Slice(from, length).Span);
            }
        );
        var observed = new int[Tenths];
        var expected = new double[Tenths];
        var variance = new double[Tenths];
        foreach (var part in parts)
        {
            for (var b = 0; b < Tenths; b++)
            {
                observed[b] += part.Observed[b];
                expected[b] += part.Expected[b];
                variance[b] += part.Variance[b];
            }
        }
        return new CombCurve(
            observed,
            [.. expected.Select(e => Math.Round(e, 4))],
            [.. variance.Select(v => Math.Round(Math.Sqrt(v), 4))]
        );
    }

    private sealed class Part
    {
        public int[] Observed { get; } = new int[Tenths];

        public double[] Expected { get; } = new double[Tenths];

        public double[] Variance { get; } = new double[Tenths];

        public static Part Of(ReadOnlySpan<int> k, ReadOnlySpan<int> n)
        {
            var part = new Part();
            for (var i = 0; i < k.Length; i++)
            {
                part.Observed[(int)(((2000L * k[i]) + n[i]) / (2L * n[i]))]++;
                var m = Wholeness.Window(k[i], n[i]);
                if (m is > 0 and < 100)
                {
                    part.Spread(m, n[i]);
                }
            }
            return part;
        }

        private void Spread(int m, int n)
        {
            var from = FirstAtOrAbove(10 * ((2L * m) - 1), n);
            var to = FirstAtOrAbove(10 * ((2L * m) + 1), n);
            double points = to - from;
            var next = from;
            for (var b = (10 * m) - 5; b <= (10 * m) + 5; b++)
            {
                var end = Math.Min(to, FirstAtOrAbove((2L * b) + 1, n));
                if (end > next)
                {
                    var p = (end - next) / points;
                    Expected[b] += p;
                    Variance[b] += p * (1 - p);
                    next = end;
                }
            }
        }

        /// <summary>Least k with 2000k ≥ halves·n, a half being a twentieth of a percent.</summary>
        private static int FirstAtOrAbove(long halves, int n) => (int)(((halves * n) + 1999) / 2000);
    }
}
