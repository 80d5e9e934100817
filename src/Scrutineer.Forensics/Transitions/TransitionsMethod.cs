using Scrutineer.Forensics.Pairs;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>
/// Non-negative ecological regression: shares of the second vote on shares of the first, over stations or commissions that both votes have,
/// weighted by voters, with coefficients of 0 and more that sum to 1. It is right only if voters of a kind did the same everywhere.
/// </summary>
internal static class TransitionsMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "transitions";

    /// <summary>The method, to be asked for by name beside another vote.</summary>
    public static Method Method { get; } = Method.Of<TransitionsFinding>(Name, Compare) with { OnRequest = true };

    /// <summary>Choices that have a group of their own, at most; the smaller ones are one group.</summary>
    public const int MostChoices = 8;

    /// <summary>A choice with less than this share of the registered voters has no group of its own.</summary>
    public const double LeastShare = 0.02;

    /// <summary>Units for every group of the first vote, at least.</summary>
    public const int UnitsPerGroup = 10;

    /// <summary>Registers of a unit may differ by this factor; beyond it the voters are held to be others.</summary>
    public const double LeastRegisterRatio = 0.9;

    private const double Wide = 0.2;
    private const double Rounding = 1e-6;

    /// <summary>Estimates the transitions.</summary>
    /// <param name="first">The first vote: an earlier one, or the first race.</param>
    /// <param name="second">The second.</param>
    /// <param name="unit">What is matched.</param>
    /// <param name="sameDay">Whether they are two races of one day.</param>
    /// <returns>The finding, or a problem: nothing in common, registers that differ, too few units, groups that move together.</returns>
    public static Outcome<TransitionsFinding> Run(
        ReturnSet first,
        ReturnSet second,
        PairUnit unit,
        bool sameDay = false
    )
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var vote in new[] { first, second })
        {
            if (vote.Count == 0)
            {
                return Outcome<TransitionsFinding>.Refused(PairProblem.Empty(second: vote == second));
            }
            if (MethodProblem.Missing(vote, ReturnField.Registered, ReturnField.Cast) is { } problem)
            {
                return Outcome<TransitionsFinding>.Refused(PairProblem.Of(second: vote == second, problem));
            }
        }
        var matched =
            unit == PairUnit.Stations ? Matching.Stations(first, second) : Matching.Commissions(first, second);
        var match = MatchSummary.Of(matched, first, second, unit);
        if (matched.Pairs.Count == 0)
        {
            return Outcome<TransitionsFinding>.Refused(
                PairProblem.NothingMatches(
                    unit,
                    match.SomeOnlyFirst.Select(u => u.Line),
                    match.SomeOnlySecond.Select(u => u.Line)
                )
            );
        }
        var table = UnitTable.Of(Side.Of(first, unit), Side.Of(second, unit), matched.Pairs, unit);
        if (table.Refusal(matched.Pairs.Count, unit) is { } refusal)
        {
            return Outcome<TransitionsFinding>.Refused(refusal);
        }
        var products = Products.Of(table.Units, table.From.Count, table.To.Count);
        return products.Solve() is { } shares
            ? Outcome.Of(Find(match, table, products, shares, unit, sameDay))
            : Outcome<TransitionsFinding>.Refused(TransitionsWords.Together(unit));
    }

    private static TransitionsFinding Find(
        MatchSummary match,
        UnitTable table,
        Products products,
        double[,] shares,
        PairUnit unit,
        bool sameDay
    )
    {
        var errors = Jackknife.Errors(table.Units, products);
        var transitions = Transitions(table, shares, errors);
        var spread = Spread.Of(table.Units, shares);
        return new()
        {
            SameDay = sameDay,
            Unit = unit == PairUnit.Stations ? "stations" : "commissions",
            Match = match,
            Units = table.Units.Count,
            RegistersDiffer = table.RegistersDiffer,
            Unsound = table.Unsound,
            LeftOut = errors is null ? 0 : table.Units.Select(u => u.Left).Distinct().Count(),
            From = table.From,
            To = table.To,
            Transitions = transitions,
            Spread = spread,
            Stations = table.Stations,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["shares-of"] = "registered voters",
                ["weight"] = "registered voters, mean of both votes",
                ["choices-with-a-group-at-most"] = MostChoices,
                ["least-share-of-registered"] = LeastShare,
                ["least-ratio-of-registers"] = LeastRegisterRatio,
                ["least-units-per-group"] = UnitsPerGroup,
                ["errors-by-leaving-out"] = table.LeavesOutCommissions ? "commissions" : "regions",
            },
            Source =
                "Goodman, American Sociological Review 18(6), 1953, 663–664, and American Journal of Sociology 64(6), 1959, 610–625; bounds: Duncan, Davis, American Sociological Review 18(6), 1953, 665–666; limits: King, A Solution to the Ecological Inference Problem, Princeton 1997",
            Summary = TransitionsWords.Summary(table, transitions, spread),
            Assumptions = TransitionsWords.Assumptions,
            OtherExplanations = TransitionsWords.OtherExplanations,
            FalseAlarms = TransitionsWords.FalseAlarms,
        };
    }

    private static List<Transition> Transitions(UnitTable table, double[,] shares, double[,]? errors)
    {
        List<Transition> all = [];
        for (var j = 0; j < table.From.Count; j++)
        {
            for (var k = 0; k < table.To.Count; k++)
            {
                var share = shares[j, k];
                // At a bound the coefficient cannot vary to both sides, and leaving regions out tells no error.
                var error = share is > Rounding and < 1 - Rounding ? errors?[j, k] : null;
                var reach = StandardNormal.TwoSided95 * error;
                var (least, most) = Possible.Of(table.Units, j, k);
                all.Add(
                    new Transition(
                        j,
                        k,
                        share,
                        error,
                        reach is { } down ? Math.Max(0, share - down) : null,
                        reach is { } up ? Math.Min(1, share + up) : null,
                        least,
                        most,
                        most - least > Wide,
                        share < least - Rounding || share > most + Rounding,
                        share * table.From[j].Voters
                    )
                );
            }
        }
        return all;
    }

    private static Outcome<TransitionsFinding> Compare(MethodInput given) =>
        given switch
        {
            { SecondRace: { } second } => Run(given.Returns, second, given.MatchBy ?? PairUnit.Stations, sameDay: true),
            { Earlier: { } earlier } => Run(earlier, given.Returns, given.MatchBy ?? PairUnit.Commissions),
            _ => Outcome<TransitionsFinding>.Refused(PairProblem.NoOtherVote),
        };
}
