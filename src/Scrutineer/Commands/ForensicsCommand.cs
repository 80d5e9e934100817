using System.CommandLine;
using System.Text;
using Scrutineer.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Json;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer forensics</c>: what the numbers of any returns say.</summary>
internal static class ForensicsCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new ReturnsInput(shared.Language);
        var method = new Option<string[]>("--method")
        {
            Description = new Bilingual(
                $"Лише цей метод (можна кілька разів): {Names()}",
                $"This method only (may be repeated): {Names()}"
            ).In(shared.Language),
            HelpName = "NAME",
        };
        method.AcceptOnlyFromAmong([.. Methods.All.Select(m => m.Name)]);
        var command = new Command(
            "forensics",
            new Bilingual(
                "Що кажуть числа: аномалії з їхньою невизначеністю",
                "What the numbers say: anomalies with their uncertainty"
            ).In(shared.Language)
        )
        {
            method,
        }
            .With(
                "scrutineer forensics ../shared/data/returns/ru-2024.csv.zip",
                "усі методи, таблицями",
                "all methods, as tables"
            )
            .With(
                "scrutineer forensics cases/simulated/returns.csv.gz --method integer-percentages --json",
                "один метод, для машин",
                "one method, for machines"
            );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var asked = parsed.GetValue(method) is { Length: > 0 } names
                    ? Methods.All.Where(m => names.Contains(m.Name)).ToList()
                    : Methods.Usual;
                var (read, answers) = await terminal.WithProgress(async progress =>
                {
                    var read = await progress.Step(
                        new Bilingual("читаю протоколи", "reading the returns").In(shared.Language),
                        () => input.Read(parsed, stop)
                    );
                    var answers = read.Succeeded
                        ? await progress.Step(
                            new Bilingual("рахую", "computing").In(shared.Language),
                            () => Methods.Run(asked, read.Value.Returns, stop)
                        )
                        : null;
                    return (read, answers);
                });
                if (!read.Succeeded || answers is null)
                {
                    return terminal.Refuse(read.Problems);
                }
                Tell(terminal, read.Value, answers);
                return answers.Findings.Count > 0 ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static void Tell(Terminal terminal, ReadReport read, Answers answers)
    {
        foreach (var (name, problem) in answers.Silent)
        {
            terminal.Note(new Bilingual($"{name}: {problem.In(Language.Uk)}", $"{name}: {problem.In(Language.En)}"));
        }
        if (terminal.Json)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(ForensicsJson.Of(read, answers))));
            return;
        }
        var returns = read.Returns;
        terminal.Say(
            new Bilingual(
                $"Дільниць з даними: {Numbers.Say(returns.Count, Language.Uk)}, без даних: {Numbers.Say(returns.WithoutData.Count, Language.Uk)}. "
                    + $"Лідер: {returns.Choices[returns.Leader]}.",
                $"Stations with data: {Numbers.Say(returns.Count, Language.En)}, without: {Numbers.Say(returns.WithoutData.Count, Language.En)}. "
                    + $"Leader: {returns.Choices[returns.Leader]}."
            )
        );
        foreach (var finding in answers.Findings)
        {
            FindingTables.Tell(terminal, finding);
        }
    }

    private static string Names() => string.Join(", ", Methods.All.Select(m => m.Name));
}
