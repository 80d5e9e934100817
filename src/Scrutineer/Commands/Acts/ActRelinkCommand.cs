using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Inputs;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act relink</c>: says what a sentence written by hand rests on, when the entries carry it.</summary>
internal static class ActRelinkCommand
{
    public static Command Build(SharedOptions shared)
    {
        var sentence = ActChange.Sentence(shared.Language);
        var to = new Option<string[]>("--to")
        {
            Description = new Bilingual(
                "Записи, на які спирається речення; усі показує act entries",
                "Entries that the sentence rests on; act entries lists all"
            ).In(shared.Language),
            HelpName = "ID…",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var folder = CaseInput.Folder(shared.Language);
        var input = new CaseInput(shared.Language);
        var change = new ActChange(shared.Language);
        var command = new Command(
            "relink",
            new Bilingual(
                "Зв’язати змінене чи вільне речення з тим, на що воно спирається",
                "Link an edited or free sentence to what it rests on"
            ).In(shared.Language)
        )
        {
            sentence,
            to,
            folder,
        }.With(
            "scrutineer act relink edited.json --sentence s11 --to fact.unga-68-262-integrity --case cases/ru-president-2024 --without-returns --out linked.json",
            "відхилено, якщо записи не несуть сказаного",
            "refused where the entries do not carry what it says"
        );
        input.AddTo(command);
        change.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                return change.Run(
                    parsed,
                    terminal,
                    async draft =>
                    {
                        var assessed = await input.Assess(parsed.GetValue(folder)!, parsed, terminal, stop);
                        return assessed.Then(assessment =>
                            draft.Relink(parsed.GetValue(sentence)!, parsed.GetValue(to)!, assessment.Basis)
                        );
                    },
                    stop
                );
            }
        );
        return command;
    }
}
