using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Copied returns: pairs and runs, named.</summary>
internal static class CopiedTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(ReturnSet returns, CopiedReturnsFinding finding, Language language) =>
        [Pairs(returns, finding, language), Runs(returns, finding, language)];

    private static FindingTable Pairs(ReturnSet returns, CopiedReturnsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(Most, finding.Pairs.Count);
        var table = new TableBuilder(
            uk ? $"Пари: {shown} із {finding.Pairs.Count}" : $"Pairs: {shown} of {finding.Pairs.Count}",
            "№",
            uk ? "комісія" : "commission",
            uk ? "перша" : "first",
            uk ? "друга" : "second",
            uk ? ">однакових чисел" : ">equal counts",
            uk ? "ті самі списки" : "same register",
            uk ? ">таких будь-де" : ">such anywhere"
        );
        foreach (var (number, pair) in finding.Pairs.Take(Most).Index())
        {
            var station = returns.Station(pair.First);
            table.Row(
                Numbers.Say(number + 1, language),
                $"{station.Region}, {station.Commission}",
                station.Name,
                returns.Stations.Name(pair.Second),
                uk ? $"{pair.Equal} із {pair.Compared}" : $"{pair.Equal} of {pair.Compared}",
                pair.SameRegistered ? (uk ? "так" : "yes") : (uk ? "ні" : "no"),
                SmallNumbers.Say(pair.ExpectedAnywhere, language)
            );
        }
        return table.Table;
    }

    private static FindingTable Runs(ReturnSet returns, CopiedReturnsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(Most, finding.Runs.Count);
        var table = new TableBuilder(
            uk
                ? $"Послідовності рядків: {shown} із {finding.Runs.Count}"
                : $"Runs of rows: {shown} of {finding.Runs.Count}",
            "№",
            uk ? "починається з" : "begins at",
            uk ? "повторено з" : "repeated from",
            uk ? ">рядків" : ">rows",
            uk ? ">таких будь-де" : ">such anywhere"
        );
        foreach (var (number, run) in finding.Runs.Take(Most).Index())
        {
            table.Row(
                Numbers.Say(number + 1, language),
                Named(returns.Station(run.First)),
                Named(returns.Station(run.Second)),
                Numbers.Say(run.Length, language),
                SmallNumbers.Say(run.ExpectedAnywhere, language)
            );
        }
        return table.Table;
    }

    private static string Named(StationRef station) => $"{station.Region}, {station.Commission}, {station.Name}";
}
