using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Findings;
using Scrutineer.Forensics;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>What the methods say about one vote, told in full.</summary>
internal static class ForensicsView
{
    /// <summary>The vote's name where it has one, with its country.</summary>
    public static Bilingual? VoteNamed(ReadReport read) =>
        (read.Title, read.Country) switch
        {
            ({ } title, { } country) => new($"{title.Uk}, {country.Uk}", $"{title.En}, {country.En}"),
            var (title, country) => title ?? country,
        };

    /// <summary>Tells it: as JSON for machines, in tables for people.</summary>
    public static void Tell(Terminal terminal, GivenReturns given, MethodAnswers answers)
    {
        var read = given.Read;
        ReadNotes.Tell(terminal, read);
        if (given.SecondRace is { } other)
        {
            ReadNotes.Tell(terminal, other);
        }
        foreach (var (name, problem) in answers.Silent)
        {
            terminal.Note(Bilingual.Same(name), problem);
        }
        if (terminal.Json)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(ForensicsJson.Of(given, answers))));
            return;
        }
        var returns = read.Returns;
        if (given.Invented)
        {
            terminal.Say(AssessmentTables.Invented);
        }
        if (read.ReadAnyway.Count > 0)
        {
            terminal.Say(ReadNotes.Anyway(read));
        }
        if (VoteNamed(read) is { } vote)
        {
            terminal.Say(vote);
        }
        if (given.Earlier is { } earlier)
        {
            terminal.Say(
                new Bilingual(
                    $"Раніше голосування: {Path.GetFileName(earlier.File)}, дільниць з даними: {Numbers.Say(earlier.Returns.Count, Language.Uk)}.",
                    $"Earlier vote: {Path.GetFileName(earlier.File)}, stations with data: {Numbers.Say(earlier.Returns.Count, Language.En)}."
                )
            );
        }
        if (given.SecondRace is { } second)
        {
            terminal.Say(
                new Bilingual(
                    $"Друге голосування того самого дня: {Path.GetFileName(second.File)}, дільниць з даними: {Numbers.Say(second.Returns.Count, Language.Uk)}.",
                    $"Second race of the same day: {Path.GetFileName(second.File)}, stations with data: {Numbers.Say(second.Returns.Count, Language.En)}."
                )
            );
        }
        if (given.Part)
        {
            terminal.Say(
                new Bilingual(
                    $"Лише регіон: {returns.Regions[0]}. Лідер — тут, а не в усьому голосуванні.",
                    $"One region only: {returns.Regions[0]}. The leader is the one here, not of the whole vote."
                )
            );
        }
        terminal.Say(
            new Bilingual(
                $"Дільниць з даними: {Numbers.Say(returns.Count, Language.Uk)}, без даних: {Numbers.Say(returns.WithoutData.Count, Language.Uk)}. "
                    + $"Лідер: {returns.Choices[returns.Leader]}.",
                $"Stations with data: {Numbers.Say(returns.Count, Language.En)}, without: {Numbers.Say(returns.WithoutData.Count, Language.En)}. "
                    + $"Leader: {returns.Choices[returns.Leader]}."
            )
        );
        terminal.Say(
            new Bilingual(
                "Назви регіонів, комісій і дільниць — за джерелом; це не визнання.",
                "Names of regions, commissions and stations are the source’s; quoting them does not mean recognising them."
            )
        );
        if (answers.Findings.Count > 1)
        {
            EvidenceView.Tell(terminal, answers);
        }
        else
        {
            EvidenceView.TellUncorrected(terminal, answers);
        }
        foreach (var finding in answers.Findings)
        {
            FindingTables.Tell(terminal, returns, finding);
        }
    }
}
