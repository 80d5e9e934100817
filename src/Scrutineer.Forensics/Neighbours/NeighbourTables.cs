using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Neighbours: the farthest stations and commissions, named.</summary>
internal static class NeighbourTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(ReturnSet returns, NeighboursFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var stations = Level(
            uk ? "Дільниці, найдальші від своєї комісії" : "Stations farthest from their commission",
            finding.StationLevel,
            language,
            i => returns.Station(i) is var s ? $"{s.Region}, {s.Commission}, {s.Name}" : ""
        );
        return finding.CommissionLevel is not { } commissions
            ? [stations]
            :
            [
                stations,
                Level(
                    uk ? "Комісії, найдальші від свого регіону" : "Commissions farthest from their region",
                    commissions,
                    language,
                    i => $"{returns.Regions[returns.Commissions[i].Region]}, {returns.Commissions[i].Name}"
                ),
            ];
    }

    private static FindingTable Level(string title, NeighbourLevel level, Language language, Func<int, string> name)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(Most, level.Ranked.Count);
        var table = new TableBuilder(
            uk
                ? $"{title}: {shown} із {Numbers.Say(level.Compared, language)}"
                : $"{title}: {shown} of {Numbers.Say(level.Compared, language)}",
            uk ? "де" : "where",
            uk ? ">явка, %" : ">turnout, %",
            uk ? ">у сусідів" : ">neighbours",
            uk ? ">результат, %" : ">result, %",
            uk ? ">у сусідів" : ">neighbours",
            uk ? ">відхилення явки" : ">turnout’s deviation",
            uk ? ">відхилення результату" : ">result’s deviation",
            ">p"
        );
        foreach (var unit in level.Ranked.Take(Most))
        {
            table.Row(
                name(unit.Index),
                Numbers.Say(unit.Turnout, 1, language),
                Numbers.Say(unit.NeighboursTurnout, 1, language),
                Numbers.Say(unit.Result, 1, language),
                Numbers.Say(unit.NeighboursResult, 1, language),
                Numbers.Say(unit.TurnoutDeviation, 1, language),
                Numbers.Say(unit.ResultDeviation, 1, language),
                SmallNumbers.Say(unit.P, language)
            );
        }
        return table.Table;
    }
}
