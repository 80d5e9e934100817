using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Reports;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report open</c>: a report's text, on the screen only.</summary>
internal static class ReportOpenCommand
{
    public static Command Build(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var command = new Command(
            "open",
            new Bilingual(
                "Показати текст повідомлення; файли лише названо",
                "Show a report's text; files are only named"
            ).In(shared.Language)
        )
        {
            report,
        }.With(
            "scrutineer report open 3f9c --data desk --identity office.key --passphrase-file passphrase.txt",
            "розшифровано лише на екран",
            "decrypted to the screen only"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    new OpenReport()
                        .Run(store, parsed.GetValue(report)!, keys, input.By(parsed), ReportInput.Today())
                        .Map(opened => Encoding.UTF8.GetString(JsonForm.Bytes(opened.Json())))
            )
        );
        return command;
    }
}
