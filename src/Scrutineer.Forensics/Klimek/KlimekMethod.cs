using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Klimek;

/// <summary>Options of the mixture.</summary>
/// <param name="Draws">Stations simulated for each component, 10,000 … 10,000,000.</param>
/// <param name="Resamples">Bootstrap resamples, 0 … 10,000; 0 for no interval.</param>
/// <param name="Seed">Seed of the components and of the resamples.</param>
internal sealed record KlimekOptions(int Draws = 60_000, int Resamples = 50, ulong Seed = 2_012)
{
    /// <summary>Where the clean centre is looked for: for tests, which measure what the choice does.</summary>
    internal CleanCentre Centre { get; init; }
}

/// <summary>Fits the mixture of clean, incremental and extreme stations by linear least squares over simulated components.</summary>
internal static class KlimekMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "klimek";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } =
        Method.Of(Name, returns => Run(returns)) with
        {
            Cost = 1_000,
            OnRequest = true,
        };

    private const int LeastStations = 500;
    private const int RegionsToResample = 10;
    private const int DrawsAgain = 20_000;
    private static readonly Objective[] Kinds = [Objective.VotesOfRegistered, Objective.Result, Objective.Plane];
    private static readonly BinWeight[] Weights = [BinWeight.Relative, BinWeight.Pearson];

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem: a missing field, fewer than 500 stations that can be used, no cluster away from the rim.</returns>
    public static Outcome<KlimekFinding> Run(ReturnSet returns, KlimekOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        options ??= new KlimekOptions();
        if (options.Draws is < 10_000 or > 10_000_000 || options.Resamples is < 0 or > 10_000)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Draws or resamples outside their range.");
        }
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<KlimekFinding>.Refused(problem);
        }
        var stations = Stations.Of(returns);
        if (stations.Count < LeastStations)
        {
            return Outcome<KlimekFinding>.Refused(MethodProblem.TooFew(LeastStations, stations.Count));
        }
        var once = new int[stations.Count];
        Array.Fill(once, 1);
        var observed = Histograms.Of(stations, once);
        if (CleanStations.Of(stations, once, observed.Plane, options.Centre) is not { } clean)
        {
            return Outcome<KlimekFinding>.Refused(KlimekWords.NoCleanCluster);
        }
        var components = Components.Simulate(stations, clean, options.Draws, options.Seed);
        var weight = (double)stations.Count / options.Draws;
        var objectives = Kinds.SelectMany(k => Weights.Select(w => Fit(k, w, observed, components, weight))).ToList();
        var best = objectives[0].Best;
        var again = Again(stations, returns.Regions.Count, options);
        var incremental = Interval(again, f => f.Incremental);
        var extreme = Interval(again, f => f.Extreme);
        var unexplained = Unexplained(observed, components, weight, best) / stations.Count;
        return Outcome<KlimekFinding>.Of(
            new KlimekFinding
            {
                Clean = clean,
                Best = best,
                Incremental = incremental,
                Extreme = extreme,
                Objectives = objectives,
                Unexplained = unexplained,
                Stations = stations.Count,
                Seed = options.Seed,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["draws"] = options.Draws,
                    ["resamples"] = options.Resamples,
                    ["shapes"] = Shapes.All,
                    ["registered-from"] = StationSizes.LeastRegistered,
                    ["registered-to"] = StationSizes.MostRegistered,
                },
                Source =
                    "Klimek, Yegorov, Hanel, Thurner, PNAS 109(41), 2012, 16469–16473, doi:10.1073/pnas.1210722109",
                Summary = KlimekWords.Summary(best, incremental, extreme, objectives, unexplained, stations.Count),
                Assumptions = KlimekWords.Assumptions,
                OtherExplanations = KlimekWords.OtherExplanations,
                FalseAlarms = KlimekWords.FalseAlarms,
            }
        );
    }

    /// <summary>One objective over all shapes; a simulated station stands for <paramref name="each"/> real ones.</summary>
    private static ObjectiveFit Fit(
        Objective kind,
        BinWeight weight,
        Histograms observed,
        Components components,
        double each
    )
    {
        Func<double, double> w = weight == BinWeight.Relative ? n => 1 / ((n + 1) * (n + 1)) : n => 1 / (n + 1);
        var (seen, clean) = (Pick(observed, kind, 1), Pick(components.Clean, kind, each));
        var profile = new KlimekFit[Shapes.Count];
        for (var s = 0; s < profile.Length; s++)
        {
            var (incremental, extreme, misfit) = Mixture.Fit(
                seen,
                clean,
                Pick(components.Incremental[s], kind, each),
                Pick(components.Extreme[s], kind, each),
                w
            );
            profile[s] = new KlimekFit(Shapes.All[s], incremental, extreme, misfit);
        }
        return new ObjectiveFit(kind, weight, profile.MinBy(f => f.Misfit)!, profile);
    }

    private static double[] Pick(Histograms histograms, Objective kind, double each)
    {
        var counts = kind switch
        {
            Objective.VotesOfRegistered => histograms.Votes,
            Objective.Result => histograms.Result,
            Objective.Plane => histograms.Plane,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var scaled = new double[counts.Length];
        for (var b = 0; b < scaled.Length; b++)
        {
            scaled[b] = counts[b] * each;
        }
        return scaled;
    }

    /// <summary>The headline fit of each resample of regions, or of stations where there are fewer than ten regions.</summary>
    private static KlimekFit[] Again(Stations stations, int regions, KlimekOptions options)
    {
        var fits = new KlimekFit?[options.Resamples];
        Work.Share(
            fits.Length,
            0,
            b =>
            {
                // Resamples and components draw from seeds of their own.
                var random = SeededRandom.Stream(~options.Seed, (ulong)b);
                var times = Times(stations, regions, random);
                var observed = Histograms.Of(stations, times);
                if (CleanStations.Of(stations, times, observed.Plane, options.Centre) is not { } clean)
                {
                    return;
                }
                var components = Components.Simulate(stations, clean, DrawsAgain, random.NextBits(), true);
                var each = (double)times.Sum() / DrawsAgain;
                fits[b] = Fit(Objective.VotesOfRegistered, BinWeight.Relative, observed, components, each).Best;
            }
        );
        return [.. fits.OfType<KlimekFit>()];
    }

    private static int[] Times(Stations stations, int regions, SeededRandom random)
    {
        var times = new int[stations.Count];
        if (regions < RegionsToResample)
        {
            for (var i = 0; i < times.Length; i++)
            {
                times[random.NextInt(times.Length)]++;
            }
            return times;
        }
        var of = new int[regions];
        for (var i = 0; i < regions; i++)
        {
            of[random.NextInt(regions)]++;
        }
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = of[stations.Region[i]];
        }
        return times;
    }

    private static ShareInterval? Interval(KlimekFit[] fits, Func<KlimekFit, double> share)
    {
        if (fits.Length == 0)
        {
            return null;
        }
        var sorted = fits.Select(share).Order().ToArray();
        return new ShareInterval(
            sorted[(int)(0.05 * sorted.Length)],
            sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1]
        );
    }

    private static double Unexplained(Histograms observed, Components components, double each, KlimekFit best)
    {
        var s = Shapes.All.ToList().IndexOf(best.Shape);
        var (clean, some, all) = (components.Clean.Votes, components.Incremental[s].Votes, components.Extreme[s].Votes);
        var sum = 0.0;
        for (var b = 0; b < clean.Length; b++)
        {
            var fitted =
                ((1 - best.Incremental - best.Extreme) * clean[b])
                + (best.Incremental * some[b])
                + (best.Extreme * all[b]);
            sum += Math.Abs(observed.Votes[b] - (each * fitted));
        }
        return sum / 2;
    }
}
