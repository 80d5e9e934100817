using System.Runtime.Intrinsics;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>The likelihood of all stations, with what varies from station to station integrated out.</summary>
/// <param name="kernels">The stations.</param>
/// <param name="k">Where incremental ends and extreme begins: 0.7 in the package.</param>
/// <param name="nodes">Quadrature nodes for each of what is added and what is taken.</param>
/// <param name="threads">Most threads; 0 for all processors. The answer does not depend on it.</param>
internal sealed class MixtureLikelihood(StationKernels kernels, double k, int nodes, int threads)
{
    private const double Least = 1e-300;
    private const double Nudge = 1e-5;
    private const int Block = 1_024;
    private readonly GaussHermite _rule = new(nodes);

    public int Stations => kernels.Count;

    /// <summary>Workspace for one evaluation; one for each thread that evaluates.</summary>
    public sealed class Workspace(StationKernels kernels)
    {
        internal SupportTable Support { get; } = new();
        internal double[] Density { get; } = new double[kernels.Grid.Count * kernels.Stride];
        internal double[] TurnoutDensity { get; } = new double[kernels.Grid.Count];
        internal double[] SupportDensity { get; } = new double[kernels.Stride];

        /// <summary>Likelihood of each station in each component, up to a factor of the station's own.</summary>
        internal double[][] Likelihood { get; } =
        [new double[kernels.Count], new double[kernels.Count], new double[kernels.Count]];
    }

    public Workspace NewWorkspace() => new(kernels);

    /// <summary>Logarithm of the likelihood, up to a constant.</summary>
    public double Log(ReadOnlySpan<double> at, Workspace workspace)
    {
        for (var c = 0; c < 3; c++)
        {
            Component(c, at, workspace, workspace.Likelihood[c]);
        }
        return Total(MixtureModel.Shares(at), workspace.Likelihood);
    }

    /// <summary>The same with its gradient and the sum of the outer products of the stations' own gradients.</summary>
    public double Log(ReadOnlySpan<double> at, Workspace workspace, Span<double> gradient, double[,] information)
    {
        var value = Log(at, workspace);
        var shares = MixtureModel.Shares(at);
        var scores = new double[MixtureModel.Count][];
        var moved = at.ToArray();
        double[][] there = [new double[Stations], new double[Stations], new double[Stations]];
        for (var p = 0; p < MixtureModel.Count; p++)
        {
            moved[p] = at[p] + Nudge;
            var moves = MixtureModel.Moves(p);
            for (var c = 0; c < 3; c++)
            {
                if ((moves & (1 << c)) != 0)
                {
                    Component(c, moved, workspace, there[c]);
                }
            }
            scores[p] = Scores(
                shares,
                MixtureModel.Shares(moved),
                workspace.Likelihood,
                [.. Enumerable.Range(0, 3).Select(c => (moves & (1 << c)) != 0 ? there[c] : workspace.Likelihood[c])]
            );
            moved[p] = at[p];
        }
        for (var p = 0; p < MixtureModel.Count; p++)
        {
            gradient[p] = Sum(scores[p]);
        }
        Products(scores, information);
        return value;
    }

    private double[] Scores(MixtureShares here, MixtureShares there, double[][] now, double[][] then)
    {
        var scores = new double[Stations];
        Work.Share(
            (Stations + Block - 1) / Block,
            threads,
            block =>
            {
                for (var i = block * Block; i < Math.Min(Stations, (block + 1) * Block); i++)
                {
                    var before = Mixed(here, now, i);
                    var after = Mixed(there, then, i);
                    var change = (after - before) / before;
                    // A density far below anything may vanish within the nudge, and the change round to −1.
                    var log =
                        change > -0.5
                            ? SpecialFunctions.Log1P(change)
                            : PortableMath.Log(after) - PortableMath.Log(before);
                    scores[i] = log / Nudge;
                }
            }
        );
        return scores;
    }

    private static double Mixed(MixtureShares shares, double[][] likelihood, int i) =>
        (shares.None * likelihood[0][i])
        + (shares.Incremental * likelihood[1][i])
        + (shares.Extreme * likelihood[2][i])
        + Least;

