using Scrutineer.Wording;

namespace Scrutineer.Forensics.Spikes;

/// <summary>Spikes: the values that stand out, and how the estimate depends on the number of resamples.</summary>
internal static class SpikeTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(SpikesFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shares = new TableBuilder(
            null,
            uk ? ">перевибірок" : ">resamples",
            uk ? ">дільниць у піках, %" : ">stations in spikes, %",
            uk ? ">ядром пакета, %" : ">by the package’s kernel, %"
        );
        foreach (var (at, share) in finding.ByResamples.Index())
        {
            shares.Row(
                Numbers.Say(share.Resamples, language),
                Numbers.Say(100 * share.Share, 2, language),
                finding.Package is { } package ? Numbers.Say(100 * package[at].Share, 2, language) : "–"
            );
        }
        var peaks = new TableBuilder(
            null,
            uk ? ">результат, %" : ">result, %",
            uk ? ">спостережено" : ">observed",
            uk ? ">очікувано" : ">expected"
        );
        foreach (var peak in finding.Peaks.Take(Most))
        {
            peaks.Row(
                Numbers.Say(peak.Percent, 1, language),
                Numbers.Say(peak.Observed, language),
                Numbers.Say(peak.Expected, 1, language)
            );
        }
        return [shares.Table, peaks.Table];
    }
}
