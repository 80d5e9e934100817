using System.CommandLine;
using Scrutineer.Acts;
using Scrutineer.Acts.Drafting;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act remove</c>: a draft without one of its sentences.</summary>
internal static class ActRemoveCommand
{
    public static Command Build(SharedOptions shared)
    {
        var sentence = ActChange.Sentence(shared.Language);
        var change = new ActChange(shared.Language);
        var command = new Command(
            "remove",
            new Bilingual("Вилучити речення з проєкту", "Remove a sentence from a draft").In(shared.Language)
        )
        {
            sentence,
        }.With(
            "scrutineer act remove draft.json --sentence s12 --out shorter.json",
            "проєкт без речення s12",
            "a draft without sentence s12"
        );
        change.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                change.Run(
                    parsed,
                    shared.Terminal(parsed),
                    draft => Task.FromResult(draft.Remove(parsed.GetValue(sentence)!)),
                    stop
                )
        );
        return command;
    }
}
