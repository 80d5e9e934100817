using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Spikes;

/// <summary>
/// The resampling distribution of one station's count, reduced to what the density at the grid points needs: which grid
/// point a count lies at, and with what kernel weight. Counts without weight are one outcome. Drawn by Walker's alias method.
/// </summary>
/// <remarks>
/// The count of a resample is beta-binomial: share ~ Beta(k + a, n − k + b), count ~ Bin(n, share). Its probabilities
/// follow from the mode by p(j + 1)/p(j) = (n − j)(j + k + a) / ((j + 1)(n − j − 1 + n − k + b)).
/// </remarks>
internal sealed class StationResampler
{
    private const double Negligible = 1e-11;
    private readonly List<double> _up = [];
    private readonly List<double> _down = [];
    private readonly List<int> _point = [];
    private readonly List<int> _weight = [];
    private readonly List<double> _probability = [];
    private int[] _alias = [];
    private ulong[] _keep = [];

    public int Point(int outcome) => _point[outcome];

    public int Weight(int outcome) => _weight[outcome];

    /// <summary>Prepares a station and adds its expected mass to the bins around the grid points.</summary>
    public void Prepare(int k, int n, BetaPrior prior, long[] expectedMass)
    {
        Probabilities(k, n, prior, out var first, out var total);
        _point.Clear();
        _weight.Clear();
        _probability.Clear();
        _point.Add(0);
        _weight.Add(0);
        _probability.Add(0);
        for (var s = 0; s < _down.Count + _up.Count; s++)
        {
            var mass = (s < _down.Count ? _down[_down.Count - 1 - s] : _up[s - _down.Count]) / total;
            var j = first + s;
            var point = SpikeGrid.Nearest(j, n);
            expectedMass[point] += (long)(mass * SpikeGrid.MassUnit);
            var weight = SpikeGrid.Weight(j, n, point);
            if (weight == 0)
            {
                _probability[0] += mass;
                continue;
            }
            _point.Add(point);
            _weight.Add(weight);
            _probability.Add(mass);
        }
        BuildAlias();
    }

    public int Draw(SeededRandom random)
    {
        var high = Math.BigMul(random.NextBits(), (ulong)_point.Count, out var low);
        var slot = (int)high;
        // What is left below the slot is again uniform.
        return low <= _keep[slot] ? slot : _alias[slot];
    }

    private void Probabilities(int k, int n, BetaPrior prior, out int first, out double total)
    {
        var a = k + prior.A;
        var b = n - k + prior.B;
        var mode = (int)Math.Clamp(Math.Floor(n * (a / (a + b))), 0, n);
        _up.Clear();
        _down.Clear();
        total = 0;
        var p = 1.0;
        for (var j = mode; j <= n && p > Negligible; j++)
        {
            _up.Add(p);
            total += p;
            p *= (n - j) * (j + a) / ((j + 1.0) * (n - j - 1 + b));
        }
        p = 1.0;
        for (var j = mode; j > 0; j--)
        {
            p *= j * (n - j + b) / ((n - j + 1.0) * (j - 1 + a));
            if (p <= Negligible)
            {
                break;
            }
            _down.Add(p);
            total += p;
        }
        first = mode - _down.Count;
    }

    // Vose's construction, in the order of the outcomes.
    private void BuildAlias()
    {
        var count = _probability.Count;
        _alias = _alias.Length >= count ? _alias : new int[count * 2];
        _keep = _keep.Length >= count ? _keep : new ulong[count * 2];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var o = 0; o < count; o++)
        {
            _probability[o] *= count;
            _alias[o] = o;
            _keep[o] = ulong.MaxValue;
            (_probability[o] < 1 ? small : large).Push(o);
        }
        while (small.Count > 0 && large.Count > 0)
        {
            var s = small.Pop();
            var l = large.Pop();
            _keep[s] = (ulong)(_probability[s] * 18446744073709549568.0);
            _alias[s] = l;
            _probability[l] -= 1 - _probability[s];
            (_probability[l] < 1 ? small : large).Push(l);
        }
    }
}
