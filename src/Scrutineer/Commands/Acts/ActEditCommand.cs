using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act edit</c>: other words for a sentence, which then rests on nothing until it is linked again.</summary>
internal static class ActEditCommand
{
    public static Command Build(SharedOptions shared)
    {
        var sentence = ActChange.Sentence(shared.Language);
        var uk = ActChange.Text(shared.Language, Language.Uk);
        var en = ActChange.Text(shared.Language, Language.En);
        var change = new ActChange(shared.Language);
        var command = new Command(
            "edit",
            new Bilingual(
                "Змінити речення проєкту: воно втрачає опору, доки його не зв’яжуть знову",
                "Change a sentence of a draft: it loses its support until it is linked again"
            ).In(shared.Language)
        )
        {
            sentence,
            uk,
            en,
        }.With(
            "scrutineer act edit draft.json --sentence s11 --uk \"Територіальну цілісність України підтверджено резолюцією № 68/262 від 27 березня 2014 року.\" --en \"The territorial integrity of Ukraine is affirmed by resolution 68/262 of 27 March 2014.\" --out edited.json",
            "новий проєкт; draft.json лишається як був",
            "a new draft; draft.json stays as it was"
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
                        draft => Task.FromResult(draft.Edit(parsed.GetValue(sentence)!, text.Value)),
                        stop
                    )
                    : Task.FromResult(terminal.Refuse(text.Problems, ExitCode.Usage));
            }
        );
        return command;
    }
}
