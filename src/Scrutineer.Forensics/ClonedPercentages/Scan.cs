using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>One family of the scan: one percentage, one step, one kind of group.</summary>
/// <remarks>
/// Given that a station's percentage lies in a one-point window, each count that puts it there is taken to be equally
/// likely. That is true of any process smooth over a point, whatever its mean and spread. Windows below 3 % and
/// above 97 % are left out: there a process can be narrower than a point. The number of stations on a value is then a sum of independent events of known probability.
/// </remarks>
internal sealed class Scan
{
    // Nearer to 0 and 100 % the binomial spread itself is narrower than a point, and values in it are not equally likely.
    public const int LowestWindow = 3;
    public const int HighestWindow = 97;

    private readonly int _perPoint;
    private readonly int _leastWhole;
    private readonly long[] _means;
    private readonly int[] _counts;

    /// <param name="perPoint">Values in one point: 10 or 100.</param>
    /// <param name="leastWhole">Smallest denominator that is used.</param>
    public Scan(int perPoint, int leastWhole)
    {
        _leastWhole = leastWhole;
        _perPoint = perPoint;
        _means = new long[perPoint];
        _counts = new int[perPoint];
    }

    /// <summary>Number of bins scanned at each level of <see cref="PoissonLevels"/>.</summary>
    public long[] Levels { get; } = new long[PoissonLevels.Count];

    /// <summary>Bins with a small score.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>Value of part/whole in units of 1 ÷ perPoint points, rounded to the nearest (halves up).</summary>
    public static int Value(long part, long whole, int perPoint) =>
        (int)(((200L * perPoint * part) + whole) / (2 * whole));

    /// <summary>Whether a percentage enters the scan: a denominator large enough, and not above 100 %.</summary>
    public static bool Usable(int part, int whole, int leastWhole) => whole >= leastWhole && part <= whole;

    public void Run(
        ReadOnlySpan<int> part,
        ReadOnlySpan<int> whole,
        Grouping groups,
        double keepBelow,
        Among among,
        What what
    )
    {
        var most = groups.Largest;
        var (windows, order) = (new int[most], new int[most]);
        for (var group = 0; group < groups.Count; group++)
        {
            var count = 0;
            foreach (var i in groups[group])
            {
                if (Usable(part[i], whole[i], _leastWhole))
                {
                    windows[count] = (Value(part[i], whole[i], _perPoint) + (_perPoint / 2)) / _perPoint;
                    order[count++] = i;
                }
            }
            // Sorting brings stations of a window together.
            Array.Sort(windows, order, 0, count);
            for (var start = 0; start < count; )
            {
                var window = windows[start];
                var end = start + 1;
                while (end < count && windows[end] == window)
                {
                    end++;
                }
                if (end - start >= PoissonLevels.LeastCount && window is >= LowestWindow and <= HighestWindow)
                {
                    Window(part, whole, order.AsSpan(start, end - start), window, keepBelow, among, group, what);
                }
                start = end;
            }
        }
    }

    private void Window(
        ReadOnlySpan<int> part,
        ReadOnlySpan<int> whole,
        ReadOnlySpan<int> stations,
        int window,
        double keepBelow,
        Among among,
        int group,
        What what
    )
    {
        Array.Clear(_means);
        Array.Clear(_counts);
        var first = (window * _perPoint) - (_perPoint / 2);
        foreach (var i in stations)
        {
            long n = whole[i];
            var low = CeilingOf(((2L * first) - 1) * n, 200L * _perPoint);
            var high = CeilingOf(((2L * (first + _perPoint)) - 1) * n, 200L * _perPoint) - 1;
            var each = ((1L << PoissonLevels.FixedBits) + (high - low)) / (high - low + 1);
            for (var k = low; k <= high; k++)
            {
                _means[Value(k, n, _perPoint) - first] += each;
            }
            _counts[Value(part[i], n, _perPoint) - first]++;
        }
        for (var v = 0; v < _perPoint; v++)
        {
            if (_means[v] == 0)
            {
                continue;
            }
            var level = PoissonLevels.LevelOf(_means[v]);
            Levels[level]++;
            if (_counts[v] < PoissonLevels.LeastCount)
            {
                continue;
            }
            var score = PoissonLevels.Tail(level, _counts[v]);
            if (score <= keepBelow)
            {
                var value = first + v;
                var members = new List<int>();
                foreach (var i in stations)
                {
                    if (Value(part[i], whole[i], _perPoint) == value)
                    {
                        members.Add(i);
                    }
                }
                members.Sort();
                var expected = (double)_means[v] / (1L << PoissonLevels.FixedBits);
                Candidates.Add(new Candidate(among, group, what, _perPoint, value, members, expected, score));
            }
        }
    }

    // Numerators are positive here: windows near 0 are left out.
    private static long CeilingOf(long numerator, long denominator) => (numerator + denominator - 1) / denominator;
}

/// <summary>A cluster before it is known how often chance makes one anywhere.</summary>
internal sealed record Candidate(
    Among Among,
    int Group,
    What What,
    int PerPoint,
    int Value,
    List<int> Stations,
    double Expected,
    double Score
);
