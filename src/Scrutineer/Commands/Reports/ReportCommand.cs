using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report</c>: what a recipient does with reports: list, open, reply, erase, export, count.</summary>
internal static class ReportCommand
{
    public static Bilingual Summary { get; } =
        new(
            "Повідомлення: перелік, відкрити, відповісти, стерти, вивезти, порахувати",
            "Reports: list, open, reply, erase, export, count"
        );

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("report", Summary.In(shared.Language)).With(
            "scrutineer report list --data desk",
            "що надійшло; ключ не потрібен",
            "what came in; no key is needed"
        );
        command.Subcommands.Add(ReportListCommand.Build(shared));
        command.Subcommands.Add(ReportOpenCommand.Build(shared));
        command.Subcommands.Add(ReportReplyCommand.Build(shared));
        command.Subcommands.Add(ReportEraseCommand.Build(shared));
        command.Subcommands.Add(ReportExportCommand.Build(shared));
        command.Subcommands.Add(ReportCountsCommand.Build(shared));
        return command;
    }
}
