using Scrutineer.Wording;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Integer percentages: twelve cells under each null, then the regions with false discovery under control.</summary>
internal static class IntegerTables
{
    private const int MostRegions = 20;

    public static IReadOnlyList<FindingTable> Of(IntegerPercentagesFinding finding, Language language) =>
        [.. finding.Nulls.Select(n => Cells(n, language)), Regions(finding, language)];

    private static FindingTable Regions(IntegerPercentagesFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var below = finding.Regions.Count(r => r.Significant);
        var shown = Math.Min(MostRegions, finding.Regions.Count);
        var table = new TableBuilder(
            uk
                ? $"Регіони за q (Бенджаміні — Гохберг), ґраткова модель: {shown} із {finding.Regions.Count}; значущих: {below}"
                : $"Regions by q (Benjamini–Hochberg), lattice null: {shown} of {finding.Regions.Count}; significant: {below}",
            uk ? "регіон" : "region",
            uk ? ">дільниць" : ">stations",
            uk ? ">спостережено" : ">observed",
            uk ? ">очікувано" : ">expected",
            ">z",
            ">log₁₀ p",
            ">log₁₀ q",
            uk ? "значущий" : "significant"
        );
        foreach (
            var region in finding
                .Regions.OrderBy(r => r.Log10Q)
                .ThenBy(r => r.Log10P)
                .ThenBy(r => r.Region, StringComparer.Ordinal)
                .Take(MostRegions)
        )
        {
            table.Row(
                region.Region,
                Numbers.Say(region.Stations, language),
                Numbers.Say(region.Observed, language),
                Numbers.Say(region.Expected, 1, language),
                Numbers.Say(region.Z, 2, language),
                Numbers.Say(region.Log10P, 1, language),
                Numbers.Say(region.Log10Q, 1, language),
                Mark(region.Significant, uk)
            );
        }
        return table.Table;
    }

    private static string Mark(bool yes, bool uk) =>
        (yes, uk) switch
        {
            (false, _) => "",
            (true, true) => "так",
            _ => "yes",
        };

    private static FindingTable Cells(NullTable table, Language language)
    {
        bool uk = language == Language.Uk;
        var result = new TableBuilder(
            table.Null,
            uk ? "що" : "what",
            uk ? "вага" : "weight",
            uk ? ">спостережено" : ">observed",
            uk ? ">очікувано" : ">expected",
            uk ? ">ст. відх." : ">sd",
            uk ? ">надлишок" : ">excess",
            ">z",
            ">log₁₀ p"
        );
        foreach (var cell in table.Cells)
        {
            result.Row(
                Name(cell.What, uk),
                Name(cell.Weight, uk),
                Numbers.Say(cell.Observed, language),
                Numbers.Say(cell.Expected, 1, language),
                Numbers.Say(cell.Sd, 1, language),
                Numbers.Say(cell.Excess, 1, language),
                Numbers.Say(cell.Z, 2, language),
                Numbers.Say(cell.Log10P, 1, language)
            );
        }
        return result.Table;
    }

    private static string Name(What what, bool uk) =>
        what switch
        {
            What.Either => uk ? "явка чи результат" : "either",
            What.Result => uk ? "результат" : "result",
            What.Turnout => uk ? "явка" : "turnout",
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

    private static string Name(Weight weight, bool uk) =>
        weight switch
        {
            Weight.Stations => uk ? "дільниці" : "stations",
            Weight.Registered => uk ? "виборці у списках" : "registered voters",
            Weight.Issued => uk ? "видані бюлетені" : "ballots issued",
            Weight.Leader => uk ? "голоси за лідера" : "leader's votes",
            _ => throw new ArgumentOutOfRangeException(nameof(weight)),
        };
}
