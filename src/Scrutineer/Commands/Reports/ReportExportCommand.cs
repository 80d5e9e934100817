using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Figures;
using Scrutineer.Reports;
using Scrutineer.Reports.Exports;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report export</c>: writes a report into a folder, because somebody asked for it.</summary>
internal static class ReportExportCommand
{
    public static Command Build(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var output = new Option<string>("--out", "-o")
        {
            Description = new Bilingual("Нова тека", "A new folder").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "export",
            new Bilingual(
                "Вивезти повідомлення в теку: текст, файли, їхні копії без метаданих, ланцюг зберігання",
                "Export a report into a folder: text, files, their copies without metadata, the chain of custody"
            ).In(shared.Language)
        )
        {
            report,
            output,
        }.With(
            "scrutineer report export 3f9c --out report --data desk --identity office.key --passphrase-file passphrase.txt",
            "розшифровано на диск, бо ви цього попросили",
            "decrypted to the disk, because you asked for it"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    new ExportReport(new CleanCopies(PaintedAnew.Write, PdfToPpm()))
                        .Run(
                            store,
                            parsed.GetValue(report)!,
                            keys,
                            parsed.GetValue(output)!,
                            input.By(parsed),
                            ReportInput.Today()
                        )
                        .Map(_ => "")
            )
        );
        return command;
    }

    // Poppler's, where the machine has it.
    private static string? PdfToPpm()
    {
        const string tool = "/usr/bin/pdftoppm";
        return File.Exists(tool) ? tool : null;
    }
}
