using Scrutineer.CommandLine;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Several votes in one table, in a terminal.</summary>
internal static class ManyView
{
    public static void Tell(Terminal terminal, IReadOnlyList<ManyRow> rows)
    {
        var language = terminal.Language;
        var uk = language == Language.Uk;
        var table = Tables.Of(
            uk ? "Голосування" : "Votes",
            uk ? "голосування" : "vote",
            uk ? ">дільниць" : ">stations",
            uk ? "що каже кожен метод" : "what each method says"
        );
        table.HasSeparators = true;
        foreach (var row in rows)
        {
            table.Row(
                row.Vote,
                row.Stations is { } stations ? Numbers.Say(stations, language) : "–",
                Typeset.OfNumbers(string.Join('\n', row.Headlines), language)
            );
        }
        terminal.Write(table);
        terminal.Paragraph(EvidenceTable.Correction.In(language));
    }
}
