using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Everything that was computed about a vote, before it is judged.</summary>
internal sealed record MixtureFit
{
    /// <summary>Step of the grid and nodes of the quadrature for the answer; coarser ones find the modes.</summary>
    public const double Step = 0.08,
        CoarseStep = 0.12;
    public const int Nodes = 16,
        CoarseNodes = 8,
        CoarseStations = 4_000;

    private const int MostWork = 24_000_000,
        AtBoundDraws = 160;
    private const int MostModes = 3;
    private const double CoarseWithin = 15;
    private static readonly (double K, double Rate, double Spread)[] Others = [(0.6, 5, 1), (0.8, 5, 1), (0.7, 1, 3)];

    public required IReadOnlyList<MixtureEstimate> Estimates { get; init; }
    public required IReadOnlyList<MixtureMode> Modes { get; init; }
    public required IReadOnlyList<MixtureVariant> Variants { get; init; }
    public required double Misplaced { get; init; }
    public required double MisplacedByChance { get; init; }
    public required double Accepted { get; init; }
    public required int Draws { get; init; }

    /// <summary>Parameters held at a bound.</summary>
    public required IReadOnlyList<string> Held { get; init; }
    public required int Starts { get; init; }

    /// <summary>The highest mode.</summary>
    public required double[] At { get; init; }

    public static MixtureFit Of(MixtureStations stations, MixtureOptions options)
    {
        var prior = new MixturePrior();
        var starts = MixtureStarts.For(stations);
        var found = Coarse(stations, prior, starts, options.Threads);
        var kernels = stations.Kernels(Step);
        var likelihood = new MixtureLikelihood(kernels, MixtureMethod.K, Nodes, options.Threads);
        var modes = Distinct(found.Select(m => ModeSearch.Climb(likelihood, prior, m.At, 0.02, 40)), MostModes);
        var rivals = modes.Where(m => modes[0].Log - m.Log <= MixtureVerdicts.RivalWithin).ToList();
        var draws = PosteriorSampler.Run(
            new MixtureLikelihood(kernels, MixtureMethod.K, Nodes, 1),
            prior,
            [
                .. rivals.Select(m => new Proposal(
                    m.At,
                    Curvature.Covariance(likelihood, prior, m.At, MixtureModel.AtBound(m.At))
                )),
            ],
            options.Chains,
            DrawsOf(stations.Count, modes[0].At, options),
            options.Seed,
            options.Threads
        );
        var (misplaced, byChance) = PredictiveCheck.Of(stations, modes[0].At, MixtureMethod.K, ~options.Seed);
        return new MixtureFit
        {
            At = modes[0].At,
            Estimates = MixtureEstimates.Of(draws.Draws, MixtureModel.AtBound(modes[0].At)),
            Modes =
            [
                .. modes.Select(m => new MixtureMode(MixtureModel.Shares(m.At), modes[0].Log - m.Log, m.Converged)),
            ],
            Variants = [.. Others.Select(o => Variant(kernels, modes[0].At, o, options.Threads))],
            Misplaced = misplaced,
            MisplacedByChance = byChance,
            Held = [.. MixtureModel.AtBound(modes[0].At).Select(p => MixtureModel.Names[p])],
            Draws = draws.Draws[0].Length,
            Accepted = draws.Accepted,
            Starts = starts.Count,
        };
    }

    /// <summary>Once a parameter stands at a bound no share will be claimed, and a shorter run shows enough.</summary>
    private static int DrawsOf(int stations, double[] mode, MixtureOptions options) =>
        options.Draws > 0 ? options.Draws
        : MixtureModel.AtBound(mode).Count > 0 ? AtBoundDraws
        : Math.Clamp(MostWork / stations, 350, 2_500);

    /// <summary>Modes that differ, found from all starts on a part of the stations and a coarse grid.</summary>
    private static List<Mode> Coarse(
        MixtureStations stations,
        MixturePrior prior,
        IReadOnlyList<double[]> starts,
        int threads
    )
    {
        var likelihood = new MixtureLikelihood(
            stations.Thinned(CoarseStations).Kernels(CoarseStep),
            MixtureMethod.K,
            CoarseNodes,
            1
        );
        var ends = new Mode[starts.Count];
        Work.Share(starts.Count, threads, s => ends[s] = ModeSearch.Climb(likelihood, prior, starts[s], 0.05, 60));
        return Distinct(ends.Where(m => ends.Max(e => e.Log) - m.Log <= CoarseWithin), MostModes);
    }

    /// <summary>The highest modes whose shares differ by more than a point.</summary>
    private static List<Mode> Distinct(IEnumerable<Mode> modes, int most)
    {
        var distinct = new List<Mode>();
        foreach (var mode in modes.OrderByDescending(m => m.Log))
        {
            if (distinct.Count < most && distinct.TrueForAll(d => Differ(d.At, mode.At)))
            {
                distinct.Add(mode);
            }
        }
        return distinct;
    }

    private static bool Differ(double[] one, double[] other)
    {
        var (a, b) = (MixtureModel.Shares(one), MixtureModel.Shares(other));
        return Math.Abs(a.None - b.None) > 0.01 || Math.Abs(a.Extreme - b.Extreme) > 0.01;
    }

    private static MixtureVariant Variant(
        StationKernels kernels,
        double[] from,
        (double K, double Rate, double Spread) other,
        int threads
    )
    {
        var mode = ModeSearch.Climb(
            new MixtureLikelihood(kernels, other.K, CoarseNodes, threads),
            new MixturePrior(other.Rate, other.Spread),
            from,
            0.5,
            25
        );
        return new MixtureVariant(other.K, other.Rate, other.Spread, MixtureModel.Shares(mode.At));
    }
}
