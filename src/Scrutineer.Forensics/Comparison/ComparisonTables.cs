using Scrutineer.Wording;

namespace Scrutineer.Forensics.Comparison;

/// <summary>Two votes: the commissions that moved farthest from the median change, named.</summary>
internal static class ComparisonTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(ComparisonFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(Most, finding.Changes.Count);
        var of = Numbers.Say(finding.Changes.Count, language);
        var table = new TableBuilder(
            uk
                ? $"Комісії, що змінилися найбільше: {shown} із {of}; лідери: {finding.EarlierLeader} → {finding.LaterLeader}"
                : $"Commissions that changed most: {shown} of {of}; leaders: {finding.EarlierLeader} → {finding.LaterLeader}",
            uk ? "комісія" : "commission",
            uk ? ">явка, %" : ">turnout, %",
            uk ? ">зміна" : ">change",
            uk ? ">± ст. похибка" : ">± std. error",
            uk ? ">результат, %" : ">result, %",
            uk ? ">зміна" : ">change",
            uk ? ">± ст. похибка" : ">± std. error"
        );
        foreach (var change in finding.Changes.Take(Most))
        {
            table.Row(
                $"{change.Region}, {change.Commission}",
                Pair(change.Turnout, language),
                Signed(change.TurnoutChange, language),
                Numbers.Say(change.TurnoutSe, 1, language),
                Pair(change.Result, language),
                Signed(change.ResultChange, language),
                Numbers.Say(change.ResultSe, 1, language)
            );
        }
        return [table.Table];
    }

    private static string Pair(SharePair pair, Language language) =>
        $"{Numbers.Say(pair.Earlier, 1, language)} → {Numbers.Say(pair.Later, 1, language)}";

    private static string Signed(double points, Language language) =>
        (points > 0 ? "+" : "") + Numbers.Say(points, 1, language);
}
