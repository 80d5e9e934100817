using System.CommandLine;
using System.Text;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Sites.Writing;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer assess</c>: the main job, a case → a dossier.</summary>
internal static class AssessCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Головна робота: справа → досьє", "The main job: a case → a dossier");

    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var returns = CaseInput.ReturnsFile(shared.Language);
        var without = CaseInput.WithoutReturns(shared.Language);
        var output = new Option<DirectoryInfo>("--out", "-o")
        {
            Description = new Bilingual(
                "Тека досьє; без неї — out/ та назва справи",
                "The dossier's folder; without it, out/ and the case's name"
            ).In(shared.Language),
            HelpName = "FOLDER",
        };
        var command = new Command("assess", Summary.In(shared.Language)) { folder, returns, without, output }
            .With(
                "scrutineer assess cases/simulated",
                "вигадана справа, що є у сховищі",
                "the invented case of the repository"
            )
            .With(
                "scrutineer assess cases/ru-president-2024 --returns ../shared/data/returns/ru-2024.csv.zip",
                "справжнє голосування, протоколи з файла",
                "the real vote, returns from a file"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
                if (!loaded.Succeeded)
                {
                    return terminal.Refuse(loaded.Problems);
                }
                var place = parsed.GetValue(output)?.FullName ?? Path.Combine("out", loaded.Value.Id);
                if (WriteDossier.WhyNot(place) is { } problem)
                {
                    return terminal.Refuse([problem]);
                }
                var assessed = await terminal.WithProgress(async progress =>
                {
                    var found = await new Assess().Run(
                        loaded.Value,
                        CaseInput.Returns(parsed.GetValue(returns), parsed.GetValue(without)),
                        progress,
                        stop
                    );
                    return await found.ThenAsync(async assessment =>
                        (
                            await new WriteDossier(ThisProgram.Tool).Run(
                                assessment,
                                [.. Again(assessment)],
                                place,
                                progress,
                                stop
                            )
                        ).Map(pages => new Written(assessment, pages[terminal.Language]))
                    );
                });
                if (!assessed.Succeeded)
                {
                    return terminal.Refuse(assessed.Problems);
                }
                Tell(terminal, assessed.Value);
                return ExitCode.Done;
            }
        );
        return command;
    }

    // The commands that make the same dossier again. The case stands where the repository keeps its own: a path of this machine
    // would tell who ran it, and differ on the next.
    private static IEnumerable<string> Again(Assessment assessment)
    {
        var @case = assessment.Case;
        var place = $"cases/{@case.Id}";
        if (@case.Returns is { File: null } && assessment.Returns is not null)
        {
            yield return $"scrutineer returns get {place}";
        }
        yield return $"scrutineer assess {place}"
            + (assessment.Returns is null && @case.Returns is not null ? " --without-returns" : "");
    }

    private static void Tell(Terminal terminal, Written written)
    {
        if (terminal.Json)
        {
            terminal.Output.Write(
                Encoding.UTF8.GetString(JsonForm.Bytes(DossierJson.Of(written.Assessment, ThisProgram.Tool)))
            );
            return;
        }
        AssessmentTables.Tell(terminal, written.Assessment);
        terminal.Say(new Bilingual($"Досьє: {written.Page}", $"Dossier: {written.Page}"));
    }

    private sealed record Written(Assessment Assessment, string Page);
}
