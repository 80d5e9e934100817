using Scrutineer.Wording;

namespace Scrutineer.Forensics.Slopes;

/// <summary>Slopes of regions: the steepest and the flattest.</summary>
internal static class SlopeTables
{
    private const int Each = 10;

    public static IReadOnlyList<FindingTable> Of(SlopesFinding finding, Language language)
    {
        if (finding.Regions.Count == 0)
        {
            return [];
        }
        bool uk = language == Language.Uk;
        var few = finding.Regions.Count <= 2 * Each;
        var table = new TableBuilder(
            (few, uk) switch
            {
                (true, true) => "Нахил у регіонах, пунктів результату на пункт явки",
                (true, _) => "Slopes in regions, points of result a point of turnout",
                (_, true) =>
                    $"Нахил у {Each} регіонах, де він найбільший, і {Each}, де найменший (усього {finding.Regions.Count})",
                _ =>
                    $"Slopes in the {Each} regions where they are steepest and the {Each} where they are flattest (of {finding.Regions.Count})",
            },
            uk ? "регіон" : "region",
            uk ? ">нахил" : ">slope",
            ">95 %",
            uk ? ">дільниць" : ">stations",
            uk ? ">комісій" : ">commissions"
        );
        foreach (
            var region in few ? finding.Regions : [.. finding.Regions.Take(Each), .. finding.Regions.TakeLast(Each)]
        )
        {
            table.Row(
                region.Region,
                Numbers.Say(region.Slope.Value, 2, language),
                $"{Numbers.Say(region.Slope.Low!.Value, 2, language)} … {Numbers.Say(region.Slope.High!.Value, 2, language)}",
                Numbers.Say(region.Slope.Stations, language),
                Numbers.Say(region.Slope.Commissions, language)
            );
        }
        return [table.Table];
    }
}
