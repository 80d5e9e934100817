using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.Commands;

/// <summary>A finding in a terminal: its sentence, its numbers, and what limits it.</summary>
internal static class FindingTables
{
    private static readonly Bilingual FalseAlarms = new("Хибні тривоги", "False alarms");
    private static readonly Bilingual Otherwise = new("Інші пояснення", "What else could explain it");

    public static void Tell(Terminal terminal, Finding finding)
    {
        var language = terminal.Language;
        var output = terminal.Out;
        terminal.Output.WriteLine();
        output.Write(new Text(finding.Title.In(language), new Style(decoration: Decoration.Bold)));
        terminal.Output.WriteLine();
        terminal.Paragraph(finding.Summary.In(language));
        if (finding is IntegerPercentagesFinding percentages)
        {
            foreach (var table in percentages.Nulls)
            {
                output.Write(Cells(table, language));
            }
        }
        terminal.Paragraph($"{FalseAlarms.In(language)}: {finding.FalseAlarms.In(language)}");
        terminal.Paragraph(
            $"{Otherwise.In(language)}: {string.Join(" ", finding.OtherExplanations.Select(o => o.In(language)))}"
        );
    }

    private static Table Cells(NullTable table, Language language)
    {
        bool uk = language == Language.Uk;
        var result = Tables.Of(
            table.Null,
            uk ? "що" : "what",
            uk ? "вага" : "weight",
            uk ? ">спостережено" : ">observed",
            uk ? ">очікувано" : ">expected",
            uk ? ">ст. відх." : ">sd",
            uk ? ">надлишок" : ">excess",
            ">z",
            ">log₁₀ p"
        );
        foreach (var cell in table.Cells)
        {
            result.Row(
                Name(cell.What, uk),
                Name(cell.Weight, uk),
                Numbers.Say(cell.Observed, language),
                Numbers.Say(cell.Expected, 1, language),
                Numbers.Say(cell.Sd, 1, language),
                Numbers.Say(cell.Excess, 1, language),
                Numbers.Say(cell.Z, 2, language),
                Numbers.Say(cell.Log10P, 1, language)
            );
        }
        return result;
    }

    private static string Name(What what, bool uk) =>
        what switch
        {
            What.Either => uk ? "явка чи результат" : "either",
            What.Result => uk ? "результат" : "result",
            _ => uk ? "явка" : "turnout",
        };

    private static string Name(Weight weight, bool uk) =>
        weight switch
        {
            Weight.Stations => uk ? "дільниці" : "stations",
            Weight.Registered => uk ? "виборці у списках" : "registered voters",
            Weight.Issued => uk ? "видані бюлетені" : "ballots issued",
            _ => uk ? "голоси за лідера" : "leader's votes",
        };
}
