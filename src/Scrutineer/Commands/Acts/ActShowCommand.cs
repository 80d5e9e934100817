using System.CommandLine;
using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Log;
using Scrutineer.Printing;
using Scrutineer.Publishing;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Acts;

/// <summary><c>scrutineer act show</c>: the act as people read it, or in another format.</summary>
internal static class ActShowCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var format = new Option<string>("--format")
        {
            Description = new Bilingual("Формат; без нього — текст", "The format; without it, text").In(
                shared.Language
            ),
            HelpName = "txt|html|akn.xml|docx|pdf",
            DefaultValueFactory = _ => "txt",
        };
        format.AcceptOnlyFromAmong("txt", "html", "akn.xml", "docx", "pdf");
        var output = LogInput.Output(shared.Language);
        var command = new Command(
            "show",
            new Bilingual(
                "Показати проєкт або акт мовою користувача",
                "Show a draft or an act in the user's language"
            ).In(shared.Language)
        )
        {
            file,
            format,
            output,
        }
            .With("scrutineer act show draft.json", "текст із примітками", "the text with its notes")
            .With(
                "scrutineer act show act.json --format docx --out act.docx --lang uk",
                "документ для Word",
                "a document for Word"
            )
            .With(
                "scrutineer act show act.json --format pdf --out act.pdf --lang uk",
                "документ для друку; потрібен Chromium",
                "a document for print; needs Chromium"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var act = ActFile.Read(parsed.GetValue(file)!);
                if (!act.Succeeded)
                {
                    return terminal.Refuse(act.Problems);
                }
                var place = parsed.GetValue(output);
                if (terminal.Json && place is null)
                {
                    await terminal.Output.WriteAsync(ActJson.Write(act.Value).AsMemory(), stop);
                    return ExitCode.Done;
                }
                var asked = parsed.GetValue(format)!;
                if (asked == "txt" && place is null)
                {
                    await terminal.Output.WriteAsync(
                        SafeText.Of(PlainText.Write(act.Value, terminal.Language)).AsMemory(),
                        stop
                    );
                    return ExitCode.Done;
                }
                if (asked is "docx" or "pdf" && place is null)
                {
                    return terminal.Refuse([NeedsFile()], ExitCode.Usage);
                }
                if (asked == "pdf")
                {
                    var printed = await ActPrint.Pdf(act.Value, terminal.Language, ChromiumPrinter.Find(), stop);
                    return printed.Succeeded
                        ? await LogInput.Hand(terminal, place, printed.Value, stop)
                        : terminal.Refuse(printed.Problems, ExitCode.Unavailable);
                }
                var code = terminal.Language == Language.Uk ? "uk" : "en";
                var (_, bytes) = ActFormats.Of(act.Value).First(f => f.Name == $"act/act.{code}.{asked}");
                return await LogInput.Hand(terminal, place, bytes, stop);
            }
        );
        return command;
    }

    private static Problem NeedsFile() =>
        new(
            "needs-file",
            new Bilingual(
                "документ DOCX чи PDF не пишуть у термінал",
                "a DOCX or PDF document is not written to a terminal"
            ),
            new Bilingual("вкажіть файл: --out ФАЙЛ", "name a file: --out FILE")
        );
}
