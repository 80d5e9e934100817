using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.FiniteMixture;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Spikes;
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
        foreach (var table in Of(returns, finding, language).Where(t => t.Rows.Count > 0))
        {
            output.Write(table);
        }
        terminal.Paragraph($"{Effect.In(language)}: {FindingEffect.Of(finding).In(language)}.");
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

    private static IEnumerable<Table> Of(ReturnSet returns, Finding finding, Language language) =>
        finding switch
        {
            IntegerPercentagesFinding integers => IntegerTables.Of(integers, language),
            ExcessLeaderVotesFinding excess => ExcessTables.Of(excess, language),
            CoreFinding core => CoreTables.Of(core, language),
            ClonedPercentagesFinding cloned => ClonedTables.Of(returns, cloned, language),
            CopiedReturnsFinding copied => CopiedTables.Of(returns, copied, language),
            NeighboursFinding neighbours => NeighbourTables.Of(returns, neighbours, language),
            MissingReturnsFinding missing => MissingTables.Of(missing, language),
            ControlRelationsFinding relations => RelationTables.Of(relations, language),
            ComparisonFinding comparison => ComparisonTables.Of(comparison, language),
            SpikesFinding spikes => SpikeTables.Of(spikes, language),
            MixtureFinding mixture => MixtureTables.Of(mixture, language),
            DigitsFinding digits => DigitTables.Of(digits, language),
            _ => [],
        };
}