    private double Total(MixtureShares shares, double[][] likelihood)
    {
        var sums = new double[(Stations + Block - 1) / Block];
        Work.Share(
            sums.Length,
            threads,
            block =>
            {
                var sum = default(CompensatedSum);
                for (var i = block * Block; i < Math.Min(Stations, (block + 1) * Block); i++)
                {
                    sum.Add(PortableMath.Log(Mixed(shares, likelihood, i)));
                }
                sums[block] = sum.Value;
            }
        );
        return Sum(sums);
    }

    private static double Sum(double[] values)
    {
        var sum = default(CompensatedSum);
        foreach (var value in values)
        {
            sum.Add(value);
        }
        return sum.Value;
    }

    private void Products(double[][] scores, double[,] information) =>
        Work.Share(
            MixtureModel.Count,
            threads,
            p =>
            {
                for (var other = 0; other <= p; other++)
                {
                    var sum = 0.0;
                    for (var i = 0; i < Stations; i++)
                    {
                        sum += scores[p][i] * scores[other][i];
                    }
                    information[p, other] = information[other, p] = sum;
                }
            }
        );

    /// <summary>Likelihood of every station in one component.</summary>
    private void Component(int component, ReadOnlySpan<double> at, Workspace workspace, double[] likelihood)
    {
        if (component == 0)
        {
            None(at, workspace, likelihood);
            return;
        }
        var first = component == 1 ? MixtureModel.Added : MixtureModel.AddedExtreme;
        var added = Parts(component, at[first], at[first + 1]);
        var taken = Parts(component, at[first + 2], at[first + 3]);
        var turnout = (at[MixtureModel.Turnout], MixtureModel.Variance(at[MixtureModel.Turnout + 1]));
        workspace.Support.Fill(at[MixtureModel.Support], MixtureModel.Variance(at[MixtureModel.Support + 1]));
        Work.Share(
            kernels.Grid.Count,
            threads,
            row =>
            {
                if (kernels.ColumnFrom[row] < kernels.ColumnTo[row])
                {
                    MovedDensity.Row(
                        kernels.Grid,
                        row,
                        kernels.ColumnFrom[row],
                        kernels.ColumnTo[row],
                        turnout,
                        workspace.Support,
                        added,
                        taken,
                        workspace.Density.AsSpan(row * kernels.Stride, kernels.Stride)
                    );
                }
            }
        );
        Blocks(i => StationSums.Over(kernels, i, workspace.Density, Vector512.IsHardwareAccelerated), likelihood);
    }

    /// <summary>Nothing moved: turnout and support are what was reported, and independent.</summary>
    private void None(ReadOnlySpan<double> at, Workspace workspace, double[] likelihood)
    {
        var grid = kernels.Grid;
        for (var g = 0; g < grid.Count; g++)
        {
            workspace.TurnoutDensity[g] = SupportTable.Normal(
                -grid.Logit[g],
                at[MixtureModel.Turnout],
                MixtureModel.Variance(at[MixtureModel.Turnout + 1])
            );
            workspace.SupportDensity[g] = SupportTable.Normal(
                grid.Logit[g],
                at[MixtureModel.Support],
                MixtureModel.Variance(at[MixtureModel.Support + 1])
            );
        }
        Blocks(i => StationSums.Over(kernels, i, workspace.TurnoutDensity, workspace.SupportDensity), likelihood);
    }

    private void Blocks(Func<int, double> station, double[] likelihood) =>
        Work.Share(
            (Stations + Block - 1) / Block,
            threads,
            block =>
            {
                for (var i = block * Block; i < Math.Min(Stations, (block + 1) * Block); i++)
                {
                    likelihood[i] = station(i);
                }
            }
        );

    private (double Value, double Weight)[] Parts(int component, double mean, double width)
    {
        var sd = Math.Sqrt(MixtureModel.Variance(width));
        var parts = new (double, double)[nodes];
        for (var j = 0; j < nodes; j++)
        {
            var u = PortableMath.Logistic(mean + (sd * _rule.Nodes[j]));
            // The package keeps what is added below 0.999, since it divides by the rest.
            parts[j] = (component == 1 ? k * u : Math.Min(0.999, k + ((1 - k) * u)), _rule.Weights[j]);
        }
        return parts;
    }
}
