using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Options of the mixture.</summary>
/// <param name="Draws">Most draws of each chain, 40 … 100,000; 0 for 160 … 2,500 by the number of stations.</param>
/// <param name="Chains">Number of chains, 2 … 64.</param>
/// <param name="Seed">Seed of the chains and of the votes drawn from the model.</param>
/// <param name="Threads">Most threads; 0 for all processors. The answer does not depend on it.</param>
internal sealed record MixtureOptions(int Draws = 0, int Chains = 4, ulong Seed = 2_019, int Threads = 0);

/// <summary>Fits the quasi-binomial logistic mixture, and says whether its shares may be read.</summary>
internal static class MixtureMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "mixture";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } =
        Method.Of(Name, returns => Run(returns)) with
        {
            Cost = 54_000,
            OnRequest = true,
        };

    private const int LeastStations = 200;

    /// <summary>k of the package.</summary>
    internal const double K = 0.7;

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem: a missing field, or fewer than 200 stations that can be used.</returns>
    public static Outcome<MixtureFinding> Run(ReturnSet returns, MixtureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        options ??= new MixtureOptions();
        if (options.Draws is not 0 and (< 40 or > 100_000) || options.Chains is < 2 or > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Draws or chains outside their range.");
        }
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<MixtureFinding>.Refused(problem);
        }
        var stations = MixtureStations.Of(returns);
        return stations.Count < LeastStations
            ? Outcome<MixtureFinding>.Refused(MethodProblem.TooFew(LeastStations, stations.Count))
            : Outcome<MixtureFinding>.Of(Judge(stations, MixtureFit.Of(stations, options), options));
    }

    /// <summary>The finding about stations from a fit.</summary>
    internal static MixtureFinding Judge(MixtureStations stations, MixtureFit fit, MixtureOptions options)
    {
        var obstacles = MixtureVerdicts.Of(fit);
        var verdict = MixtureVerdicts.Verdict(obstacles);
        return new MixtureFinding
        {
            Verdict = verdict,
            Obstacles = obstacles,
            Estimates = fit.Estimates,
            Modes = fit.Modes,
            Variants = fit.Variants,
            Misplaced = fit.Misplaced,
            MisplacedByChance = fit.MisplacedByChance,
            Held = fit.Held,
            Accepted = fit.Accepted,
            Stations = stations.Count,
            Seed = options.Seed,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["k"] = K,
                ["chains"] = options.Chains,
                ["draws"] = fit.Draws,
                ["starts"] = fit.Starts,
                ["quadrature-nodes"] = MixtureFit.Nodes,
                ["grid-step"] = MixtureFit.Step,
                ["most-variance"] = MixtureModel.MostVariance,
                ["registered-to"] = StationSizes.MostRegistered,
                ["most-r-hat"] = MixtureVerdicts.MostRHat,
                ["least-effective"] = MixtureVerdicts.LeastEffective,
                ["rival-within"] = MixtureVerdicts.RivalWithin,
                ["most-misplaced"] = MixtureVerdicts.MostMisplaced,
                ["most-shift"] = MixtureVerdicts.MostShift,
                ["most-moved"] = MixtureVerdicts.MostMoved,
            },
            Source =
                "Mebane, Ferrari, McAlister, Wu, Election Forensics: Positive Empirical Models of Election Fraud, R package eforensics, model qbl, 2019; "
                + "Ferrari, McAlister, Mebane, Developments in Positive Empirical Models of Election Frauds, 2018",
            Summary = MixtureWords.Summary(verdict, obstacles, fit, stations.Count),
            Assumptions = MixtureWords.Assumptions,
            OtherExplanations = MixtureWords.OtherExplanations,
            FalseAlarms = MixtureWords.FalseAlarms,
        };
    }
}
