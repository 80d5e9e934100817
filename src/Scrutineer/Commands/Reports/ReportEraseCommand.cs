using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Reports;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report erase</c>: destroys the content, keeps the channel to answer.</summary>
internal static class ReportEraseCommand
{
    public static Command Build(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var command = new Command(
            "erase",
            new Bilingual(
                "Знищити вміст назавжди; канал відповіді лишається",
                "Destroy the content for ever; the channel to answer stays"
            ).In(shared.Language)
        )
        {
            report,
        }.With(
            "scrutineer report erase 3f9c --data desk --identity office.key --passphrase-file passphrase.txt",
            "знищено власний ключ повідомлення",
            "the report's own key is destroyed"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    new EraseReport()
                        .Run(store, parsed.GetValue(report)!, keys, input.By(parsed), ReportInput.Today())
                        .Map(_ => "")
            )
        );
        return command;
    }
}
