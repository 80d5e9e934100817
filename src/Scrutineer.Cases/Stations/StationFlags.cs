using System.Globalization;
using Scrutineer.Forensics;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;

namespace Scrutineer.Cases.Stations;

/// <summary>What the methods say of each station, in columns for an analyst who goes on in R or Python.</summary>
/// <remarks>
/// A blank cell means that the method does not look at the station (or was not run); 0 or an empty text never stands for that
/// in a column of numbers. Groups, pairs and runs carry the numbers under which the tables list them, parted by semicolons.
/// </remarks>
internal static class StationFlags
{
    public static IReadOnlyList<StationColumn> Of(ReturnSet returns, IReadOnlyList<Finding> findings)
    {
        var columns = new List<StationColumn>
        {
            new CountColumn("row", [.. Enumerable.Range(0, returns.Count).Select(i => (int?)returns.Stations.Row(i))]),
            new NumberColumn("turnout-percent", Shares(returns, turnout: true)),
            new NumberColumn("result-percent", Shares(returns, turnout: false)),
        };
        foreach (var finding in findings)
        {
            columns.AddRange(
                finding switch
                {
                    IntegerPercentagesFinding => Whole(returns),
                    ClonedPercentagesFinding cloned => [Cloned(returns, cloned)],
                    CopiedReturnsFinding copied => Copied(returns, copied),
                    NeighboursFinding => Neighbours(returns),
                    ControlRelationsFinding => [Broken(returns)],
                    ComparisonFinding comparison => Changes(returns, comparison),
                    _ => [],
                }
            );
        }
        return columns;
    }

    private static double?[] Shares(ReturnSet returns, bool turnout)
    {
        var shares = new double?[returns.Count];
        if (!returns.Has(ReturnField.Cast) || (turnout && !returns.Has(ReturnField.Registered)))
        {
            return shares;
        }
        var issued = returns.Has(ReturnField.Issued) ? returns.Issued : returns.Cast;
        var part = turnout ? issued : returns.LeaderVotes;
        var whole = turnout ? returns.Registered : returns.Cast;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = whole[i] > 0 ? 100.0 * part[i] / whole[i] : null;
        }
        return shares;
    }

    private static IEnumerable<StationColumn> Whole(ReturnSet returns)
    {
        var whole = WholePercentages.Of(returns);
        yield return new CountColumn("turnout-whole", [.. whole.Turnout.Select(Bit)]);
        yield return new CountColumn("result-whole", [.. whole.Result.Select(Bit)]);
    }

    private static int? Bit(bool? flag) => flag is { } known ? (known ? 1 : 0) : null;

    private static TextColumn Cloned(ReturnSet returns, ClonedPercentagesFinding finding) =>
        new("cloned-groups", Numbered(returns, finding.Clusters.Select(c => c.Stations)));

    private static IEnumerable<StationColumn> Copied(ReturnSet returns, CopiedReturnsFinding finding)
    {
        yield return new TextColumn(
            "copied-pairs",
            Numbered(returns, finding.Pairs.Select(p => new[] { p.First, p.Second }))
        );
        yield return new TextColumn(
            "repeated-runs",
            Numbered(
                returns,
                finding.Runs.Select(r =>
                    Enumerable.Range(r.First, r.Length).Concat(Enumerable.Range(r.Second, r.Length))
                )
            )
        );
    }

    private static IEnumerable<StationColumn> Neighbours(ReturnSet returns)
    {
        var turnout = new double?[returns.Count];
        var result = new double?[returns.Count];
        var p = new double?[returns.Count];
        // The finding lists the farthest; a table of all stations wants them all.
        var all = NeighboursMethod.Run(returns, new NeighboursOptions(MostListed: int.MaxValue)).Value;
        foreach (var station in all?.StationLevel.Ranked ?? [])
        {
            turnout[station.Index] = station.TurnoutDeviation;
            result[station.Index] = station.ResultDeviation;
            p[station.Index] = station.P;
        }
        yield return new NumberColumn("neighbour-turnout-deviation", turnout);
        yield return new NumberColumn("neighbour-result-deviation", result);
        yield return new NumberColumn("neighbour-p", p);
    }

    // Of the station's commission; blank where it has no namesake in the earlier vote.
    private static IEnumerable<StationColumn> Changes(ReturnSet returns, ComparisonFinding finding)
    {
        var changes = finding.Changes.ToDictionary(c => c.Later);
        double?[] Column(Func<CommissionChange, double> value) =>
            [
                .. returns
                    .Stations.Commission.ToArray()
                    .Select(c => changes.TryGetValue(c, out var change) ? value(change) : (double?)null),
            ];
        yield return new NumberColumn("commission-turnout-change", Column(c => c.TurnoutChange));
        yield return new NumberColumn("commission-turnout-change-se", Column(c => c.TurnoutSe));
        yield return new NumberColumn("commission-result-change", Column(c => c.ResultChange));
        yield return new NumberColumn("commission-result-change-se", Column(c => c.ResultSe));
    }

    private static TextColumn Broken(ReturnSet returns)
    {
        var broken = new List<string>?[returns.Count];
        foreach (var relation in returns.CheckRelations())
        {
            foreach (var failure in relation.Failures)
            {
                (broken[failure.Station] ??= []).Add(relation.Relation.Id);
            }
        }
        return new TextColumn("broken-relations", [.. broken.Select(b => b is null ? null : string.Join(';', b))]);
    }

    private static string?[] Numbered(ReturnSet returns, IEnumerable<IEnumerable<int>> groups)
    {
        var numbers = new string?[returns.Count];
        var number = 0;
        foreach (var group in groups)
        {
            number++;
            var written = number.ToString(CultureInfo.InvariantCulture);
            foreach (var station in group.Distinct())
            {
                numbers[station] = numbers[station] is { } before ? $"{before};{written}" : written;
            }
        }
        return numbers;
    }
}
