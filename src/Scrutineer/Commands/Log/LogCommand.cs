using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log</c>: the transparency log in a folder.</summary>
internal static class LogCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Журнал прозорості: створити, дописати, підписати, засвідчити, перевірити",
            "The transparency log: make, append, sign, have witnessed, check"
        );

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("log", Summary.In(shared.Language)).With(
            "scrutineer log init cvk-log",
            "новий журнал; будь-який статичний вебсервер може його роздавати",
            "a new log; any static web server can serve it"
        );
        command.Subcommands.Add(LogInitCommand.Build(shared));
        command.Subcommands.Add(LogAppendCommand.Build(shared));
        command.Subcommands.Add(LogCheckpointCommand.Build(shared));
        command.Subcommands.Add(LogProveCommand.Build(shared));
        command.Subcommands.Add(LogWitnessCommand.Build(shared));
        command.Subcommands.Add(LogRotateCommand.Build(shared));
        command.Subcommands.Add(LogFsckCommand.Build(shared));
        return command;
    }
}
