using Scrutineer.Wording;

namespace Scrutineer.Forensics.Pairs;

/// <summary>How places were matched, and those that were not, named.</summary>
internal static class MatchTables
{
    private const int Shown = 10;

    public static IReadOnlyList<FindingTable> Of(MatchSummary match, Language language)
    {
        var uk = language == Language.Uk;
        var table = new TableBuilder(
            uk
                ? $"Без пари: {Numbers.Say(match.OnlyFirst + match.TwiceFirst, language)} у першому голосуванні, {Numbers.Say(match.OnlySecond + match.TwiceSecond, language)} у другому; перші з них"
                : $"Without a counterpart: {Numbers.Say(match.OnlyFirst + match.TwiceFirst, language)} of the first vote, {Numbers.Say(match.OnlySecond + match.TwiceSecond, language)} of the second; the first of them",
            uk ? "лише в" : "only in",
            uk ? "місце" : "place",
            uk ? ">рядок" : ">row"
        );
        Add(match.SomeOnlyFirst, uk ? "першому" : "the first");
        Add(match.SomeOnlySecond, uk ? "другому" : "the second");
        return table.Table.Rows.Count > 0 ? [Ways(match, language), table.Table] : [Ways(match, language)];

        void Add(IReadOnlyList<Unmatched> places, string of)
        {
            foreach (var place in places.Take(Shown))
            {
                table.Row(of, place.Line, place.Row is { } row ? Numbers.Say(row, language) : "–");
            }
        }
    }

    private static FindingTable Ways(MatchSummary match, Language language)
    {
        var uk = language == Language.Uk;
        var table = new TableBuilder(
            uk ? "За чим зіставлено" : "Matched by",
            uk ? ">назвою" : ">name",
            uk ? ">номером у комісії" : ">number in the commission",
            uk ? ">номером у регіоні" : ">number in the region",
            uk ? ">назва двічі в першому" : ">name twice in the first",
            uk ? ">у другому" : ">in the second"
        );
        table.Row(
            Numbers.Say(match.ByName, language),
            Numbers.Say(match.ByNumber, language),
            Numbers.Say(match.ByNumberInRegion, language),
            Numbers.Say(match.TwiceFirst, language),
            Numbers.Say(match.TwiceSecond, language)
        );
        return table.Table;
    }
}
