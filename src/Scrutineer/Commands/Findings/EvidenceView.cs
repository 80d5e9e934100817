using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Findings;

/// <summary>All findings in one table by evidence, in a terminal.</summary>
internal static class EvidenceView
{
    public static void Tell(Terminal terminal, MethodAnswers answers)
    {
        var language = terminal.Language;
        var uk = language == Language.Uk;
        var table = Tables.Of(
            uk ? "Усі висновки статистики, за силою свідчення" : "All findings, ordered by evidence",
            uk ? "метод" : "method",
            ">p",
            uk ? ">p з поправкою" : ">adjusted p",
            uk ? ">хибних тривог, %" : ">false alarms, %",
            uk ? "ефект та інтервал" : "effect and interval"
        );
        foreach (var line in EvidenceTable.Of(answers))
        {
            table.Row(
                line.Finding.Title.In(language),
                line.Log10P is { } p ? SmallNumbers.SayLog10(p, language) : "–",
                line.Log10Adjusted is { } adjusted ? SmallNumbers.SayLog10(adjusted, language) : "–",
                line.RateAtFive is { } rate
                    ? $"{Numbers.Say(100 * rate.Low, 1, language)}–{Numbers.Say(100 * rate.High, 1, language)}"
                    : "–",
                line.Finding.Effect.In(language)
            );
        }
        terminal.Output.WriteLine();
        terminal.Write(table);
        terminal.Paragraph(EvidenceTable.Correction.In(language));
        TellUncorrected(terminal, answers);
    }

    /// <summary>Says that p-values are uncorrected, where there are any and some of their family were not asked.</summary>
    public static void TellUncorrected(Terminal terminal, MethodAnswers answers)
    {
        if (!HolmFamily.Whole(answers) && answers.Findings.Any(f => f.Standing() is { Log10P: not null, Kept: true }))
        {
            terminal.Paragraph(HolmFamily.Uncorrected.In(terminal.Language));
        }
    }
}
