using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>Two races: how each count agrees, what is broken, where, and at which stations.</summary>
internal static class TwoRacesTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(TwoRacesFinding finding, Language language) =>
        [
            Fields(finding, language),
            Relations(finding, language),
            Regions(finding, language),
            Stations(finding, language),
            .. MatchTables.Of(finding.Match, language),
        ];

    private static FindingTable Fields(TwoRacesFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var table = new TableBuilder(
            uk ? "Чи сходяться числа двох голосувань" : "Whether the counts of the two races agree",
            [uk ? "що" : "what", .. finding.Fields.Select(f => ">" + TwoRacesWords.Field(f.Field).In(language))]
        );
        Row(uk ? "перше голосування" : "first race", f => f.First);
        Row(uk ? "друге голосування" : "second race", f => f.Second);
        Row(uk ? "дільниць, де однакове" : "stations where equal", f => f.Equal);
        Row(uk ? "дільниць, де більше в першому" : "stations with more in the first", f => f.MoreInFirst);
        Row(uk ? "дільниць, де більше в другому" : "stations with more in the second", f => f.MoreInSecond);
        Row(uk ? "сума різниць" : "sum of differences", f => f.Apart);
        Row(uk ? "найбільша різниця" : "largest difference", f => f.Largest);
        Row(
            uk ? "дільниць, на яких половина різниць" : "stations that hold half of the differences",
            f => f.HoldingHalf
        );
        return table.Table;

        void Row(string what, Func<FieldAgreement, long> count) =>
            table.Row([what, .. finding.Fields.Select(f => Numbers.Say(count(f), language))]);
    }

    private static FindingTable Relations(TwoRacesFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var table = new TableBuilder(
            uk ? "Співвідношення між двома голосуваннями" : "Relations between the two races",
            uk ? "співвідношення" : "relation",
            uk ? ">перевірено" : ">checked",
            uk ? ">не виконується" : ">fails",
            uk ? ">на скільки разом" : ">by, in all",
            uk ? "чим це може бути без вини" : "what may break it innocently"
        );
        foreach (var relation in finding.Relations)
        {
            table.Row(
                relation.Says.In(language),
                relation.Checked == 0 ? "–" : Numbers.Say(relation.Checked, language),
                relation.Checked == 0 ? "–" : Numbers.Say(relation.Failed, language),
                relation.Checked == 0 ? "–" : Numbers.Say(relation.Ballots, language),
                relation.Innocent.In(language)
            );
        }
        return table.Table;
    }

    private static FindingTable Regions(TwoRacesFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var shown = Math.Min(Most, finding.Regions.Count);
        var of = Numbers.Say(finding.Regions.Count, language);
        var table = new TableBuilder(
            uk
                ? $"Регіони, де знайдені бюлетені різняться найбільше: {shown} із {of}"
                : $"Regions where ballots found differ most: {shown} of {of}",
            uk ? "регіон" : "region",
            uk ? ">дільниць" : ">stations",
            uk ? ">різні" : ">differ",
            uk ? ">сума різниць" : ">sum of differences",
            uk ? ">на 1000 бюлетенів" : ">per 1,000 ballots"
        );
        foreach (var region in finding.Regions.Take(Most))
        {
            table.Row(
                region.Region,
                Numbers.Say(region.Stations, language),
                Numbers.Say(region.Differ, language),
                Numbers.Say(region.Apart, language),
                Numbers.Say(region.PerThousand, 2, language)
            );
        }
        return table.Table;
    }

    private static FindingTable Stations(TwoRacesFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var table = new TableBuilder(
            uk
                ? "Дільниці, що різняться найбільше (перше | друге голосування)"
                : "Stations that differ most (first | second race)",
            uk ? "дільниця" : "station",
            uk ? ">рядки" : ">rows",
            uk ? ">у списку" : ">registered",
            uk ? ">видано" : ">issued",
            uk ? ">знайдено" : ">found",
            uk ? "порушено" : "broken"
        );
        foreach (var s in finding.Farthest.Take(Most))
        {
            table.Row(
                $"{s.Region}, {s.Commission}, {s.Station}",
                $"{Numbers.Say(s.Row, language)} | {Numbers.Say(s.SecondRow, language)}",
                $"{Count(s.First.Registered)} | {Count(s.Second.Registered)}",
                $"{Count(s.First.Issued)} | {Count(s.Second.Issued)}",
                $"{Count(s.First.Cast)} | {Count(s.Second.Cast)}",
                string.Join(", ", s.Broken.Where(b => b != "same-register"))
            );
        }
        return table.Table;

        string Count(int? count) => count is { } known ? Numbers.Say(known, language) : "–";
    }
}
