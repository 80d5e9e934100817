using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>Transitions with what the data allow beside each, and what was left out.</summary>
internal static class TransitionTables
{
    /// <summary>Transitions of fewer of all voters than this are only in the JSON.</summary>
    private const double Small = 0.005;

    public static IReadOnlyList<FindingTable> Of(TransitionsFinding finding, Language language) =>
        [Shares(finding, language), Units(finding, language), .. MatchTables.Of(finding.Match, language)];

    private static FindingTable Shares(TransitionsFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var registered = finding.From.Sum(g => g.Voters);
        var table = new TableBuilder(
            uk
                ? "Переходи, якби всюди чинили однаково (не менше 0,5 % виборців)"
                : "Transitions, if voters did the same everywhere (of 0.5 % of voters and more)",
            uk ? "перше голосування" : "first vote",
            uk ? "друге голосування" : "second vote",
            uk ? ">частка, %" : ">share, %",
            ">95 %",
            uk ? ">самі дані дозволяють, %" : ">data alone allow, %",
            uk ? "на чому стоїть" : "what it rests on"
        );
        foreach (var t in finding.Transitions.Where(t => t.Voters >= Small * registered || t.Impossible))
        {
            table.Row(
                finding.From[t.From].Name.In(language),
                finding.To[t.To].Name.In(language),
                Percent(t.Share),
                t is { Low: { } low, High: { } high } ? $"{Percent(low)} … {Percent(high)}" : "–",
                $"{Percent(t.LeastPossible)} … {Percent(t.MostPossible)}",
                (t.Impossible, t.RestsOnAssumption) switch
                {
                    (true, _) => uk ? "неможлива за даними" : "impossible by the data",
                    (_, true) => uk ? "на припущенні" : "the assumption",
                    _ => uk ? "здебільшого на даних" : "mostly the data",
                }
            );
        }
        return table.Table;

        string Percent(double share) => Numbers.Say(100 * share, 1, language);
    }

    private static FindingTable Units(TransitionsFinding finding, Language language)
    {
        var (uk, stations) = (language == Language.Uk, finding.Unit == "stations");
        var table = new TableBuilder(
            (uk, stations) switch
            {
                (true, true) => "Дільниці",
                (true, _) => "Комісії",
                (_, true) => "Stations",
                _ => "Commissions",
            },
            uk ? ">у розрахунку" : ">in the computation",
            uk ? ">в обох голосуваннях" : ">in both votes",
            uk ? ">списки різні" : ">registers differ",
            uk ? ">не придатні" : ">unusable",
            uk ? ">лише в першому" : ">only in the first",
            uk ? ">лише в другому" : ">only in the second",
            uk ? ">назва двічі" : ">name twice",
            uk ? ">залишки, разів" : ">residuals, times"
        );
        table.Row(
            Numbers.Say(finding.Units, language),
            Numbers.Say(finding.Match.Matched, language),
            Numbers.Say(finding.RegistersDiffer, language),
            Numbers.Say(finding.Unsound, language),
            Numbers.Say(finding.Match.OnlyFirst, language),
            Numbers.Say(finding.Match.OnlySecond, language),
            Numbers.Say(finding.Match.TwiceFirst + finding.Match.TwiceSecond, language),
            finding.Spread is { } spread ? Numbers.Say(spread, 1, language) : "∞"
        );
        return table.Table;
    }
}
