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
    private readonly AliasTable _table = new();
    private readonly List<double> _everyProbability = [];
    private readonly List<(int Point, int Beyond)> _place = [];
    private readonly AliasTable _everyTable = new();

    public int Point(int outcome) => _point[outcome];

    public int Weight(int outcome) => _weight[outcome];

    /// <summary>Prepares a station and adds its expected mass to the bins around the grid points.</summary>
    public void Prepare(int k, int n, BetaPrior prior, long[] expectedMass)
    {
        Probabilities(k, n, prior, out var first, out var total);
        _point.Clear();
        _weight.Clear();
        _probability.Clear();
        _everyProbability.Clear();
        _place.Clear();
        _point.Add(0);
        _weight.Add(0);
        _probability.Add(0);
        for (var s = 0; s < _down.Count + _up.Count; s++)
        {
            var mass = (s < _down.Count ? _down[_down.Count - 1 - s] : _up[s - _down.Count]) / total;
            var j = first + s;
            var point = SpikeGrid.Nearest(j, n);
            expectedMass[point] += (long)(mass * SpikeGrid.MassUnit);
            _everyProbability.Add(mass);
            _place.Add(BinnedKernel.Place(j, n));
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
        _table.Build(_probability);
        _everyTable.Build(_everyProbability);
    }

    /// <summary>An outcome with its weight in the exact kernel.</summary>
    public int Draw(SeededRandom random) => _table.Draw(random);

    /// <summary>A count's place in <see cref="BinnedKernel"/>.</summary>
    public (int Point, int Beyond) DrawPlace(SeededRandom random) => _place[_everyTable.Draw(random)];

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
}
