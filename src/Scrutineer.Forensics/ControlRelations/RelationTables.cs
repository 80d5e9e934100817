using Scrutineer.Wording;

namespace Scrutineer.Forensics.ControlRelations;

/// <summary>Control relations: how each came out, and the returns with the largest differences, named.</summary>
internal static class RelationTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(ControlRelationsFinding finding, Language language) =>
        [Relations(finding, language), Broken(finding, language)];

    private static FindingTable Relations(ControlRelationsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var table = new TableBuilder(
            null,
            uk ? "співвідношення" : "relation",
            uk ? ">перевірено" : ">checked",
            uk ? ">не виконується" : ">fails",
            uk ? ">сума розбіжностей" : ">differences in all"
        );
        foreach (var relation in finding.Relations.Where(r => r.Checked > 0))
        {
            table.Row(
                relation.Says.In(language),
                Numbers.Say(relation.Checked, language),
                Numbers.Say(relation.Failures, language),
                Numbers.Say(relation.Discrepancy, language)
            );
        }
        return table.Table;
    }

    private static FindingTable Broken(ControlRelationsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var table = new TableBuilder(
            uk ? "Найбільші розбіжності" : "Largest differences",
            uk ? "дільниця" : "station",
            uk ? ">рядок" : ">row",
            uk ? "співвідношення" : "relation",
            uk ? ">ліворуч" : ">left",
            uk ? ">праворуч" : ">right"
        );
        foreach (var broken in finding.Examples.Take(Most))
        {
            table.Row(
                $"{broken.Region}, {broken.Commission}, {broken.Station}",
                Numbers.Say(broken.Row, language),
                broken.Relation,
                Numbers.Say(broken.Left, language),
                Numbers.Say(broken.Right, language)
            );
        }
        return table.Table;
    }
}
