using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act add</c>: a free paragraph, marked as such in every format.</summary>
internal static class ActAddCommand
{
    public static Command Build(SharedOptions shared)
    {
        var after = new Option<string>("--after")
        {
            Description = new Bilingual(
                "Після якого речення чи абзацу; без нього — на початку тексту",
                "After which sentence or block; without it, at the head of the text"
            ).In(shared.Language),
            HelpName = "ID",
        };
        var uk = ActChange.Text(shared.Language, Language.Uk);
        var en = ActChange.Text(shared.Language, Language.En);
        var change = new ActChange(shared.Language);
        var command = new Command(
            "add",
            new Bilingual(
                "Додати вільний абзац: його позначено в кожному форматі",
                "Add a free paragraph: it is marked in every format"
            ).In(shared.Language)
        )
        {
            after,
            uk,
            en,
        }.With(
            "scrutineer act add draft.json --after s2 --uk \"Комісія дякує спостерігачам.\" --en \"The Commission thanks the observers.\" --out edited.json",
            "проєкт із позначкою [вільний текст]",
            "a draft with the mark [free text]"
        );
        change.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var text = ActChange.Both(parsed.GetValue(uk), parsed.GetValue(en));
                return text.Succeeded
                    ? change.Run(
                        parsed,
                        terminal,
                        draft => Task.FromResult(draft.AddFree(parsed.GetValue(after), text.Value)),
                        stop
                    )
                    : Task.FromResult(terminal.Refuse(text.Problems, ExitCode.Usage));
            }
        );
        return command;
    }
}
