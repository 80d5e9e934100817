using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Spikes;

/// <summary>Options of the resampling.</summary>
/// <param name="Resamples">Number of resamples, 1 … 10,000; 1,000 are the published default.</param>
/// <param name="Seed">Seed of the resamples.</param>
/// <param name="Package">Whether to evaluate by the package's effective kernel too.</param>
internal sealed record SpikesOptions(int Resamples = 1_000, ulong Seed = 2_017, bool Package = true);

/// <summary>Resampled kernel density of the leader's share: what stands above every resample is a spike.</summary>
internal static class SpikesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "spikes";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } =
        Method.Of(Name, returns => Run(returns)) with
        {
            Cost = 1_000,
            OnRequest = true,
        };

    private const int LeastStations = 100;
    private const int Blocks = 4;
    private static readonly int[] Shown = [10, 50, 100, 200, 500, 1_000, 2_000, 5_000];

    /// <summary>Estimates the share of stations in spikes.</summary>
    /// <returns>The finding, or a problem when fields are missing or fewer than 100 stations can be used.</returns>
    public static Outcome<SpikesFinding> Run(ReturnSet returns, SpikesOptions? options = null)
    {
        options ??= new SpikesOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Resamples, 10_000);
        if (MethodProblem.Missing(returns, ReturnField.Cast) is { } problem)
        {
            return Outcome<SpikesFinding>.Refused(problem);
        }
        var stations = Usable(returns);
        if (stations.Length < LeastStations)
        {
            return Outcome<SpikesFinding>.Refused(MethodProblem.TooFew(LeastStations, stations.Length));
        }
        var priors = BetaPrior.OfRegions(returns, stations);
        var blocks = new SpikeSums[Blocks];
        Parallel.For(
            0,
            Blocks,
            b =>
            {
                blocks[b] = new SpikeSums(options.Resamples, options.Package);
                var resampler = new StationResampler();
                for (var s = b; s < stations.Length; s += Blocks)
                {
                    Resample(returns, stations[s], priors, resampler, blocks[b], options);
                }
            }
        );
        return Outcome<SpikesFinding>.Of(Judge(returns, stations, blocks, options));
    }

    private static void Resample(
        ReturnSet returns,
        int station,
        BetaPrior[] priors,
        StationResampler resampler,
        SpikeSums block,
        SpikesOptions options
    )
    {
        var prior = priors[returns.Stations.Region[station]];
        resampler.Prepare(returns.LeaderVotes[station], returns.Cast[station], prior, block.Mass);
        if (options.Package)
        {
            ResampleBinned(station, resampler, block, options);
        }
        var random = SeededRandom.Stream(options.Seed, (ulong)station);
        for (var r = 0; r < options.Resamples; r++)
        {
            var outcome = resampler.Draw(random);
            if (outcome > 0)
            {
                block.Density[(resampler.Point(outcome) * options.Resamples) + r] += resampler.Weight(outcome);
            }
        }
    }

    // A stream of its own: the numbers of the other kernel do not depend on this one.
    private static void ResampleBinned(int station, StationResampler resampler, SpikeSums block, SpikesOptions options)
    {
        var random = SeededRandom.Stream(options.Seed + 1, (ulong)station);
        for (var r = 0; r < options.Resamples; r++)
        {
            var (point, beyond) = resampler.DrawPlace(random);
            var at = (point * options.Resamples) + r;
            block.Binned[at] += BinnedKernel.Unit - beyond;
            block.Binned[at + options.Resamples] += beyond;
        }
    }

    private static SpikesFinding Judge(ReturnSet returns, int[] stations, SpikeSums[] blocks, SpikesOptions options)
    {
        var density = new long[SpikeGrid.Steps + 1];
        var count = new int[SpikeGrid.Steps + 1];
        foreach (var i in stations)
        {
            var point = SpikeGrid.Nearest(returns.LeaderVotes[i], returns.Cast[i]);
            count[point]++;
            density[point] += SpikeGrid.Weight(returns.LeaderVotes[i], returns.Cast[i], point);
        }
        var expected = new double[SpikeGrid.Steps + 1];
        int[] sizes = [.. Shown.Where(r => r < options.Resamples), options.Resamples];
        var shares = new double[sizes.Length];
        var peaks = new List<Spike>();
        for (var point = 0; point <= SpikeGrid.Steps; point++)
        {
            expected[point] = blocks.Sum(b => b.Mass[point]) / SpikeGrid.MassUnit;
            var excess = count[point] - expected[point];
            long highest = 0;
            for (int r = 0, size = 0; r < options.Resamples; r++)
            {
                highest = Math.Max(highest, blocks.Sum(b => b.Density[(point * options.Resamples) + r]));
                if (r + 1 == sizes[size])
                {
                    shares[size] += density[point] > highest && excess > 0 ? excess / stations.Length : 0;
                    size++;
                }
            }
            if (density[point] > highest && excess > 0)
            {
                peaks.Add(new Spike(100.0 * point / SpikeGrid.Steps, count[point], expected[point]));
            }
        }
        var share = shares[^1];
        var package = options.Package
            ? PackageShares.Of(returns, stations, blocks, expected, sizes, options.Resamples)
            : null;
        return new SpikesFinding
        {
            Share = share,
            ByResamples = [.. sizes.Zip(shares, (r, s) => new ShareByResamples(r, s))],
            Package = package,
            Peaks = [.. peaks.OrderByDescending(p => p.Observed - p.Expected).ThenBy(p => p.Percent)],
            Stations = stations.Length,
            Seed = options.Seed,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["resamples"] = options.Resamples,
                ["grid-steps"] = SpikeGrid.Steps,
                ["bandwidth"] = SpikeGrid.Bandwidth,
            },
            Source =
                "Rozenas, Detecting election fraud from irregularities in vote-share distributions, Political Analysis 25(1), 2017, 41–56",
            Summary = SpikesWords.Summary(share, shares[0], sizes, peaks.Count, stations.Length, package),
            Assumptions = SpikesWords.Assumptions,
            OtherExplanations = SpikesWords.OtherExplanations,
            FalseAlarms = SpikesWords.FalseAlarms,
        };
    }

    private static int[] Usable(ReturnSet returns)
    {
        var usable = new List<int>(returns.Count);
        for (var i = 0; i < returns.Count; i++)
        {
            if (returns.Cast[i] > 0 && returns.LeaderVotes[i] <= returns.Cast[i])
            {
                usable.Add(i);
            }
        }
        return [.. usable];
    }
}
