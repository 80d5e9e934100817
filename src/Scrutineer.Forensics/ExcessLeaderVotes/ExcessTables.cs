using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>Excess leader votes: the windows that give the band's ends, and the published recipe.</summary>
internal static class ExcessTables
{
    public static IReadOnlyList<FindingTable> Of(ExcessLeaderVotesFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var table = new TableBuilder(
            null,
            uk ? "вікно чистої явки" : "window of clean turnout",
            uk ? ">лідер : інші" : ">leader : others",
            uk ? ">голосів понад пропорцію" : ">votes above the proportion"
        );
        if (finding.Windows.Count > 0)
        {
            Row(finding.Windows.MinBy(w => w.Excess)!, uk ? "найменше" : "least");
            Row(finding.Windows.MaxBy(w => w.Excess)!, uk ? "найбільше" : "most");
        }
        table.Row(
            uk
                ? $"опублікований рецепт: {finding.Cedar.Bin}–{finding.Cedar.Bin + 1} %{(finding.Cedar.ByHand ? ", інтервал задали вручну автори" : "")}"
                : $"published recipe: {finding.Cedar.Bin}–{finding.Cedar.Bin + 1} %{(finding.Cedar.ByHand ? ", set by the authors by hand" : "")}",
            "",
            Numbers.Say(finding.Cedar.Excess, 0, language)
        );
        table.Row(
            uk
                ? $"наше правило, найлівіший головний горб: {finding.LeftmostPeak.Bin}–{finding.LeftmostPeak.Bin + 1} %"
                : $"our rule, the leftmost main peak: {finding.LeftmostPeak.Bin}–{finding.LeftmostPeak.Bin + 1} %",
            "",
            Numbers.Say(finding.LeftmostPeak.Excess, 0, language)
        );
        return finding.Regions.Count == 0 ? [table.Table] : [table.Table, Regions(finding, language)];

        void Row(Window window, string what) =>
            table.Row(
                $"{what}: {Numbers.Say(window.From, 1, language)}–{Numbers.Say(window.To, 1, language)} %",
                Numbers.Say(window.Ratio, 3, language),
                Numbers.Say(window.Excess, 0, language)
            );
    }

    private static FindingTable Regions(ExcessLeaderVotesFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var speaks = finding.Regions.Count(r => r.Excess is not null);
        var table = new TableBuilder(
            uk
                ? $"За регіонами, кожен за власною кривою: {speaks} з {finding.Regions.Count}, до решти правило не застосовне"
                : $"By region, each by its own curve: {speaks} of {finding.Regions.Count}; to the others the rule does not apply",
            uk ? "регіон" : "region",
            uk ? ">горб, явка %" : ">hump, turnout %",
            uk ? ">голосів понад пропорцію" : ">votes above the ratio",
            uk ? ">% голосів лідера" : ">% of leader’s votes"
        );
        foreach (
            var region in finding
                .Regions.OrderByDescending(r => r.Excess is not null)
                .ThenByDescending(r => r.Excess / r.LeaderVotes)
                .ThenBy(r => r.Region, StringComparer.Ordinal)
        )
        {
            table.Row(
                region.Region,
                region.Bin is { } bin ? $"{bin}–{bin + 1}" : "–",
                region.Excess is { } excess
                    ? Numbers.Say(excess, 0, language)
                    : ExcessLeaderVotesWords.Why(region.Why!.Value).In(language),
                region.Excess is { } votes ? Numbers.Say(100 * votes / region.LeaderVotes, 1, language) : "–"
            );
        }
        return table.Table;
    }
}
