using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Whole percentages that are multiples of 5 or of 10, under the lattice null: where people round to.</summary>
internal static class Multiples
{
    private static readonly int[] Divisors = [5, 10];

    public static IReadOnlyList<MultipleCell> Of(
        StationSample sample,
        NullProbabilities lattice,
        IntegerPercentagesOptions options
    )
    {
        var tasks = (
            from what in new[] { What.Result, What.Turnout }
            from divisor in Divisors
            select (what, divisor)
        ).ToArray();
        var cells = new MultipleCell[tasks.Length];
        Work.Share(
            tasks.Length,
            options.Threads,
            t => cells[t] = Cell(sample, lattice, tasks[t].what, tasks[t].divisor, options.Width)
        );
        return cells;
    }

    private static MultipleCell Cell(
        StationSample sample,
        NullProbabilities lattice,
        What what,
        int divisor,
        VectorWidth width
    )
    {
        var (k, n) = what == What.Result ? (sample.Leader, sample.Cast) : (sample.Issued, sample.Registered);
        var column = lattice.Scratch.Take();
        var count = 0;
        var observed = 0;
        var expected = default(CompensatedSum);
        var variance = default(CompensatedSum);
        for (var i = 0; i < sample.Count; i++)
        {
            if (Wholeness.Window(k[i], n[i]) % divisor != 0)
            {
                continue;
            }
            var chance = lattice.Expected[(int)what][i];
            column[count++] = chance;
            observed += lattice.Observed[(int)what][i] ? 1 : 0;
            expected.Add(chance);
            variance.Add(chance * (1 - chance));
        }
        var tail = PoissonBinomialTail.Log10Upper(column, count, observed, width);
        lattice.Scratch.Return(column);
        return new MultipleCell(what, divisor, observed, expected.Value, Math.Sqrt(variance.Value), tail);
    }
}
