using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Cases;

/// <summary><c>scrutineer case</c>: begins a case, and says what one lacks.</summary>
internal static class CaseCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Справа: почати нову, побачити, чого бракує", "A case: begin one, see what it lacks");

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("case", Summary.In(shared.Language)).With(
            "scrutineer case check cases/ua-president-2019",
            "чого бракує справі, щоб відповісти на її питання",
            "what a case lacks to answer its questions"
        );
        command.Subcommands.Add(CaseNewCommand.Build(shared));
        command.Subcommands.Add(CaseCheckCommand.Build(shared));
        command.Subcommands.Add(CaseHashCommand.Build(shared));
        return command;
    }
}
