using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Returns;
using Scrutineer.Wording;
using Spectre.Console;

namespace Scrutineer.Commands.Findings;

/// <summary>A finding in a terminal: its sentence, its numbers, and what limits it.</summary>
internal static class FindingTables
{
    private static readonly Bilingual FalseAlarms = new("Хибні тривоги", "False alarms");
    private static readonly Bilingual Controls = new("Контрольні голосування", "Controls");
    private static readonly Bilingual Effect = new("Ефект", "Effect");
    private static readonly Bilingual Size = new("Дільниць у розрахунку", "Stations in the computation");
    private static readonly Bilingual Assumptions = new("Припущення", "Assumptions");
    private static readonly Bilingual Otherwise = new("Інші пояснення", "What else could explain it");

    public static void Tell(Terminal terminal, ReturnSet returns, Finding finding)
    {
        var language = terminal.Language;
        var output = terminal.Out;
        terminal.Output.WriteLine();
        output.Write(new Text(finding.Title.In(language), new Style(decoration: Decoration.Bold)));
        terminal.Output.WriteLine();
        terminal.Paragraph(finding.Summary.In(language));
        foreach (var table in finding.Tables(returns, language).Where(t => t.Rows.Count > 0))
        {
            terminal.Write(Printed(table));
        }
        terminal.Paragraph($"{Effect.In(language)}: {finding.Effect.In(language)}.");
        terminal.Paragraph($"{Size.In(language)}: {Numbers.Say(finding.Stations, language)}.");
        terminal.Paragraph(
            $"{Assumptions.In(language)}: {string.Join(" ", finding.Assumptions.Select(a => a.In(language)))}"
        );
        terminal.Paragraph(
            $"{FalseAlarms.In(language)}: {finding.FalseAlarms.In(language)} {MeasuredFacts.FalseAlarms(finding.Method).In(language)}"
        );
        terminal.Paragraph($"{Controls.In(language)}: {MeasuredFacts.AlsoFlags(finding.Method).In(language)}");
        terminal.Paragraph(
            $"{Otherwise.In(language)}: {string.Join(" ", finding.OtherExplanations.Select(o => o.In(language)))}"
        );
    }

    /// <summary>A table as a terminal shows it.</summary>
    private static TextTable Printed(FindingTable table)
    {
        var printed = Tables.Of(table.Title, [.. table.Columns.Select(c => c.Number ? ">" + c.Heading : c.Heading)]);
        foreach (var row in table.Rows)
        {
            printed.Row([.. row]);
        }
        return printed;
    }
}
