using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ControlRelations;

/// <summary>Lays out, by relation and region, the returns whose own numbers do not agree.</summary>
public static class ControlRelationsMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "control-relations";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 7 };

    private const int MostExamples = 100;

    /// <summary>Runs the method.</summary>
    /// <returns>The finding, or a problem when there is no station or no relation can be checked.</returns>
    public static Outcome<ControlRelationsFinding> Run(ReturnSet returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (returns.Count == 0)
        {
            return Outcome<ControlRelationsFinding>.Refused(MethodProblem.NoStation);
        }
        var results = returns.CheckRelations();
        if (results.All(r => r.Checked == 0))
        {
            return Outcome<ControlRelationsFinding>.Refused(ControlRelationsWords.NothingToCheck);
        }
        var broken = results.SelectMany(r => r.Failures).Select(f => f.Station).Distinct().ToArray();
        var relations = results.Select(Row).ToArray();
        return Outcome<ControlRelationsFinding>.Of(
            new ControlRelationsFinding
            {
                Relations = relations,
                Regions = ByRegion(returns, results, broken),
                Broken = broken.Length,
                Examples = Examples(returns, results),
                Stations = returns.Count,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["relations-checked"] = results.Count(r => r.Checked > 0),
                    ["relations-lacking-fields"] = results.Count(r => r.Checked == 0),
                    ["most-examples"] = MostExamples,
                },
                Source = string.Join("; ", results.Select(r => r.Relation.Source.En).Distinct(StringComparer.Ordinal)),
                Summary = ControlRelationsWords.Summary(broken.Length, returns.Count, relations),
                Assumptions = ControlRelationsWords.Assumptions,
                OtherExplanations = ControlRelationsWords.OtherExplanations,
                FalseAlarms = ControlRelationsWords.FalseAlarms,
            }
        );
    }

    private static RelationRow Row(RelationResult result) =>
        new(
            result.Relation.Id,
            result.Relation.Formula,
            result.Relation.Says,
            result.Relation.Source,
            result.Checked,
            [.. result.Lacking.Select(f => f.Id())],
            result.Failures.Count,
            result.Failures.Sum(f => Math.Abs(f.Left - f.Right))
        );

    private static RelationRegion[] ByRegion(ReturnSet returns, IReadOnlyList<RelationResult> results, int[] broken)
    {
        var region = returns.Stations.Region;
        var stations = new int[returns.Regions.Count];
        var broke = new int[returns.Regions.Count];
        var byRelation = new int[returns.Regions.Count, results.Count];
        foreach (var r in region)
        {
            stations[r]++;
        }
        foreach (var station in broken)
        {
            broke[region[station]]++;
        }
        for (var relation = 0; relation < results.Count; relation++)
        {
            foreach (var failure in results[relation].Failures)
            {
                byRelation[region[failure.Station], relation]++;
            }
        }
        return
        [
            .. Enumerable
                .Range(0, stations.Length)
                .Where(r => broke[r] > 0)
                .OrderByDescending(r => broke[r])
                .Select(r => new RelationRegion(
                    returns.Regions[r],
                    stations[r],
                    broke[r],
                    [.. Enumerable.Range(0, results.Count).Select(relation => byRelation[r, relation])]
                )),
        ];
    }

    private static BrokenReturn[] Examples(ReturnSet returns, IReadOnlyList<RelationResult> results) =>
        [
            .. results
                .SelectMany(result => result.Failures.Select(failure => (result.Relation.Id, failure)))
                .OrderByDescending(x => Math.Abs(x.failure.Left - x.failure.Right))
                .ThenBy(x => x.failure.Station)
                .Take(MostExamples)
                .Select(x =>
                {
                    var station = returns.Station(x.failure.Station);
                    return new BrokenReturn(
                        x.Id,
                        station.Region,
                        station.Commission,
                        station.Name,
                        station.Row,
                        x.failure.Left,
                        x.failure.Right
                    );
                }),
        ];
}
