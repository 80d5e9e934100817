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
        var command = new Command("forensics", Summary.In(shared.Language)) { method, region.Option, explain }
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
                var (read, answers) = await terminal.WithProgress(async progress =>
                {
                    var read = await progress.Step(
                        new Bilingual("читаю протоколи", "reading the returns").In(shared.Language),
                        () => region.Part(parsed, input.Read(parsed, stop))
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
                Tell(terminal, read.Value, answers);
                await files.Write(parsed, terminal, read.Value, answers.Findings, stop);
                return answers.Findings.Count > 0 ? ExitCode.Done : ExitCode.Refused;
            }
        );
        return command;
    }

    private static Bilingual? VoteNamed(ReadReport read) =>
        (read.Title, read.Country) switch
        {
            ({ } title, { } country) => new($"{title.Uk}, {country.Uk}", $"{title.En}, {country.En}"),
            var (title, country) => title ?? country,
        };

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

    private static void Tell(Terminal terminal, GivenReturns given, MethodAnswers answers)
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
