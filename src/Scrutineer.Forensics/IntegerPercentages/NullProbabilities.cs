using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>
/// Per station under one null: probability that each percentage is whole, and whether the observed one is. A percentage
/// that the null leaves out has probability 0 and is not counted as observed.
/// </summary>
/// <remarks>Columns are padded with zeros to a multiple of eight.</remarks>
internal sealed class NullProbabilities
{
    private const int BlockSize = 2048;

    private NullProbabilities(string name, int count, NullProbabilities? over)
    {
        Name = name;
        if (over is not null)
        {
            (Expected, Observed, Scratch) = (over.Expected, over.Observed, over.Scratch);
            return;
        }
        var padded = (count + 7) / 8 * 8;
        Expected = [new double[padded], new double[padded], new double[padded]];
        Observed = [new bool[count], new bool[count], new bool[count]];
        Scratch = new Scratch(padded);
    }

    public string Name { get; }

    /// <summary>Indexed by <see cref="What"/>.</summary>
    public double[][] Expected { get; }

    /// <summary>Indexed by <see cref="What"/>.</summary>
    public bool[][] Observed { get; }

    /// <summary>Columns as long as those of <see cref="Expected"/>, for the tails.</summary>
    public Scratch Scratch { get; }

    /// <summary>The plug-in null.</summary>
    /// <param name="sample">The stations.</param>
    /// <param name="options">Rule and threads.</param>
    /// <param name="over">Another null of the same sample that is done with: its columns are written over.</param>
    public static NullProbabilities PlugIn(
        StationSample sample,
        IntegerPercentagesOptions options,
        NullProbabilities? over = null
    )
    {
        var kernel = new PlugInNull(sample.Largest, options.Width, options.PlugInRule);
        return Fill(
            "plug-in",
            sample,
            options,
            (k, n, p, whole) =>
            {
                kernel.Probabilities(k, n, p);
                for (var i = 0; i < k.Length; i++)
                {
                    whole[i] = Wholeness.IsWhole(k[i], n[i], options.PlugInRule);
                }
            },
            over
        );
    }

    public static NullProbabilities Lattice(StationSample sample, IntegerPercentagesOptions options) =>
        Fill(
            "lattice",
            sample,
            options,
            (k, n, p, whole) =>
            {
                for (var i = 0; i < k.Length; i++)
                {
                    var probability = LatticeNull.Probability(k[i], n[i]);
                    var kept = !double.IsNaN(probability);
                    p[i] = kept ? probability : 0;
                    whole[i] = kept && Wholeness.IsWhole(k[i], n[i], WholeRule.Exact);
                }
            }
        );

    private delegate void Kernel(ReadOnlySpan<int> k, ReadOnlySpan<int> n, Span<double> p, Span<bool> whole);

    private static NullProbabilities Fill(
        string name,
        StationSample sample,
        IntegerPercentagesOptions options,
        Kernel kernel,
        NullProbabilities? over = null
    )
    {
        var result = new NullProbabilities(name, sample.Count, over);
        var blocks = (sample.Count + BlockSize - 1) / BlockSize;
        Work.Share(
            blocks,
            options.Threads,
            block =>
            {
                var from = block * BlockSize;
                var length = Math.Min(BlockSize, sample.Count - from);
                result.FillBlock(sample, kernel, from, length);
            }
        );
        return result;
    }

    private void FillBlock(StationSample sample, Kernel kernel, int from, int length)
    {
        var result = Expected[(int)What.Result].AsSpan(from, length);
        var turnout = Expected[(int)What.Turnout].AsSpan(from, length);
        var either = Expected[(int)What.Either].AsSpan(from, length);
        var resultSeen = Observed[(int)What.Result].AsSpan(from, length);
        var turnoutSeen = Observed[(int)What.Turnout].AsSpan(from, length);
        var eitherSeen = Observed[(int)What.Either].AsSpan(from, length);
        kernel(sample.Leader.AsSpan(from, length), sample.Cast.AsSpan(from, length), result, resultSeen);
        kernel(sample.Issued.AsSpan(from, length), sample.Registered.AsSpan(from, length), turnout, turnoutSeen);
        for (var i = 0; i < length; i++)
        {
            either[i] = result[i] + turnout[i] - (result[i] * turnout[i]);
            eitherSeen[i] = resultSeen[i] || turnoutSeen[i];
        }
    }
}
