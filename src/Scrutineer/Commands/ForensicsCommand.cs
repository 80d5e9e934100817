using System.CommandLine;
using System.Text;
using Scrutineer.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Findings;
using Scrutineer.Json;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer forensics</c>: what the numbers of any returns say.</summary>
internal static class ForensicsCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new ForensicsInput(shared.Language);
        var method = new Option<string[]>("--method")
        {
            Description = new Bilingual(
                $"Лише цей метод (можна кілька разів): {Names()}",
                $"This method only (may be repeated): {Names()}"
            ).In(shared.Language),
            HelpName = "NAME",
        };
        method.AcceptOnlyFromAmong([.. Methods.All.Select(m => m.Name)]);
        var explain = new Option<string>("--explain")
        {
            Description = new Bilingual(
                "Показати сторінку методу: формула, припущення, межі (файл не потрібен)",
                "Print a method's page: formula, assumptions, limits (no file is needed)"
            ).In(shared.Language),
            HelpName = "METHOD",
        };
        explain.AcceptOnlyFromAmong([.. Methods.All.Select(m => m.Name)]);
        var region = new RegionOption(shared.Language);
        var files = new ForensicsFiles(shared.Language);
        var command = new Command(
            "forensics",
            new Bilingual(
                "Що кажуть числа: аномалії з їхньою невизначеністю",
                "What the numbers say: anomalies with their uncertainty"
            ).In(shared.Language)
        )
        {
            method,
            region.Option,
            explain,
        }
            .With(
                "scrutineer forensics ../shared/data/returns/ru-2024.csv.zip",
                "усі методи, таблицями",
                "all methods, as tables"
            )
            .With(
                "scrutineer forensics cases/simulated --figures out/figures",
                "протоколи справи: рисунки знають, що вони вигадані",
                "a case's returns: the figures know that they are invented"
            )
            .With(
                "scrutineer forensics cases/simulated/returns.csv.gz --method integer-percentages --json",
                "один метод, для машин",
                "one method, for machines"
            )
            .With(
                "scrutineer forensics cases/simulated/returns.csv.gz --csv stations.csv",
                "дільниці з позначками, для R чи Python",
                "stations with their flags, for R or Python"
            )
            .With("scrutineer forensics --explain copied-returns", "що це за метод", "what the method is");
        input.AddTo(command, explain, shared.Language);
        files.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                if (parsed.GetValue(explain) is { } explained)
                {
                    return MethodPages.Tell(terminal, explained);
                }
                var asked = parsed.GetValue(method) is { Length: > 0 } names
                    ? Methods.All.Where(m => names.Contains(m.Name)).ToList()
                    : Methods.Usual;
                var (read, answers) = await terminal.WithProgress(async progress =>
                {
                    var read = await progress.Step(
                        new Bilingual("читаю протоколи", "reading the returns").In(shared.Language),
                        () => region.Part(parsed, input.Read(parsed, stop))
                    );
                    var answers = read.Succeeded
                        ? await progress.Step(
                            new Bilingual("рахую", "computing").In(shared.Language),
                            () => Methods.Run(asked, read.Value.Read.Returns, stop)
                        )
                        : null;
                    return (read, answers);
                });
                if (!read.Succeeded || answers is null)
                {
                    return terminal.Refuse(read.Problems);
                }
                Tell(terminal, read.Value, answers, parsed.GetValue(region.Option) is not null);
                await files.Write(parsed, terminal, read.Value, answers.Findings, stop);
                return answers.Findings.Count > 0 ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static void Tell(Terminal terminal, GivenReturns given, Answers answers, bool oneRegion)
    {
        var read = given.Read;
        foreach (var (name, problem) in answers.Silent)
        {
            terminal.Note(new Bilingual($"{name}: {problem.In(Language.Uk)}", $"{name}: {problem.In(Language.En)}"));
        }
        if (terminal.Json)
        {
            terminal.Output.Write(
                Encoding.UTF8.GetString(
                    JsonForm.Bytes(ForensicsJson.Of(read, answers, oneRegion, given.Case?.Invented))
                )
            );
            return;
        }
        var returns = read.Returns;
        if (given.Invented)
        {
            terminal.Say(AssessmentTables.Invented);
        }
        if (oneRegion)
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
                "Names of regions, commissions and stations are the source’s; quoting them is no recognition."
            )
        );
        foreach (var finding in answers.Findings)
        {
            FindingTables.Tell(terminal, returns, finding);
        }
    }

    private static string Names() => string.Join(", ", Methods.All.Select(m => m.Name));
}
