using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act lint</c>: words and gaps that no act goes out with; with the case, every sentence's support too.</summary>
internal static class ActLintCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var folder = CaseInput.Folder(shared.Language, required: false);
        var input = new CaseInput(shared.Language);
        var command = new Command(
            "lint",
            new Bilingual(
                "Перевірити слова, а зі справою — й опору кожного речення",
                "Check the words and, with the case, each sentence's support"
            ).In(shared.Language)
        )
        {
            file,
            folder,
        }
            .With("scrutineer act lint draft.json", "лише слова", "the words only")
            .With(
                "scrutineer act lint draft.json --case cases/ru-president-2024 --without-returns",
                "слова й опора",
                "words and support"
            );
        input.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var act = ActFile.Read(parsed.GetValue(file)!);
                if (!act.Succeeded)
                {
                    return terminal.Refuse(act.Problems);
                }
                var problems = ActLint.Of(act.Value);
                if (parsed.GetValue(folder) is { } named)
                {
                    var assessed = await input.Assess(named, parsed, terminal, stop);
                    if (!assessed.Succeeded)
                    {
                        return terminal.Refuse(assessed.Problems);
                    }
                    problems = DraftCheck.Of(act.Value, assessed.Value.Basis).Problems;
                }
                Results.Tell(
                    terminal,
                    new JsonObject
                    {
                        ["act"] = act.Value.Id,
                        ["problems"] = new JsonArray([.. problems.Select(p => Advice.Worded(p)).Select(JsonForm.Node)]),
                    },
                    new Bilingual(
                        $"{act.Value.Id}: проблем {problems.Count}",
                        $"{act.Value.Id}: problems {problems.Count}"
                    )
                );
                return problems.Count == 0 ? ExitCode.Done : terminal.Refuse(problems);
            }
        );
        return command;
    }
}
