using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties</c>: who is named, and on which lists.</summary>
internal static class PartiesCommand
{
    public static Bilingual Summary { get; } =
        new("Сторони: хто названий і в яких списках", "Parties: who is named, and on which lists");

    public static Command Build(SharedOptions shared) =>
        new("parties", Summary.In(shared.Language))
        {
            ScreenCommand.Build(shared),
            CompareCommand.Build(shared),
            EvaluateCommand.Build(shared),
            GapsCommand.Build(shared),
            new Command(
                "lists",
                new Bilingual("Списки: завантаження, індекс і різниця", "Lists: download, index and difference").In(
                    shared.Language
                )
            )
            {
                ListsGetCommand.Build(shared),
                ListsBuildCommand.Build(shared),
                ListsDiffCommand.Build(shared),
            },
        };
}
