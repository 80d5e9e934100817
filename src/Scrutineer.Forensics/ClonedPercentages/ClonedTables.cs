using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.ClonedPercentages;

/// <summary>Cloned percentages: the most surprising groups, their stations named.</summary>
internal static class ClonedTables
{
    private const int MostGroups = 10;
    private const int MostNamed = 8;

    public static IReadOnlyList<FindingTable> Of(ReturnSet returns, ClonedPercentagesFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(MostGroups, finding.Clusters.Count);
        var table = new TableBuilder(
            uk ? $"Групи: {shown} із {finding.Clusters.Count}" : $"Groups: {shown} of {finding.Clusters.Count}",
            "№",
            uk ? "де" : "where",
            uk ? "що" : "what",
            ">%",
            uk ? ">дільниць" : ">stations",
            uk ? ">очікувано" : ">expected",
            uk ? ">таких будь-де" : ">such anywhere",
            uk ? "дільниці" : "stations"
        );
        foreach (var (number, cluster) in finding.Clusters.Take(MostGroups).Index())
        {
            table.Row(
                Numbers.Say(number + 1, language),
                Where(returns, cluster),
                cluster.What == What.Turnout ? (uk ? "явка" : "turnout") : (uk ? "результат" : "result"),
                Numbers.Say(cluster.Percent, cluster.PerPoint == 100 ? 2 : 1, language),
                Numbers.Say(cluster.Stations.Count, language),
                Numbers.Say(cluster.Expected, 2, language),
                SmallNumbers.Say(cluster.ExpectedAnywhere, language),
                string.Join("; ", cluster.Stations.Take(MostNamed).Select(returns.Stations.Name))
                    + (cluster.Stations.Count > MostNamed ? "; …" : "")
            );
        }
        return [table.Table];
    }

    private static string Where(ReturnSet returns, Cluster cluster)
    {
        if (cluster.Among == Among.Region)
        {
            return returns.Regions[cluster.Group];
        }
        var commission = returns.Commissions[cluster.Group];
        return $"{returns.Regions[commission.Region]}, {commission.Name}";
    }
}
