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
        var weights = WeightColumns(sample);
        var cells = new Cell[nulls.Count * Whats * Weights];
        Work.Share(
            cells.Length,
            options.Threads,
            task =>
            {
                var (what, weight) = ((What)(task / Weights % Whats), (Weight)(task % Weights));
                cells[task] = Fill(sample.Count, nulls[task / (Whats * Weights)], what, weight, weights, options.Width);
            }
        );
        return
        [
            .. nulls.Select(
                (n, i) => new NullTable(n.Name, cells.AsSpan(i * Whats * Weights, Whats * Weights).ToArray())
            ),
        ];
    }

    /// <summary>One column of doubles for each <see cref="Weight"/>, padded with zeros to a multiple of eight.</summary>
    private static double[][] WeightColumns(StationSample sample)
    {
        var padded = (sample.Count + 7) / 8 * 8;
        double[][] columns = [new double[padded], new double[padded], new double[padded], new double[padded]];
        for (var i = 0; i < sample.Count; i++)
        {
            columns[(int)Weight.Stations][i] = 1;
            columns[(int)Weight.Registered][i] = sample.Registered[i];
            columns[(int)Weight.Issued][i] = sample.Issued[i];
            columns[(int)Weight.Leader][i] = sample.Leader[i];
        }
        return columns;
    }

    private static Cell Fill(
        int count,
        NullProbabilities model,
        What what,
        Weight weight,
        double[][] weights,
        VectorWidth width
    )
    {
        var p = model.Expected[(int)what];
        var w = weights[(int)weight];
        var seen = model.Observed[(int)what];
        long observed = 0;
        var expected = default(CompensatedSum);
        var variance = default(CompensatedSum);
        for (var i = 0; i < count; i++)
        {
            if (seen[i])
            {
                observed += (long)w[i];
            }
            expected.Add(w[i] * p[i]);
            variance.Add(w[i] * w[i] * p[i] * (1 - p[i]));
        }
        var tail =
            weight == Weight.Stations
                ? PoissonBinomialTail.Log10Upper(p.AsSpan(0, count), observed, width)
                : SaddlepointTail.Log10Upper(p, w, observed, width);
        return new Cell(what, weight, observed, expected.Value, Math.Sqrt(variance.Value), tail);
    }
}
