using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>
/// All pairs of one commission, eight at a time: <see cref="PairModel"/>'s formulas, operation by operation on each pair by
/// itself, so that the sums are the same to the bit at every width of vectors and in any order of stations. One a task.
/// </summary>
/// <param name="model">Holds the counts.</param>
/// <param name="width">Vector width; the answer does not depend on it.</param>
internal sealed class PairKernel(PairModel model, VectorWidth width)
{
    private const int Lanes = 8;

    private readonly int _counts = model.Compared;

    // Of eight pairs: exponent and then chance of each count; total and then density of each count.
    private readonly double[] _chance = new double[model.Compared * Lanes];
    private readonly double[] _density = new double[model.Compared * Lanes];

    // One column per count, then registered voters and ballots cast; a vector's length of zeros behind each.
    private double[] _columns = [];
    private int[] _order = [];
    private int[] _keys = [];

    /// <summary>Adds all pairs of <paramref name="stations"/> to <paramref name="tally"/>.</summary>
    public void Compare(ReadOnlySpan<int> stations, PairTally tally)
    {
        tally.Pairs += (long)stations.Length * (stations.Length - 1) / 2;
        switch (width)
        {
            case VectorWidth.Widest when Vector512.IsHardwareAccelerated:
                Compare<Lanes512>(stations, tally);
                break;
            case VectorWidth.None:
                Compare<PlainLanes>(stations, tally);
                break;
            default:
                Compare<Lanes256>(stations, tally);
                break;
        }
    }

    // Not inlined: what it inlines itself would not fit any more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Compare<T>(ReadOnlySpan<int> stations, PairTally tally)
        where T : struct, ILanes<T>
    {
        var stride = stations.Length + Lanes;
        Load(stations, stride);
        for (var a = 0; a < stations.Length - 1; a++)
        {
            for (var b = a + 1; b < stations.Length; b += Lanes)
            {
                var there = (1U << Math.Min(Lanes, stations.Length - b)) - 1;
                var (within, near, alike) = Near<T>(a, b, stride);
                near &= there;
                if (near == 0)
                {
                    continue;
                }
                Expect<T>(a, b, stride, within & there, near, tally);
                for (alike &= near; alike != 0; alike &= alike - 1)
                {
                    Found(_order[a], _order[b + BitOperations.TrailingZeroCount(alike)], tally);
                }
            }
        }
    }

    // Which of the stations b, b + 1, … are near a: in all counts together, in all but the farthest; and which agree.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint Within, uint Near, uint Alike) Near<T>(int a, int b, int stride)
        where T : struct, ILanes<T>
    {
        var granted = T.All(PairModel.Granted);
        var zero = T.All(0);
        var sum = zero;
        var largest = zero;
        var differ = zero;
        for (var c = 0; c < _counts; c++)
        {
            var ours = T.All(_columns[(c * stride) + a]);
            var theirs = T.Load(_columns.AsSpan((c * stride) + b));
            var total = ours + theirs;
            var gap = ours - theirs;
            var square = gap * gap;
            var exponent = T.WhereAtLeast(total, granted, square / total, zero);
            exponent.Store(_chance.AsSpan(c * Lanes));
            total.Store(_density.AsSpan(c * Lanes));
            sum += exponent;
            largest = T.Max(largest, exponent);
            differ += T.Min(square, T.All(1));
        }
        var hopeless = T.All(PairModel.Hopeless);
        return (
            T.AtLeast(hopeless, sum),
            T.AtLeast(hopeless, sum - largest),
            T.AtLeast(T.All(model.MayDiffer), differ)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Expect<T>(int a, int b, int stride, uint within, uint near, PairTally tally)
        where T : struct, ILanes<T>
    {
        var granted = T.All(PairModel.Granted);
        var one = T.All(1);
        for (var c = 0; c < _counts; c++)
        {
            var total = T.Load(_density.AsSpan(c * Lanes));
            var exponent = T.Load(_chance.AsSpan(c * Lanes));
            var density = one / T.Sqrt(T.All(2 * Math.PI) * total);
            var chance = T.Min(one, T.All(PairModel.KernelCorrection) * density * LaneMath.Exp(T.All(0) - exponent));
            T.WhereAtLeast(total, granted, density, one).Store(_density.AsSpan(c * Lanes));
            T.WhereAtLeast(total, granted, chance, one).Store(_chance.AsSpan(c * Lanes));
        }
        var probability = Constraint<T>(a, b, stride);
        var score = probability;
        for (var without = 0; without < _counts; without++)
        {
            if (model.MayDiffer > 0)
            {
                var (p, s) = (probability, score);
                for (var c = without + 1; c < _counts; c++)
                {
                    p *= T.Load(_chance.AsSpan(c * Lanes));
                    s *= T.Load(_density.AsSpan(c * Lanes));
                }
                Add(p, s, near, tally.AllButOne);
            }
            probability *= T.Load(_chance.AsSpan(without * Lanes));
            score *= T.Load(_density.AsSpan(without * Lanes));
        }
        Add(probability, score, within, tally.All);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Constraint<T>(int a, int b, int stride)
        where T : struct, ILanes<T>
    {
        var (registered, cast) = (_counts * stride, (_counts + 1) * stride);
        var voters = T.All(_columns[registered + a]) + T.Load(_columns.AsSpan(registered + b));
        var away = voters - T.All(_columns[cast + a]) - T.Load(_columns.AsSpan(cast + b));
        return T.Sqrt(T.Max(T.All(1), voters / T.Max(T.All(2), away)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(T probability, T score, uint lanes, ScoreTable table)
        where T : struct, ILanes<T>
    {
        lanes &= T.AtLeast(probability, T.All(PairModel.LeastCounted));
        if (lanes == 0)
        {
            return;
        }
        Span<double> expected = stackalloc double[Lanes];
        Span<double> scores = stackalloc double[Lanes];
        T.Min(probability, T.All(1)).Store(expected);
        score.Store(scores);
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            table.Add(scores[lane], expected[lane]);
        }
    }

    private void Found(int one, int other, PairTally tally)
    {
        var (i, j) = one < other ? (one, other) : (other, one);
        var (equal, score) = model.Agreement(i, j);
        tally.Found.Add((i, j, equal, score));
    }

    // Stations by the largest count: pairs that are near lie together, and whole vectors of others are passed over.
    private void Load(ReadOnlySpan<int> stations, int stride)
    {
        var count = stations.Length;
        if (_order.Length < count)
        {
            (_order, _keys) = (new int[count], new int[count]);
            _columns = new double[stride * (_counts + 2)];
        }
        stations.CopyTo(_order);
        for (var s = 0; s < count; s++)
        {
            _keys[s] = model.Row(stations[s])[0];
        }
        Array.Sort(_keys, _order, 0, count);
        _columns.AsSpan(0, stride * (_counts + 2)).Clear();
        for (var s = 0; s < count; s++)
        {
            var row = model.Row(_order[s]);
            for (var c = 0; c < row.Length; c++)
            {
                _columns[(c * stride) + s] = row[c];
            }
            var (registered, cast) = model.Voters(_order[s]);
            _columns[(_counts * stride) + s] = registered;
            _columns[((_counts + 1) * stride) + s] = cast;
        }
    }
}
