using Scrutineer.Returns;

namespace Scrutineer.Forensics.Comparison;

/// <summary>Changes of each station's commission, in columns; blank where it has no namesake in the earlier vote.</summary>
internal static class ComparisonColumns
{
    public static IReadOnlyList<StationColumn> Of(ReturnSet returns, ComparisonFinding finding)
    {
        var changes = finding.Changes.ToDictionary(c => c.Later);
        NumberColumn Column(string name, Func<CommissionChange, double> value) =>
            new(
                name,
                [
                    .. returns
                        .Stations.Commission.ToArray()
                        .Select(c => changes.TryGetValue(c, out var change) ? value(change) : (double?)null),
                ]
            );
        return
        [
            Column("commission-turnout-change", c => c.TurnoutChange),
            Column("commission-turnout-change-se", c => c.TurnoutSe),
            Column("commission-result-change", c => c.ResultChange),
            Column("commission-result-change-se", c => c.ResultSe),
        ];
    }
}
