using System.CommandLine;
using System.Text;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Findings;
using Scrutineer.Forensics;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer forensics</c>: what the numbers of any returns say.</summary>
internal static class ForensicsCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Що кажуть числа: аномалії з їхньою невизначеністю",
            "What the numbers say: anomalies with their uncertainty"
        );

    /// <param name="shared">Options of every command.</param>
    /// <param name="methods">Whom one can ask, in the order in which they are told.</param>
    public static Command Build(SharedOptions shared, IReadOnlyList<Method> methods)
    {
        var input = new ForensicsInput(shared.Language);
        var names = string.Join(", ", methods.Select(m => m.Name));
        var method = new Option<string[]>("--method")
        {
            Description = new Bilingual(
                $"Лише цей метод (можна кілька разів): {names}",
                $"This method only (may be repeated): {names}"
            ).In(shared.Language),
            HelpName = "NAME",
        };
        method.OneOf(shared.Language, [.. methods.Select(m => m.Name)]);
        var explain = new Option<string>("--explain")
        {
            Description = new Bilingual(
                "Показати сторінку методу: формула, припущення, межі (файл не потрібен)",
                "Print a method's page: formula, assumptions, limits (no file is needed)"
            ).In(shared.Language),
            HelpName = "METHOD",
        };
        explain.OneOf(shared.Language, [.. methods.Select(m => m.Name)]);
        var region = new RegionOption(shared.Language);
        var files = new ForensicsFiles(shared.Language);
        var jobs = new JobsOption(shared.Language);
        var command = new Command("forensics", Summary.In(shared.Language))
        {
            method,
            region.Option,
            explain,
            jobs.Option,
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
            .With(
                "scrutineer forensics ../shared/data/returns/ru-2024.csv.zip --against ../shared/data/returns/ru-2018.csv.zip",
                "зміна явки й результату за комісіями між двома голосуваннями",
                "change of turnout and result by commission between two votes"
            )
            .With(
                "scrutineer forensics ../shared/data/returns/ru-2012.csv.zip ../shared/data/returns/ru-2018.csv.zip --jobs 2",
                "кілька голосувань водночас, в одній таблиці",
                "several votes side by side, in one table"
            )
            .With(
                "scrutineer forensics cases/simulated/returns.csv.gz --second-race cases/simulated/returns.csv.gz",
                "два голосування одного дня: чи сходяться бюлетені на кожній дільниці",
                "two races of one day: whether the ballots agree at every station"
            )
            .With(
                "scrutineer forensics ../shared/data/returns/ru-2024.csv.zip --against ../shared/data/returns/ru-2021.csv.zip --method transitions",
                "звідки могли прийти голоси: екологічна регресія з межами, які дозволяють самі дані",
                "where votes may have come from: ecological regression, with the bounds that the data allow"
            )
            .With("scrutineer forensics --explain copied-returns", "що це за метод", "what the method is");
        input.AddTo(command, explain, shared.Language);
        files.AddTo(command);
        ForOneVote(command, input, [.. input.OfOneVote, .. files.OfOneVote], shared.Language);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                if (parsed.GetValue(explain) is { } explained)
                {
                    return MethodPages.Tell(terminal, methods.First(m => m.Name == explained));
                }
                var asked = Asked(
                    methods,
                    parsed.GetValue(method) ?? [],
                    input.Compares(parsed),
                    input.HasSecondRace(parsed)
                );
                if (input.Files(parsed) is { Count: > 1 } many)
                {
                    return await new ForensicsOfMany(
                        terminal,
                        file => region.Part(parsed, input.Read(parsed, file, stop)),
                        given => MethodAnswers.Of(asked, Input(given), stop)
                    ).Run(many, jobs.Of(parsed), stop);
                }
                Rehearsal.Begin(asked, terminal);
                var file = input.Files(parsed)[0];
                var (read, answers) = await terminal.WithProgress(async progress =>
                {
                    var read = await progress.Step(
                        new Bilingual("читаю протоколи", "reading the returns").In(shared.Language),
                        () => region.Part(parsed, input.Read(parsed, file, stop))
                    );
                    var answers = read.Succeeded
                        ? await progress.Step(
                            new Bilingual("рахую", "computing").In(shared.Language),
                            () => MethodAnswers.Of(asked, Input(read.Value), stop)
                        )
                        : null;
                    return (read, answers);
                });
                if (!read.Succeeded || answers is null)
                {
                    return terminal.Refuse(read.Problems);
                }
                ForensicsView.Tell(terminal, read.Value, answers);
                await files.Write(parsed, terminal, read.Value, answers.Findings, stop);
                return answers.Findings.Count > 0 ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    // What is written of one vote would be written over by the next.
    private static void ForOneVote(
        Command command,
        ForensicsInput input,
        IReadOnlyList<Option> options,
        Language language
    ) =>
        command.Validators.Add(result =>
        {
            if (input.Count(result) < 2)
            {
                return;
            }
            foreach (var option in options.Where(o => result.GetResult(o) is not null))
            {
                result.AddError(
                    new Bilingual(
                        $"{option.Name} — для одного голосування, а файлів кілька.",
                        $"{option.Name} is for one vote, and several files are given."
                    ).In(language)
                );
            }
        });

    // An earlier vote asks for the comparison, a second race for its own; alone, unless other methods are named beside it.
    private static IReadOnlyList<Method> Asked(
        IReadOnlyList<Method> methods,
        string[] names,
        bool compares,
        bool secondRace
    ) =>
        names.Length == 0 && !compares && !secondRace
            ? [.. methods.Where(m => !m.OnRequest)]
            :
            [
                .. methods.Where(m =>
                    names.Contains(m.Name) || (compares && m.NeedsEarlier) || (secondRace && m.NeedsSecondRace)
                ),
            ];

    // A claim for the whole vote says nothing of one region: the part is looked at by itself.
    private static MethodInput Input(GivenReturns given) =>
        new(
            given.Read.Returns,
            given is { Case: { } @case, Part: false } ? CaseClaims.Of(@case, given.Read.Returns) : null,
            given.Earlier?.Returns,
            given.SecondRace?.Returns,
            given.MatchBy
        );
}
