using Scrutineer.Forensics.Pairs;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>
/// Puts the returns of two races of one day side by side, station by station: whoever comes is given both ballots, so their numbers
/// differ only by what voters and registers can do. It describes and has no p-value: how many voters decline a ballot is not known.
/// </summary>
internal static class TwoRacesMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "two-races";

    /// <summary>The method, to be asked for by giving a second race.</summary>
    public static Method Method { get; } =
        Method.Of<TwoRacesFinding>(Name, Compare) with
        {
            OnRequest = true,
            NeedsSecondRace = true,
        };

    private const int Most = 1000;

    /// <summary>Compares two races.</summary>
    /// <returns>The finding, or a problem: a race without data, a missing field, or no station in both.</returns>
    public static Outcome<TwoRacesFinding> Run(ReturnSet first, ReturnSet second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var race in new[] { first, second })
        {
            if (race.Count == 0)
            {
                return Outcome<TwoRacesFinding>.Refused(PairProblem.Empty(second: race == second));
            }
            if (MethodProblem.Missing(race, ReturnField.Issued, ReturnField.Cast) is { } problem)
            {
                return Outcome<TwoRacesFinding>.Refused(PairProblem.Of(second: race == second, problem));
            }
        }
        var matched = Matching.Stations(first, second);
        var summary = MatchSummary.Of(matched, first, second, PairUnit.Stations);
        if (matched.Pairs.Count == 0)
        {
            return Outcome<TwoRacesFinding>.Refused(
                PairProblem.NothingMatches(
                    PairUnit.Stations,
                    summary.SomeOnlyFirst.Select(u => u.Line),
                    summary.SomeOnlySecond.Select(u => u.Line)
                )
            );
        }
        return Outcome.Of(
            Find(
                first,
                second,
                summary,
                [.. matched.Pairs.Select(p => StationPair.Of(first, second, p.First, p.Second))]
            )
        );
    }

    private static TwoRacesFinding Find(ReturnSet first, ReturnSet second, MatchSummary match, List<StationPair> pairs)
    {
        var fields = Agreement.Of(pairs);
        var relations = RaceRelations.All.Select(r => Checked(r, pairs)).ToList();
        return new()
        {
            Match = match,
            Fields = fields,
            Relations = relations,
            Regions = Regions(first, pairs),
            Farthest = Farthest(first, second, pairs),
            Pairs = pairs.ToDictionary(p => p.First),
            Stations = pairs.Count,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["matched-by"] =
                    "region, commission and station name; else region, commission and number; else region and number; each only where unique in both",
                ["difference"] = "first race − second race",
            },
            Source = "Arithmetic of ballots; definition: Scrutineer, docs/methods/two-races.md",
            Summary = TwoRacesWords.Summary(match, fields, relations),
            Assumptions = TwoRacesWords.Assumptions,
            OtherExplanations = TwoRacesWords.OtherExplanations,
            FalseAlarms = TwoRacesWords.FalseAlarms,
        };
    }

    private static RaceRelation Checked(RaceRelations.Rule rule, List<StationPair> pairs)
    {
        var broken = pairs.Select(rule.Broken).OfType<long>().ToList();
        return new(rule.Id, rule.Says, rule.Innocent, broken.Count, broken.Count(b => b > 0), broken.Sum());
    }

    private static IReadOnlyList<RegionApart> Regions(ReturnSet first, List<StationPair> pairs) =>
        [
            .. pairs
                .GroupBy(p => first.Stations.Region[p.First])
                .Select(g =>
                {
                    var apart = g.Sum(p => (long)Math.Abs(p.Cast));
                    var ballots = g.Sum(p => (long)Math.Max(p.Counts.Cast, p.Others.Cast));
                    return new RegionApart(
                        first.Regions[g.Key],
                        g.Count(),
                        g.Count(p => p.Cast != 0),
                        apart,
                        ballots > 0 ? 1000.0 * apart / ballots : 0
                    );
                })
                .OrderByDescending(r => r.PerThousand)
                .ThenBy(r => r.Region, StringComparer.Ordinal),
        ];

    private static IReadOnlyList<StationApart> Farthest(ReturnSet first, ReturnSet second, List<StationPair> pairs) =>
        [
            .. pairs
                .Where(p => p.Cast != 0 || p.Issued != 0)
                .OrderByDescending(p => Math.Abs(p.Cast))
                .ThenByDescending(p => Math.Abs(p.Issued))
                .ThenBy(p => first.Stations.Row(p.First))
                .Take(Most)
                .Select(p =>
                {
                    var station = first.Station(p.First);
                    return new StationApart(
                        station.Region,
                        station.Commission,
                        station.Name,
                        station.Row,
                        second.Stations.Row(p.Second),
                        p.Counts,
                        p.Others,
                        TwoRacesColumns.Broken(p)
                    );
                }),
        ];

    private static Outcome<TwoRacesFinding> Compare(MethodInput given) =>
        given.SecondRace is { } second
            ? Run(given.Returns, second)
            : Outcome<TwoRacesFinding>.Refused(PairProblem.NoSecondRace);
}
