using Scrutineer.Wording;

namespace Scrutineer.Forensics.Core;

/// <summary>Core: every hump of the turnout × result plane.</summary>
internal static class CoreTables
{
    public static IReadOnlyList<FindingTable> Of(CoreFinding finding, Language language)
    {
        bool uk = language == Language.Uk;
        var table = new TableBuilder(
            uk ? "Скупчення на площині «явка × результат»" : "Humps of the turnout × result plane",
            uk ? ">явка, %" : ">turnout, %",
            uk ? ">результат, %" : ">result, %",
            uk ? ">висота ÷ найвищу" : ">height ÷ highest"
        );
        foreach (var mode in finding.Modes)
        {
            table.Row(
                Numbers.Say(mode.Turnout, 1, language),
                Numbers.Say(mode.Result, 1, language),
                Numbers.Say(mode.Height, 2, language)
            );
        }
        return [table.Table];
    }
}
