using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act</c>: from a case to an adopted act.</summary>
internal static class ActCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Акти: скласти, показати, змінити, перевірити слова, ухвалити, підписати",
            "Acts: draft, show, edit, lint, adopt, sign"
        );

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("act", Summary.In(shared.Language)).With(
            "scrutineer act draft cases/ru-president-2024 --kind statement --without-returns --out draft.json",
            "проєкт заяви, кожне речення якого має опору",
            "a draft statement, each sentence of which has its support"
        );
        command.Subcommands.Add(ActDraftCommand.Build(shared));
        command.Subcommands.Add(ActShowCommand.Build(shared));
        command.Subcommands.Add(ActReadCommand.Build(shared));
        command.Subcommands.Add(ActEditCommand.Build(shared));
        command.Subcommands.Add(ActAddCommand.Build(shared));
        command.Subcommands.Add(ActRemoveCommand.Build(shared));
        command.Subcommands.Add(ActEntriesCommand.Build(shared));
        command.Subcommands.Add(ActRelinkCommand.Build(shared));
        command.Subcommands.Add(ActSupersedeCommand.Build(shared));
        command.Subcommands.Add(ActLintCommand.Build(shared));
        command.Subcommands.Add(ActAdoptCommand.Build(shared));
        command.Subcommands.Add(ActSignCommand.Build(shared));
        return command;
    }
}
