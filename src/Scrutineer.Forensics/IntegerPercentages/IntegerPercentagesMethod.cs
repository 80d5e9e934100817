using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Counts whole percentages and says what chance allows, under two null models.</summary>
public static class IntegerPercentagesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "integer-percentages";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 110, ClaimsP = true };

    /// <summary>Fewer stations than this give no distribution to speak of.</summary>
    public const int LeastStations = 50;

    /// <summary>Runs the method.</summary>
    /// <param name="returns">Returns with registered voters, ballots cast and, where published, ballots issued.</param>
    /// <param name="options">Null for the published defaults.</param>
    /// <returns>The finding, or a problem when a field is missing or fewer than 50 stations can be used.</returns>
    public static Outcome<IntegerPercentagesFinding> Run(ReturnSet returns, IntegerPercentagesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        options ??= new IntegerPercentagesOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.LeastRegistered, nameof(options));
        if (options.HighestPercentage is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A percentage between 1 and 100.");
        }
        if (!(options.RegionLevel is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A significance level between 0 and 1.");
        }
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<IntegerPercentagesFinding>.Refused(problem);
        }
        var sample = StationSample.Take(returns, options);
        if (sample.Count < LeastStations)
        {
            return Outcome<IntegerPercentagesFinding>.Refused(MethodProblem.TooFew(LeastStations, sample.Count));
        }
        var lattice = NullProbabilities.Lattice(sample, options);
        var latticeTable = CellTally.Tables(sample, [lattice], options)[0];
        var regions = RegionTable.Of(sample, lattice, returns.Regions, options);
        var multiples = Multiples.Of(sample, lattice, options);
        // The plug-in null takes the columns of the lattice null, which has answered everything.
        var plugIn = NullProbabilities.PlugIn(sample, options, over: lattice);
        NullTable[] tables = [latticeTable, CellTally.Tables(sample, [plugIn], options)[0]];
        return Outcome<IntegerPercentagesFinding>.Of(
            new IntegerPercentagesFinding
            {
                Nulls = tables,
                Regions = regions,
                Multiples = multiples,
                TurnoutComb = Comb.Of(
                    sample.Issued.AsMemory(0, sample.Count),
                    sample.Registered.AsMemory(0, sample.Count),
                    options.Threads
                ),
                ResultComb = Comb.Of(
                    sample.Leader.AsMemory(0, sample.Count),
                    sample.Cast.AsMemory(0, sample.Count),
                    options.Threads
                ),
                Stations = sample.Count,
                Parameters = Parameters(returns, options, sample.Count),
                Source =
                    "Kobak, Shpilkin, Pshenichnikov, Annals of Applied Statistics 10(1), 2016, 54–73, doi:10.1214/16-AOAS904",
                Summary = IntegerPercentagesWords.Summary(
                    tables[0],
                    tables[1],
                    sample.Count,
                    regions,
                    options.RegionLevel
                ),
                Assumptions = IntegerPercentagesWords.Assumptions,
                OtherExplanations = IntegerPercentagesWords.OtherExplanations,
                FalseAlarms = IntegerPercentagesWords.FalseAlarms,
            }
        );
    }

    private static Dictionary<string, object> Parameters(
        ReturnSet returns,
        IntegerPercentagesOptions options,
        int used
    ) =>
        new(StringComparer.Ordinal)
        {
            ["least-registered"] = options.LeastRegistered,
            ["highest-percentage"] = options.HighestPercentage,
            ["region-level"] = options.RegionLevel,
            ["half-width-points"] = 0.05,
            ["plug-in-whole-rule"] = options.PlugInRule == WholeRule.Exact ? "exact" : "published",
            ["choice"] = returns.Choices[options.Choice ?? returns.Leader],
            ["result-over"] = options.ResultOver == ResultOver.Cast ? "cast" : "votes",
            ["turnout-from"] = returns.Has(ReturnField.Issued) ? "issued" : "cast",
            ["stations-left-out"] = returns.Count - used,
        };
}
