using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>The summary of an assessment in a terminal: what follows in law, what the numbers say.</summary>
internal static class AssessmentTables
{
    /// <summary>Said before anything that is told of an invented case.</summary>
    public static readonly Bilingual Invented = new(
        "ВИГАДАНА СПРАВА: країна, закони й числа вигадані.",
        "AN INVENTED CASE: country, laws and numbers are made up."
    );

    public static void Tell(Terminal terminal, Assessment assessment)
    {
        var language = terminal.Language;
        terminal.Say(assessment.Case.Title);
        if (assessment.Case.Invented)
        {
            terminal.Say(Invented);
        }
        terminal.Write(Determination(assessment, language));
        if (assessment.Returns is { } returns)
        {
            var total = returns.Checks.Total;
            terminal.Say(
                new Bilingual(
                    $"Дільниць відомо {Numbers.Say(total.Known, Language.Uk)}, з даними {Numbers.Say(total.WithData, Language.Uk)}, без даних {Numbers.Say(total.WithoutData, Language.Uk)}.",
                    $"Stations known {Numbers.Say(total.Known, Language.En)}, with data {Numbers.Say(total.WithData, Language.En)}, without {Numbers.Say(total.WithoutData, Language.En)}."
                )
            );
        }
        foreach (var finding in assessment.Answers.Findings)
        {
            terminal.Output.WriteLine($"{finding.Title.In(language)}:");
            terminal.Paragraph(finding.Summary.In(language));
        }
        foreach (var what in assessment.Inconsistencies.Concat(assessment.RefusedActs).Select(p => p.What).Distinct())
        {
            terminal.Paragraph(what.In(language), indent: 0);
        }
        terminal.Output.WriteLine();
    }

    private static TextTable Determination(Assessment assessment, Language language)
    {
        var vocabulary = assessment.Case.Law.Rules.Vocabulary;
        var uk = language == Language.Uk;
        var table = Tables.Of(
            null,
            uk ? "територія" : "territory",
            uk ? "нікчемне на території" : "null in territory",
            uk ? "статус незмінний" : "status unchanged",
            uk ? "результат спотворено" : "result tainted",
            uk ? "немає мандата" : "no mandate"
        );
        foreach (var determination in assessment.Determinations)
        {
            var answers = determination.Conclusions.Select(c => c.Answer.Words().In(language));
            table.Row([vocabulary.Term(determination.Territory)!.In(language), .. answers]);
        }
        return table;
    }
}
