using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Fills the twelve cells: observed, expected, sd, and the tail.</summary>
internal static class CellTally
{
    private const int Whats = 3;
    private const int Weights = 4;

    /// <summary>All cells of several nulls, shared between threads cell by cell; within a cell the order is fixed.</summary>
    public static IReadOnlyList<NullTable> Tables(
        StationSample sample,
        IReadOnlyList<NullProbabilities> nulls,
        IntegerPercentagesOptions options
    )
    {
        var cells = new Cell[nulls.Count * Whats * Weights];
        Work.Share(
            cells.Length,
            options.Threads,
            task =>
            {
                var (what, weight) = ((What)(task / Weights % Whats), (Weight)(task % Weights));
                cells[task] = Fill(sample, nulls[task / (Whats * Weights)], what, weight, options.Width);
            }
        );
        return
        [
            .. nulls.Select(
                (n, i) => new NullTable(n.Name, cells.AsSpan(i * Whats * Weights, Whats * Weights).ToArray())
            ),
        ];
    }

    /// <summary>The counts that a <see cref="Weight"/> weighs by; empty where each station counts one.</summary>
    private static ReadOnlySpan<int> Counts(StationSample sample, Weight weight) =>
        weight switch
        {
            Weight.Registered => sample.Registered.AsSpan(0, sample.Count),
            Weight.Issued => sample.Issued.AsSpan(0, sample.Count),
            Weight.Leader => sample.Leader.AsSpan(0, sample.Count),
            Weight.Stations => [],
            _ => throw new ArgumentOutOfRangeException(nameof(weight)),
        };

    private static Cell Fill(StationSample sample, NullProbabilities model, What what, Weight weight, VectorWidth width)
    {
        var p = model.Expected[(int)what];
        var counts = Counts(sample, weight);
        var seen = model.Observed[(int)what];
        long observed = 0;
        var expected = default(CompensatedSum);
        var variance = default(CompensatedSum);
        for (var i = 0; i < sample.Count; i++)
        {
            double w = counts.IsEmpty ? 1 : counts[i];
            if (seen[i])
            {
                observed += (long)w;
            }
            expected.Add(w * p[i]);
            variance.Add(w * w * p[i] * (1 - p[i]));
        }
        var scratch = model.Scratch.Take();
        double tail;
        if (counts.IsEmpty)
        {
            p.CopyTo(scratch, 0);
            tail = PoissonBinomialTail.Log10Upper(scratch, sample.Count, observed, width);
        }
        else
        {
            var weights = model.Scratch.Take();
            for (var i = 0; i < counts.Length; i++)
            {
                weights[i] = counts[i];
            }
            tail = WeightedTail.Log10Upper(p, weights.AsSpan(0, counts.Length), observed, scratch, width);
            model.Scratch.Return(weights);
        }
        model.Scratch.Return(scratch);
        return new Cell(what, weight, observed, expected.Value, Math.Sqrt(variance.Value), tail);
    }
}
