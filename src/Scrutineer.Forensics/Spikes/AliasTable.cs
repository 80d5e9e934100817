using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Spikes;

/// <summary>Draws from a finite distribution by Walker's alias method: one number and one look-up a draw.</summary>
internal sealed class AliasTable
{
    private readonly Stack<int> _small = new();
    private readonly Stack<int> _large = new();
    private int[] _alias = [];
    private ulong[] _keep = [];
    private int _count;

    /// <summary>Vose's construction, in the order of the outcomes.</summary>
    /// <param name="probability">Probabilities that sum to one; written over.</param>
    public void Build(List<double> probability)
    {
        _count = probability.Count;
        _alias = _alias.Length >= _count ? _alias : new int[_count * 2];
        _keep = _keep.Length >= _count ? _keep : new ulong[_count * 2];
        _small.Clear();
        _large.Clear();
        for (var o = 0; o < _count; o++)
        {
            probability[o] *= _count;
            _alias[o] = o;
            _keep[o] = ulong.MaxValue;
            (probability[o] < 1 ? _small : _large).Push(o);
        }
        while (_small.Count > 0 && _large.Count > 0)
        {
            var s = _small.Pop();
            var l = _large.Pop();
            _keep[s] = (ulong)(probability[s] * 18446744073709549568.0);
            _alias[s] = l;
            probability[l] -= 1 - probability[s];
            (probability[l] < 1 ? _small : _large).Push(l);
        }
    }

    /// <summary>The number of an outcome, from 0.</summary>
    public int Draw(SeededRandom random)
    {
        var high = Math.BigMul(random.NextBits(), (ulong)_count, out var low);
        var slot = (int)high;
        // What is left below the slot is again uniform.
        return low <= _keep[slot] ? slot : _alias[slot];
    }
}
