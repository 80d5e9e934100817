using Scrutineer.Wording;

namespace Scrutineer.Forensics.MissingReturns;

/// <summary>Missing returns: the regions that lack them.</summary>
internal static class MissingTables
{
    private const int Most = 20;

    public static IReadOnlyList<FindingTable> Of(MissingReturnsFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var shown = Math.Min(Most, finding.Regions.Count);
        var table = new TableBuilder(
            uk
                ? $"Регіони без частини протоколів: {shown} із {finding.Regions.Count}"
                : $"Regions that lack returns: {shown} of {finding.Regions.Count}",
            uk ? "регіон" : "region",
            uk ? ">відомо дільниць" : ">stations known",
            uk ? ">без даних" : ">without data",
            uk ? ">бюлетенів опубліковано" : ">ballots published"
        );
        foreach (var gap in finding.Regions.Take(Most))
        {
            table.Row(
                gap.Region,
                Numbers.Say(gap.Known, language),
                Numbers.Say(gap.WithoutData, language),
                Numbers.Say(gap.PublishedCast, language)
            );
        }
        return [table.Table];
    }
}
